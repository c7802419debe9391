/** Opening this page on a phone: a one-time address under a name that the phone reaches over HTTPS, as a picture. */

import {catalogue} from './catalogue.js';
import {named, role, tell} from './document.js';
import {drawQr} from './qr.js';

const texts = catalogue.phonePage;

/** Wires the sheet; the returned function brings a fresh address, as each is good once. */
export function startPhonePage(bus, api) {
  const plate = named('pair-qr');
  let possible = false;

  function count(paired) {
    tell(role('paired'), paired > 0 ? texts.paired(paired) : texts.none);
    named('pair-forget').hidden = paired === 0;
  }

  async function show(asking) {
    try {
      const {page, qr, paired} = await asking;
      if (qr) {
        drawQr(plate, qr, texts.alt);
        tell(named('pair-address'), page);
      }
      count(paired);
    } catch (refused) {
      tell(role('paired'), refused.message);
    }
  }

  bus.on('status', status => {
    possible = status.phonePage;
    tell(role('pair-what'), possible ? texts.what : texts.insecure);
    role('pair').hidden = !possible;
  });
  named('pair-forget').addEventListener('click', () => show(api.post('/api/page/forget')));
  return () => possible && show(api.post('/api/page/pair'));
}
