/**
 * A feeling that is about to go. It lies above the line for a moment, so that one can take it back, keep it under a name,
 * or say something with it; then it goes by itself. While something is written in the line, it waits for that. Once a hand
 * is at it, it waits as well; and always for those who want it so: nobody has to be quick.
 */

import {catalogue} from './catalogue.js';
import {named, role, tell} from './document.js';
import {wordsOf} from './feeling.js';
import {shapeOf} from './feeling-shape.js';

/** How long it can be taken back. The bar that runs out says so without a number. */
const PAUSE_MILLIS = 4_000;

/** Whether it never goes by itself on this device. */
const CHOICE = 'dyad.feeling.waits';

/** Wires the offer. Told of "drawn" ({feeling, trail}) or "chosen" ({feeling}); tells say.js what goes with the line. */
export function startFeelingOffer(bus) {
  const offer = role('offer');
  const line = named('say');
  const waits = named('feeling-waits');
  const texts = catalogue.feelings.offer;
  let feeling = null;
  let trail = null;
  let timer = 0;
  let running = null;

  function still() {
    clearTimeout(timer);
    running?.cancel();
    running = null;
  }

  /** It goes with whatever is written in the line. */
  function wait() {
    still();
    tell(role('offer-what'), line.value.trim() === '' ? texts.waits : texts.withLine);
    named('offer-words').hidden = true;
  }

  /** A hand is at it. */
  function stay() {
    if (running !== null) {
      still();
      tell(role('offer-what'), texts.stays);
    }
  }

  function clear() {
    still();
    const held = offer.contains(document.activeElement);
    feeling = null;
    trail = null;
    offer.hidden = true;
    bus.tell('accompany', {});
    if (held) {
      named('feel').focus();
    }
  }

  function drop() {
    trail?.fade();
    clear();
    bus.tell('speak', {sentence: texts.dropped});
  }

  function show(detail) {
    trail?.fade();
    still();
    feeling = detail.feeling;
    trail = detail.trail ?? null;
    role('offer-shape').replaceChildren(shapeOf(feeling));
    named('offer-words').hidden = false;
    offer.hidden = false;
    bus.tell('accompany', {feeling});
    if (line.value.trim() !== '') {
      wait();
      return;
    }
    if (waits.checked) {
      tell(role('offer-what'), texts.stays);
      bus.tell('speak', {sentence: texts.spokenStays(wordsOf(feeling))});
      return;
    }
    tell(role('offer-what'), texts.goes);
    bus.tell('speak', {sentence: texts.spoken(wordsOf(feeling))});
    timer = setTimeout(() => bus.tell('say-now'), PAUSE_MILLIS);
    running = role('offer-time').animate([{transform: 'scaleX(1)'}, {transform: 'scaleX(0)'}], {duration: PAUSE_MILLIS, fill: 'both'});
  }

  bus.on('drawn', show);
  bus.on('chosen', detail => {
    show(detail);
    // Whoever chose by keys goes on by keys.
    named('offer-now').focus();
  });
  bus.on('kept', detail => {
    if (feeling !== null && detail.feeling === feeling) {
      trail?.fly(named('light-theirs'));
      trail = null;
      clear();
    }
  });
  bus.on('left', () => feeling && drop());
  line.addEventListener('input', () => feeling && wait());
  offer.addEventListener('pointerenter', stay);
  offer.addEventListener('pointerdown', stay);
  waits.checked = localStorage.getItem(CHOICE) === 'yes';
  waits.addEventListener('change', () => localStorage.setItem(CHOICE, waits.checked ? 'yes' : ''));
  named('offer-now').addEventListener('click', () => bus.tell('say-now'));
  named('offer-words').addEventListener('click', () => {
    wait();
    line.focus();
  });
  named('offer-keep').addEventListener('click', () => {
    wait();
    bus.tell('keep', {feeling});
  });
  named('offer-drop').addEventListener('click', drop);
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && feeling !== null && document.querySelector('dialog[open]') === null) {
      event.preventDefault();
      drop();
    }
  });
}
