/** Trades the one-time token of the address for a session, and says plainly when there is none. */

import {named} from './document.js';

/** Takes the token out of the address at once, so that it is neither seen nor kept in the browser's history. */
function takeToken() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token !== null) {
    history.replaceState(null, '', location.pathname);
  }
  return token;
}

async function trade(api, token) {
  try {
    await api.post('/api/session', {token});
  } catch {
    // A used token is no harm where a session from before still holds: the next request tells.
  }
}

/** Opens the session if the address brings a token, now or when a fresh one is entered into this same tab. */
export async function openSession(bus, api, begin) {
  bus.on('stranger', () => {
    document.body.dataset.session = 'none';
    named('no-session').hidden = false;
    named('offline').hidden = true;
  });
  // Once it was there, one calm line says that the end is gone; a page that never had it says so at large.
  bus.on('lost', () => {
    if (document.body.dataset.session === undefined) {
      document.body.dataset.session = 'offline';
      named('offline').hidden = false;
    }
  });
  bus.on('status', () => {
    document.body.dataset.session = 'open';
    named('no-session').hidden = true;
    named('offline').hidden = true;
  });
  addEventListener('hashchange', async () => {
    const fresh = takeToken();
    if (fresh !== null) {
      await trade(api, fresh);
      location.reload();
    }
  });
  const token = takeToken();
  if (token !== null) {
    await trade(api, token);
  }
  begin();
}
