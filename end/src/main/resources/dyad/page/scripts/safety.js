/** In plain words: what the other can never learn, what they do, what remains, how to leave, and where help is. */

import {catalogue} from './catalogue.js';
import {make} from './document.js';

/** Fills every [data-role="safety"]: one screen, at the end of the first five minutes and in the menu. */
export function startSafety() {
  const texts = catalogue.never;
  const list = sentences => make('ul', {class: 'truths'}, ...sentences.map(sentence => make('li', {}, sentence)));
  for (const screen of document.querySelectorAll('[data-role="safety"]')) {
    screen.append(
      list(texts.items),
      make('h3', {}, texts.butTitle),
      list(texts.but),
      make('h3', {}, texts.remainsTitle),
      list(texts.remains),
      make('h3', {}, texts.leaveTitle),
      make('p', {}, texts.leave),
      make('h3', {}, texts.helpTitle),
      make('p', {}, texts.help),
    );
  }
}
