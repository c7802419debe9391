/** A feeling's numbers: its colour, its strength over time, its words. Nothing here touches the page. */

import {catalogue} from './catalogue.js';

/** Rises softly and fades; the end's own usual envelope. */
export const GENTLE = [[0, 0], [600, 0.8], [2_400, 0]];

const LIGHTNESS = 0.73;
const MOST_CHROMA = 0.17;
const HUE_OF_PLEASURE = 110;
const HALVINGS = 10;

/** Linear sRGB of a colour in OKLCH (Ottosson 2020), as dyad.feeling.Circumplex has it. */
function linear(chroma, hue) {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (LIGHTNESS + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (LIGHTNESS - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (LIGHTNESS - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const isShown = rgb => rgb.every(part => part >= 0 && part <= 1);

function encoded(part) {
  const value = part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, value))).toString(16).padStart(2, '0');
}

/** The colour of this place on the circumplex, each from 0 to 1, as "#rrggbb". */
export function colourOf(pleasure, arousal) {
  const x = 2 * pleasure - 1;
  const y = 2 * arousal - 1;
  const hue = (HUE_OF_PLEASURE * Math.PI) / 180 - Math.atan2(y, x);
  let high = MOST_CHROMA * Math.min(1, Math.hypot(x, y));
  let low = isShown(linear(high, hue)) ? high : 0;
  for (let i = 0; i < HALVINGS && low < high; i++) {
    const middle = (low + high) / 2;
    if (isShown(linear(middle, hue))) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return `#${linear(low, hue).map(encoded).join('')}`;
}

/** How long it lasts, in milliseconds. */
export const durationOf = ({envelope}) => envelope.at(-1)[0];

/** The intensity so many milliseconds after the beginning. */
export function intensityAt(envelope, millis) {
  let [fromMillis, from] = envelope[0];
  if (millis < fromMillis) {
    return 0;
  }
  for (const [atMillis, intensity] of envelope) {
    if (millis < atMillis) {
      return from + ((millis - fromMillis) / (atMillis - fromMillis)) * (intensity - from);
    }
    [fromMillis, from] = [atMillis, intensity];
  }
  return 0;
}

/** How bright or wide an intensity is shown: the eye needs more of the faint than there is. */
export const seen = intensity => Math.sqrt(intensity);

const third = value => (value < 0.375 ? 0 : value > 0.625 ? 2 : 1);

/** In words: its own word if it has one, and where it lies. */
export function wordsOf({category, pleasure, arousal}) {
  const {words, moods} = catalogue.feelings;
  const mood = moods[third(arousal)][third(pleasure)];
  return category ? `${words[category]}, ${mood}` : mood;
}

/** Browsers take no more than this. */
const MOST_PULSES = 48;
const SHORTEST_SLICE_MILLIS = 80;

/** For navigator.vibrate: in each slice of time it shakes for a part of it, the longer the stronger and sharper. */
export function vibrationOf({envelope, sharpness}) {
  const total = envelope.at(-1)[0];
  const slice = Math.max(SHORTEST_SLICE_MILLIS, total / MOST_PULSES);
  const pattern = [];
  for (let at = 0; at < total; at += slice) {
    const duty = intensityAt(envelope, at + slice / 2) * (0.3 + 0.7 * sharpness);
    const on = Math.round(duty * slice);
    pattern.push(on, Math.round(slice) - on);
  }
  return pattern;
}
