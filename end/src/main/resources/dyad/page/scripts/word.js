/** One word of the stream: its text, and on demand its time and a way to forget it. */

import {catalogue, locale} from './catalogue.js';
import {make} from './document.js';
import {wordsOf} from './feeling.js';
import {makeStroke} from './feeling-shape.js';
import {makePicture} from './picture.js';

const TIME = new Intl.DateTimeFormat(locale, {hour: '2-digit', minute: '2-digit'});
const DAY = new Intl.DateTimeFormat(locale, {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'});

function timeText(at) {
  const said = new Date(at);
  const today = said.toDateString() === new Date().toDateString();
  return today ? TIME.format(said) : `${DAY.format(said)}, ${TIME.format(said)}`;
}

/** The element of one word. It is focused by the stream's arrow keys; its aside shows on focus, hover or tap. */
export function makeWord(word) {
  const time = make('time', {datetime: new Date(word.at).toISOString()}, timeText(word.at));
  const forget = make('button', {type: 'button', class: 'quiet', 'data-role': 'forget', 'aria-label': catalogue.word.forgetLabel}, catalogue.word.forget);
  const element = make(
    'li',
    {'data-testid': 'word', 'data-from': word.from, 'data-id': word.id, tabindex: '-1'},
    make('span', {class: 'unseen'}, catalogue.word[word.from]),
    ...(word.feeling ? [strokeOf(word.feeling)] : []),
    ...(word.picture ? makePicture(word) : []),
    make('p', {dir: 'auto'}, word.text),
    make('span', {class: 'unseen underway'}),
    make('span', {class: 'aside'}, time, forget),
  );
  markArrived(element, word.arrived);
  return element;
}

/** A feeling that came with a word; it plays again when it is asked. Enter on the word does the same: its Tab stop is the word's. */
function strokeOf(feeling) {
  const label = catalogue.feelings.again(wordsOf(feeling));
  return makeStroke(feeling, label, {tabindex: '-1', 'data-role': 'replay', 'data-feeling': JSON.stringify(feeling)});
}

/** Marks whether a word lies at the relay, for an other who is away. */
export function markResting(element, resting) {
  if (element.dataset.arrived !== 'true') {
    element.dataset.resting = String(resting);
    element.querySelector('.underway').textContent = resting ? catalogue.word.resting : catalogue.word.underway;
  }
}

/** Marks whether a word is certainly at the other end. */
export function markArrived(element, arrived) {
  element.dataset.arrived = String(arrived);
  delete element.dataset.resting;
  element.querySelector('.underway').textContent = arrived ? '' : catalogue.word.underway;
}
