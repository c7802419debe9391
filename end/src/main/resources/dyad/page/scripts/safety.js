/** The safety screen. */

import {catalogue} from './catalogue.js';
import {make} from './document.js';

/** Fills it in the guide and in the menu. */
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
