/** Follows the end's server-sent events, and comes back to them with growing pauses when the end is gone. */

import {isStill} from './silence.js';

const KINDS = ['status', 'word', 'felt', 'returned', 'picture', 'arrived', 'resting', 'touch', 'together', 'tick', 'forgotten'];
/** These make something glow or move, which they do not while this person is quiet. */
const DISTURBING = new Set(['touch', 'together', 'felt']);
const FIRST_PAUSE_MILLIS = 500;
const LONGEST_PAUSE_MILLIS = 20_000;

/** Tells every event to the bus; also "joined" at each (re)connection, "lost" when there is none. */
export function followEvents(bus, api) {
  let pause = FIRST_PAUSE_MILLIS;
  let waiting = 0;
  let source;

  function open() {
    source = new EventSource('/api/events');
    for (const kind of KINDS) {
      source.addEventListener(kind, event => (DISTURBING.has(kind) && isStill()) || bus.tell(kind, JSON.parse(event.data)));
    }
    source.addEventListener('open', () => {
      pause = FIRST_PAUSE_MILLIS;
      bus.tell('joined');
    });
    source.addEventListener('error', () => {
      source.close();
      bus.tell('lost');
      later();
    });
  }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(retry, pause * (0.75 + Math.random() / 2));
    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
  }

  /** An event source does not say why it failed; a plain request does. */
  async function retry() {
    waiting = 0;
    let status;
    try {
      status = await api.get('/api/status');
    } catch (refused) {
      if (refused.status !== 401) {
        bus.tell('lost');
        later();
      }
      return;
    }
    bus.tell('status', status);
    open();
  }

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && waiting !== 0) {
      clearTimeout(waiting);
      retry();
    }
  });
  // The first request tells a missing session apart from a missing end; an event source could not.
  retry();
}
