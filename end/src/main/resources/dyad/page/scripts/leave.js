/** Leaving, at once, or after a last word. */

import {catalogue} from './catalogue.js';
import {named, role, tell} from './document.js';

const LOOK_MILLIS = 500;

const rest = () => new Promise(resolve => setTimeout(resolve, LOOK_MILLIS));

/** Wires the sheet. */
export function startLeave(bus, api) {
  const texts = catalogue.leave;
  const dialog = document.querySelector('[data-sheet="leave"]');
  const problem = role('leave-problem');
  const progress = role('leave-progress');
  const line = named('leave-farewell');
  let paused = false;
  let frozen = false;
  let waiting = false;

  function wait(now) {
    waiting = now;
    line.disabled = now;
    tell(named('leave-yes'), now ? texts.now : texts.yes);
    tell(progress, '');
  }

  async function leave() {
    wait(false);
    try {
      await api.post('/api/leave', {yes: true, eraseHistory: named('leave-erase').checked});
    } catch (refused) {
      tell(problem, refused.message);
      return;
    }
    line.value = '';
    tell(problem, '');
    bus.tell('left');
    bus.tell('forgotten');
    dialog.close();
  }

  /** Asked anew: an event from before the word would say that nothing waits. */
  async function watch() {
    while (waiting) {
      try {
        const {waiting: words, relay} = await api.get('/api/status');
        if (waiting && words.kept === 0) {
          leave();
          return;
        }
        tell(progress, relay === 'connected' ? texts.going(Math.ceil(words.restsInMillis / 1_000)) : texts.noRelay);
      } catch (refused) {
        tell(progress, refused.message);
      }
      await rest();
    }
  }

  async function bid(text) {
    tell(problem, '');
    try {
      const {id} = await api.post('/api/say', {text});
      bus.tell('kept', {id, text});
    } catch (refused) {
      tell(problem, refused.message);
      return;
    }
    wait(true);
    watch();
  }

  bus.on('status', status => {
    ({paused, frozen} = status);
    role('farewell').hidden = paused || frozen;
  });
  named('leave-yes').addEventListener('click', () => {
    const last = waiting || paused || frozen ? '' : line.value;
    (last.trim() === '' ? leave() : bid(last));
  });
  dialog.addEventListener('close', () => wait(false));
}
