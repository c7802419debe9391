/** A ripple that spreads from a point of a light and is gone. */

import {make, stillness} from './document.js';

const SPREAD_MILLIS = 2_600;

/** Spreads one ripple inside {@code light}, from a point given in pixels from its top left corner. */
export function ripple(light, x, y, reach = 4) {
  if (stillness() || document.hidden) {
    return;
  }
  const ring = make('i', {class: 'ripple'});
  ring.style.setProperty('--x', `${x}px`);
  ring.style.setProperty('--y', `${y}px`);
  light.append(ring);
  const spreading = ring.animate(
    [
      {transform: 'scale(.12)', opacity: 0},
      {transform: `scale(${reach * 0.22})`, opacity: 0.85, offset: 0.18},
      {transform: `scale(${reach})`, opacity: 0},
    ],
    {duration: SPREAD_MILLIS, easing: 'cubic-bezier(.16,.6,.4,1)'},
  );
  spreading.onfinish = () => ring.remove();
  spreading.oncancel = () => ring.remove();
}

/** Ripples again and again from one point until the returned function is called. */
export function ripples(light, x, y, reach, everyMillis = 1_100) {
  ripple(light, x, y, reach);
  const timer = setInterval(() => ripple(light, x, y, reach), everyMillis);
  return () => clearInterval(timer);
}
