/** Quiet and pause: what comes from the other disturbs nobody, and a paused end has one way, back. */

import {catalogue} from './catalogue.js';
import {named, role, tell} from './document.js';

/** Whether nothing may glow, sound or move for what comes from the other. */
export const isStill = () => document.body.dataset.still === 'true';

/** Wires the sheet to pause in, and the way back. */
export function startSilence(bus, api) {
  const {body} = document;
  const back = named('back');
  const problem = role('pause-problem');

  bus.on('status', ({met, mine, paused}) => {
    body.dataset.paused = String(met && paused);
    body.dataset.still = String(met && (paused || mine === 'away'));
    back.hidden = !(met && paused);
    named('pause').hidden = !met || paused;
  });
  named('pause-yes').addEventListener('click', async () => {
    try {
      await api.post('/api/pause', {});
    } catch (refused) {
      tell(problem, refused.message);
      return;
    }
    tell(problem, '');
    document.querySelector('[data-sheet="pause"]').close();
  });
  back.addEventListener('click', () => api.post('/api/back', {}).catch(() => bus.tell('speak', {sentence: catalogue.pause.failed})));
}
