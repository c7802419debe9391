/** Showing a code: as a picture, as text, with the time it has left. */

import {catalogue} from './catalogue.js';
import {named, role, tell} from './document.js';
import {drawQr} from './qr.js';

const COPIED_MILLIS = 2_500;

/** Wires the step; the returned function brings it up to date. */
export function startShow(actions) {
  const copy = named('code-copy');
  const lifetime = role('lifetime');
  let expiresAt = 0;
  let timer = 0;

  function count() {
    const seconds = Math.max(0, Math.ceil((expiresAt - Date.now()) / 1_000));
    tell(lifetime, seconds > 0 ? catalogue.show.left(seconds) : catalogue.show.over);
  }

  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(named('code').textContent);
      tell(copy, catalogue.show.copied);
      setTimeout(() => tell(copy, catalogue.show.copy), COPIED_MILLIS);
    } catch {
      getSelection().selectAllChildren(named('code'));
    }
  });
  named('scan-back').addEventListener('click', () => actions.open({taking: true}));

  return ({meeting}, step) => {
    clearInterval(timer);
    if (step !== 'show') {
      return;
    }
    tell(named('code'), meeting.code ?? '');
    if (meeting.qr) {
      drawQr(named('qr'), meeting.qr, catalogue.show.alt);
    }
    expiresAt = meeting.expiresAt ?? 0;
    count();
    timer = setInterval(count, 1_000);
  };
}
