/** How near the other is, as the end feels it: their light draws in, and one line says all the while that sensing is on. */

import {catalogue, locale, translated} from './catalogue.js';
import {named, tell} from './document.js';

const OFF = {on: false, intensity: 0, stale: true};

/** The words for what is felt, to stand behind "They are here"; empty when nothing is. */
export function nearnessWords({on, level, direction}) {
  if (!on || !level) {
    return '';
  }
  const {levels, directions} = catalogue.nearness;
  return [levels[level], directions[direction]].filter(Boolean).join(', ');
}

function lineOf(nearness) {
  const {line} = catalogue.nearness;
  const {mine, theirs, on, stale} = nearness;
  if (!mine) {
    return theirs ? line.asked : translated(nearness.ended ?? '');
  }
  if (!on) {
    return line.waiting(clockOf(mine.until));
  }
  return line.on(clockOf(nearness.until), sizeOf(nearness.floor)) + (stale ? ` ${line.stale}` : '');
}

/** A level as people write it: 8.7 km. */
export function sizeOf(level) {
  const [, number, unit] = level.match(/^([\d.]+)(k?m)$/);
  return `${Number(number).toLocaleString(locale)}\u00a0${unit}`;
}

/** Hours and minutes as this person's system writes them. */
export function clockOf(moment) {
  return new Date(moment).toLocaleTimeString(locale, {hour: 'numeric', minute: '2-digit'});
}

/** Wires the field and the line. */
export function startNearness(bus, api) {
  const {body} = document;
  const line = named('sensing');
  let known = '';
  let sensing = false;

  bus.on('status', status => {
    const nearness = (status.met && !status.frozen && status.nearness) || OFF;
    sensing = Boolean(nearness.mine);
    body.dataset.sensing = String(sensing);
    body.style.setProperty('--near', nearness.on ? nearness.intensity : 0);
    const sentence = lineOf(nearness);
    line.hidden = sentence === '';
    tell(line, sentence);
    if (sentence !== known && sentence !== '') {
      bus.tell('speak', {sentence});
    }
    known = sentence;
  });
  bus.on('lost', () => body.style.setProperty('--near', 0));
  // Whoever takes the line away, so that this person would not know, takes the sensing with it.
  bus.on('tick', () => {
    if (sensing && !document.hidden && !(line.isConnected && line.checkVisibility({visibilityProperty: true, opacityProperty: true}))) {
      api.post('/api/nearness', {on: false}).catch(() => {});
    }
  });
}
