/** Reading the stream by keyboard, finger or pointer: arrows from word to word, a tap for its time, a way back. */

import {openPicture} from './picture.js';

/** The stream is one stop for the Tab key; inside it the arrows move. */
export function startStreamKeys(frame, list, forget) {
  frame.tabIndex = 0;

  const stepTo = word => {
    word?.focus({preventScroll: true});
    word?.scrollIntoView({block: 'nearest'});
  };

  frame.addEventListener('keydown', event => {
    const word = event.target.closest('li');
    const steps = {
      ArrowUp: () => (word ? word.previousElementSibling : list.lastElementChild),
      ArrowDown: () => (word ? word.nextElementSibling : list.lastElementChild),
      Home: () => list.firstElementChild,
      End: () => list.lastElementChild,
    };
    if (event.key === 'Enter' && event.target === word) {
      // Else the same key presses what has the focus in the picture's view then, and closes it.
      event.preventDefault();
      openPicture(word.dataset.id);
    } else if (event.key in steps) {
      event.preventDefault();
      stepTo(steps[event.key]());
    } else if (event.key === 'Escape') {
      frame.scrollTop = frame.scrollHeight;
      document.activeElement.blur();
    }
  });

  list.addEventListener('click', event => {
    const word = event.target.closest('li');
    if (event.target.closest('[data-role="forget"]')) {
      forget(word);
    } else if (word) {
      list.querySelectorAll('.asked').forEach(other => other !== word && other.classList.remove('asked'));
      word.classList.toggle('asked');
    }
  });

  // While someone reads back, the words may rise over the whole field and the lights step back.
  const reading = () => {
    const back = frame.scrollHeight - frame.scrollTop - frame.clientHeight;
    document.body.dataset.reading = String(back > 48 || list.querySelector('li:focus-visible') !== null);
  };
  frame.addEventListener('scroll', reading, {passive: true});
  frame.addEventListener('focusin', reading);
  frame.addEventListener('focusout', () => setTimeout(reading));
}
