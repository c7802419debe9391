/** Opening this page on a phone: a one-time address under a name that the phone reaches over HTTPS, as a picture. */

import {catalogue} from './catalogue.js';
import {named, role, tell} from './document.js';
import {drawQr} from './qr.js';

const texts = catalogue.phonePage;

/** Wires the sheet; the returned function brings a fresh address, as each is good once. */
export function startPhonePage(bus, api) {
  const plate = named('pair-qr');
  let possible = false;

  async function show() {
    try {
      const {page, qr} = await api.post('/api/page/pair');
      drawQr(plate, qr, texts.alt);
      tell(named('pair-address'), page);
      tell(role('pair-problem'), '');
    } catch (refused) {
      tell(role('pair-problem'), refused.message);
    }
  }

  bus.on('status', status => {
    possible = status.phonePage;
    tell(role('pair-what'), possible ? texts.what : texts.insecure);
    role('pair').hidden = !possible;
  });
  return () => possible && show();
}
