/** A word as it is spoken: for a few breaths it hangs near the light that said it, then sinks towards the stream. */

import {make, named, stillness} from './document.js';

const HANGING_MILLIS = 5_200;
const LONGEST = 120;
const lights = {me: 'light-mine', them: 'light-theirs'};

/** Shows the word near its light. The stream holds it already: this is only what the eye sees. */
export function speakNear({from, text}) {
  if (stillness() || document.hidden) {
    return;
  }
  const field = named(lights[from]).parentElement;
  field.querySelector(`.spoken.${from}`)?.remove();
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const spoken = make('p', {class: `spoken ${from}`, 'aria-hidden': 'true', dir: 'auto'}, short);
  field.append(spoken);
  const sinking = spoken.animate(
    [
      {opacity: 0, transform: 'translateY(-.6rem)'},
      {opacity: 1, transform: 'none', offset: 0.12},
      {opacity: 1, transform: 'translateY(.3rem)', offset: 0.6},
      {opacity: 0, transform: 'translateY(4.5rem)'},
    ],
    {duration: HANGING_MILLIS, easing: 'ease-in-out'},
  );
  sinking.onfinish = () => spoken.remove();
}
