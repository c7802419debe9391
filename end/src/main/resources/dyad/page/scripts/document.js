/** Finding and making elements. Text goes in as text only, never as markup. */

import {textAt} from './catalogue.js';

/** The one element that tests and scripts know by this name. */
export const named = name => document.querySelector(`[data-testid="${name}"]`);

/** The one element with this role in the page's own wiring. */
export const role = name => document.querySelector(`[data-role="${name}"]`);

/** A new element with these attributes and children (strings become text). */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Shows a sentence in an element, or nothing; leaves the element alone if it says so already. */
export function tell(element, sentence) {
  if (element.textContent !== sentence) {
    element.textContent = sentence;
  }
}

/** What shows items as this list's rows; they are made anew only if the items are others: a button that has the focus keeps it. */
export function rowsOf(list, row) {
  let shown = '';
  return items => {
    const now = JSON.stringify(items);
    if (now !== shown) {
      shown = now;
      list.replaceChildren(...items.map(row));
    }
  };
}

/** Fills the skeleton with the catalogue's sentences. */
export function fillTexts(root = document) {
  for (const element of root.querySelectorAll('[data-text]')) {
    element.textContent = textAt(element.dataset.text);
  }
  for (const element of root.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', textAt(element.dataset.label));
  }
  for (const element of root.querySelectorAll('[data-hint]')) {
    element.placeholder = textAt(element.dataset.hint);
  }
}

/** Whether this person asked their system for less motion. */
export const stillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
