/** Touch together: one event of both. Their lights bloom towards each other and are one for a moment. And warmth, which stays. */

import {catalogue} from './catalogue.js';
import {make, named, stillness} from './document.js';

const BLOOM_MILLIS = 4_200;
const EASING = 'cubic-bezier(.3,0,.2,1)';
/** Two beats and a long one: unlike anything a single touch does. */
const PULSE_MILLIS = [45, 90, 45, 260, 320];

/** The middle of a light, in pixels of the field. */
function middleOf(light, field) {
  const box = light.getBoundingClientRect();
  const origin = field.getBoundingClientRect();
  return {x: box.left + box.width / 2 - origin.left, y: box.top + box.height / 2 - origin.top};
}

function at({x, y}, scale) {
  return `translate(${x}px, ${y}px) translate(-50%, -50%) scale(${scale})`;
}

function between(from, to, share) {
  return {x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share};
}

function play(field, name, frames) {
  const glow = make('i', {class: `glow ${name}`, 'aria-hidden': 'true'});
  // Behind lights and words: these stay what they are, and can be read.
  field.prepend(glow);
  const playing = glow.animate(frames, {duration: BLOOM_MILLIS, easing: EASING});
  playing.onfinish = () => glow.remove();
  playing.oncancel = () => glow.remove();
}

/** One light leaves for the middle, grows on its way, and is gone in what both become there. */
function bloom(field, name, from, middle) {
  play(field, `bloom ${name}`, [
    {transform: at(from, 0.5), opacity: 0},
    {transform: at(from, 1.05), opacity: 0.95, offset: 0.2},
    {transform: at(between(from, middle, 0.94), 1.25), opacity: 0.9, offset: 0.55},
    {transform: at(middle, 1.7), opacity: 0},
  ]);
}

function becomeOne(field, middle, still) {
  const grown = still ? [1.6, 1.6, 1.6, 1.6] : [0.5, 0.7, 1.75, 2.3];
  play(field, 'bloom both', [
    {transform: at(middle, grown[0]), opacity: 0},
    {transform: at(middle, grown[1]), opacity: still ? 0.9 : 0.1, offset: 0.34},
    {transform: at(middle, grown[2]), opacity: 1, offset: 0.62},
    {transform: at(middle, grown[3]), opacity: 0},
  ]);
}

function show() {
  const mine = named('light-mine');
  const theirs = named('light-theirs');
  const field = mine.parentElement;
  const [from, to] = [middleOf(mine, field), middleOf(theirs, field)];
  const middle = between(from, to, 0.5);
  if (!stillness()) {
    bloom(field, 'of-mine', from, middle);
    bloom(field, 'of-theirs', to, middle);
  }
  becomeOne(field, middle, stillness());
}

/** Where a person has touched the page at all: a browser refuses it elsewhere, and says so in its log. */
function pulse() {
  if (navigator.vibrate && navigator.userActivation?.hasBeenActive && !stillness()) {
    navigator.vibrate(PULSE_MILLIS);
  }
}

/** Wires both to what the end tells. */
export function startTogether(bus) {
  const {body} = document;
  let over = 0;
  let known = 0;

  bus.on('status', ({met, warmth}) => {
    const now = met ? warmth : 0;
    if (now !== known) {
      body.dataset.dims = String(met && now < known);
      body.style.setProperty('--warmth', now);
      known = now;
    }
  });
  bus.on('together', () => {
    bus.tell('speak', {sentence: catalogue.their.together});
    body.dataset.together = 'true';
    clearTimeout(over);
    over = setTimeout(() => delete body.dataset.together, BLOOM_MILLIS);
    if (!document.hidden) {
      show();
      pulse();
    }
  });
}
