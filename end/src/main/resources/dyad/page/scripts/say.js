/** The line to say something. What is written stays until the end has durably kept it. */

import {catalogue} from './catalogue.js';
import {named, tell} from './document.js';

const DRAFT = 'dyad.draft';

/** A fresh name for a word: 16 random bytes in hexadecimal. */
function freshName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Storage can be forbidden by the browser; then the draft lives as long as the page. */
const drafts = {
  read() {
    try {
      return localStorage.getItem(DRAFT) ?? '';
    } catch {
      return '';
    }
  },
  write(text) {
    try {
      if (text === '') {
        localStorage.removeItem(DRAFT);
      } else {
        localStorage.setItem(DRAFT, text);
      }
    } catch {
      // Nothing to do: the draft is still in the line itself.
    }
  },
};

/**
 * Wires the line; what was kept is told to the bus as "kept", with its id, text and feeling. A feeling is set beside the
 * line by "accompany"; then it goes with what is written, or alone.
 */
export function startSay(bus, api) {
  const line = named('say');
  const problem = named('say-problem');
  const form = line.form;
  let sending = false;
  let sendMore = false;
  // The name stays the same until the word is kept: if an answer is lost, saying it again does not say it twice.
  let attempt = {text: '', id: ''};
  let feeling;

  function show(text) {
    line.value = text;
    form.dataset.empty = String(text.trim() === '');
    fit();
    drafts.write(text);
  }

  /** Where the browser cannot size a line by its content, this does. */
  function fit() {
    if (!CSS.supports('field-sizing', 'content')) {
      line.style.setProperty('height', 'auto');
      line.style.setProperty('height', `${line.scrollHeight}px`);
    }
  }

  async function send() {
    if (sending) {
      sendMore = true;
      return;
    }
    const text = line.value.trim() === '' ? '' : line.value;
    const felt = feeling;
    if (text === '' && felt === undefined) {
      return;
    }
    sending = true;
    sendMore = false;
    try {
      attempt = attempt.text === text && attempt.felt === felt ? attempt : {text, felt, id: freshName()};
      const {id} = await api.post(felt ? '/api/feel' : '/api/say', {...felt, text, id: attempt.id});
      attempt = {text: '', id: ''};
      tell(problem, '');
      // Whatever was typed meanwhile stays.
      show(line.value.startsWith(text) ? line.value.slice(text.length) : line.value);
      bus.tell('kept', {id, text, feeling: felt});
    } catch (refused) {
      sendMore = false;
      tell(problem, catalogue.say.failed(refused.message));
    } finally {
      sending = false;
    }
    if (sendMore) {
      send();
    }
  }

  line.addEventListener('input', () => {
    show(line.value);
    tell(problem, '');
  });
  line.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    send();
    line.focus();
  });
  bus.on('accompany', detail => {
    feeling = detail.feeling;
    form.dataset.felt = String(feeling !== undefined);
  });
  bus.on('say-now', send);
  line.addEventListener('focus', fit);
  show(drafts.read());
  bus.on('left', () => show(''));
}
