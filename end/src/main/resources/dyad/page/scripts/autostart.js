/** Starting with the computer: how it stands, and turning it on or off. Shown in the first five minutes and from the menu. */

import {catalogue} from './catalogue.js';
import {tell} from './document.js';

const texts = catalogue.guide.start;

/** Wires each place where it is shown; the returned function asks the end anew how it stands. */
export function startAutostart(api, translated) {
  const places = [...document.querySelectorAll('[data-role="autostart"]')];
  let on = false;

  function show(state) {
    ({on} = state);
    for (const place of places) {
      const turn = place.querySelector('button');
      turn.hidden = !state.possible;
      tell(turn, on ? texts.no : texts.yes);
      tell(place.querySelector('p'), translated(state.what));
    }
  }

  async function ask(asking) {
    try {
      show(await asking);
    } catch (refused) {
      places.forEach(place => tell(place.querySelector('p'), refused.message));
    }
  }

  for (const place of places) {
    place.querySelector('button').addEventListener('click', () => ask(api.post('/api/autostart/turn', {on: !on})));
  }
  return () => ask(api.get('/api/autostart'));
}
