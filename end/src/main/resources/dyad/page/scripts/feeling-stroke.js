/** What a hand has drawn, as a feeling: where it went, how fast it was, and how jagged. */

import {colourOf} from './feeling.js';

/** A stroke that goes this share of the smaller side of the window from its beginning is at the rim of a scale. */
const REACH = 0.34;
const NEAREST_REACH = 110;
const FARTHEST_REACH = 300;

/** At this speed the intensity is about two thirds. Pixels in a millisecond. */
const LIVELY = 0.55;
const FAINTEST = 0.14;
const MOST_POINTS = 15;
const LONGEST_MILLIS = 59_000;
const FADE_MILLIS = 700;

/** The path is looked at in steps of so many pixels: a hand trembles by less. */
const STRIDE = 9;
const CALM_TURN = 0.2;
const SHARP_TURN = 0.85;

const clamp = value => Math.min(1, Math.max(0, value));
const exact = value => Math.round(value * 200) / 200;

/** How far a stroke goes to the rim of a scale, in pixels. */
export function reach() {
  return Math.min(FARTHEST_REACH, Math.max(NEAREST_REACH, REACH * Math.min(innerWidth, innerHeight)));
}

/** The place on the circumplex of a point so far from the beginning. */
export function placeOf(dx, dy) {
  return {pleasure: exact(clamp(0.5 + dx / (2 * reach()))), arousal: exact(clamp(0.5 - dy / (2 * reach())))};
}

/** The intensity of a part of a stroke; a pen or a finger that tells its pressure counts half by it. */
export function strengthOf(pixels, millis, pressure) {
  const speed = 1 - Math.exp(-pixels / Math.max(1, millis) / LIVELY);
  // 0, 0.5 and 1 are what devices say that feel none.
  const felt = [0, 0.5, 1].includes(pressure) ? speed : (speed + pressure) / 2;
  return clamp(Math.max(FAINTEST, felt));
}

function envelopeOf(samples) {
  const begun = samples[0].at;
  const total = Math.min(LONGEST_MILLIS, Math.max(200, samples.at(-1).at - begun));
  const count = Math.min(MOST_POINTS, Math.max(3, Math.round(total / 90)));
  const bins = Array.from({length: count}, () => ({pixels: 0, pressure: 0, samples: 0}));
  for (let i = 1; i < samples.length; i++) {
    const bin = bins[Math.min(count - 1, Math.floor(((samples[i].at - begun) / total) * count))];
    bin.pixels += Math.hypot(samples[i].x - samples[i - 1].x, samples[i].y - samples[i - 1].y);
    bin.pressure += samples[i].pressure;
    bin.samples++;
  }
  const strong = bins.map(bin => strengthOf(bin.pixels, total / count, bin.samples ? bin.pressure / bin.samples : 0));
  // Each is the mean of itself and its neighbours: a hand is smoother than its samples.
  const smooth = strong.map((value, i) => (2 * value + (strong[i - 1] ?? value) + (strong[i + 1] ?? value)) / 4);
  const points = smooth.map((value, i) => [Math.round((i * total) / count), exact(value)]);
  return [...points, [Math.round(total) + FADE_MILLIS, 0]];
}

function sharpnessOf(samples) {
  const steps = [samples[0]];
  for (const sample of samples) {
    if (Math.hypot(sample.x - steps.at(-1).x, sample.y - steps.at(-1).y) >= STRIDE) {
      steps.push(sample);
    }
  }
  let turned = 0;
  for (let i = 2; i < steps.length; i++) {
    const before = Math.atan2(steps[i - 1].y - steps[i - 2].y, steps[i - 1].x - steps[i - 2].x);
    const after = Math.atan2(steps[i].y - steps[i - 1].y, steps[i].x - steps[i - 1].x);
    turned += Math.abs(Math.atan2(Math.sin(after - before), Math.cos(after - before)));
  }
  const mean = steps.length < 3 ? 0 : turned / (steps.length - 2);
  return exact(clamp((mean - CALM_TURN) / (SHARP_TURN - CALM_TURN)));
}

/** The feeling of these samples, each {x, y, at, pressure}: the first is where the hand was put down. */
export function feelingOf(samples) {
  const [first, last] = [samples[0], samples.at(-1)];
  const {pleasure, arousal} = placeOf(last.x - first.x, last.y - first.y);
  return {
    pleasure,
    arousal,
    envelope: envelopeOf(samples),
    sharpness: sharpnessOf(samples),
    colour: colourOf(pleasure, arousal),
  };
}
