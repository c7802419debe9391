/**
 * Drawing a feeling: one stroke that begins at my light. The same press is also how one touches, and which of the two it
 * is follows from the hand alone, so that there is no mode to be in: whoever holds still touches, for as long as they
 * like, and whoever pulls away draws. Trembling is less than PULL, and a touch that was already felt ends as the stroke
 * begins. A stroke that ends where it began, at the light, is dropped.
 */

import {make, named, stillness} from './document.js';
import {colourOf, seen} from './feeling.js';
import {feelingOf, placeOf, strengthOf} from './feeling-stroke.js';

/** Pixels; beyond what a finger drifts that means to hold still. */
const PULL = 26;
const SPACING = 5;
const MOST_BEADS = 420;
const FADE_MILLIS = 700;
const FLIGHT_MILLIS = 1_100;

const farFrom = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);
const sampleOf = event => ({x: event.clientX, y: event.clientY, at: event.timeStamp, pressure: event.pressure});

/** What is drawn, as beads of light in the field. */
function createTrail(field) {
  const trail = make('div', {class: 'trail', 'aria-hidden': 'true'});
  field.append(trail);
  let last = null;
  return {
    to(sample, colour, strength) {
      const from = last ?? sample;
      const steps = Math.max(1, Math.ceil(farFrom(from, sample) / SPACING));
      for (let step = 1; step <= steps && trail.childElementCount < MOST_BEADS; step++) {
        const x = from.x + ((sample.x - from.x) * step) / steps;
        const y = from.y + ((sample.y - from.y) * step) / steps;
        const bead = make('i', {class: 'bead drawn'});
        bead.style.setProperty('--colour', colour);
        bead.style.setProperty('transform', `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(${(0.5 + 0.8 * seen(strength)).toFixed(2)})`);
        trail.append(bead);
      }
      last = sample;
    },
    /** It fades where it is. */
    fade() {
      const fading = trail.animate([{opacity: 1}, {opacity: 0}], {duration: FADE_MILLIS, fill: 'forwards'});
      fading.finished.finally(() => trail.remove());
    },
    /** It goes to the other's light. */
    fly(light) {
      if (stillness() || document.hidden) {
        this.fade();
        return;
      }
      const box = light.getBoundingClientRect();
      const goal = `translate(${box.x + box.width / 2}px, ${box.y + box.height / 2}px) scale(.3)`;
      const all = [...trail.children];
      all.forEach((bead, index) => {
        const delay = (index / all.length) * FLIGHT_MILLIS * 0.6;
        const options = {duration: FLIGHT_MILLIS, delay, easing: 'cubic-bezier(.5, 0, .3, 1)', fill: 'forwards'};
        bead.animate([{opacity: 0.9, offset: 0.8}, {transform: goal, opacity: 0}], options);
      });
      setTimeout(() => trail.remove(), FLIGHT_MILLIS * 1.7);
    },
  };
}

/** Wires the gesture. A feeling that was drawn is told as "drawn", with its trail. */
export function startFeelingDraw(bus) {
  const light = named('light-mine');
  const field = light.parentElement;
  const {body} = document;
  let samples = [];
  let trail = null;
  let mayDraw = false;

  bus.on('status', status => (mayDraw = status.met && !status.frozen));
  const wanted = () => mayDraw && (body.dataset.wants ?? 'feelings').includes('feelings');

  function add(event) {
    const sample = sampleOf(event);
    const before = samples.at(-1);
    samples.push(sample);
    if (trail === null && farFrom(sample, samples[0]) < PULL) {
      return;
    }
    if (trail === null) {
      trail = createTrail(field);
      body.dataset.drawing = 'true';
      bus.tell('pulled');
    }
    const {pleasure, arousal} = placeOf(sample.x - samples[0].x, sample.y - samples[0].y);
    const strength = strengthOf(farFrom(sample, before), sample.at - before.at, sample.pressure);
    trail.to(sample, colourOf(pleasure, arousal), strength);
  }

  function end(keep) {
    const drawn = samples;
    const seen = trail;
    samples = [];
    trail = null;
    body.dataset.drawing = 'false';
    if (seen === null) {
      return;
    }
    if (keep && farFrom(drawn.at(-1), drawn[0]) >= PULL) {
      bus.tell('drawn', {feeling: feelingOf(drawn), trail: seen});
    } else {
      seen.fade();
    }
  }

  light.addEventListener('pointerdown', event => {
    if (event.button === 0 && event.isPrimary && wanted()) {
      samples = [sampleOf(event)];
    }
  });
  light.addEventListener('pointermove', event => {
    if (samples.length > 0) {
      const between = event.getCoalescedEvents?.() ?? [];
      (between.length > 0 ? between : [event]).forEach(add);
    }
  });
  light.addEventListener('pointerup', () => end(true));
  light.addEventListener('pointercancel', () => end(false));
  addEventListener('keydown', event => event.key === 'Escape' && end(false));
}
