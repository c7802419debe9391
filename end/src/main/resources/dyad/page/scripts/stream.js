/** The quiet stream of words: oldest first, each once, kept in step with the end's own history. */

import {catalogue} from './catalogue.js';
import {named, role} from './document.js';
import {startStreamKeys} from './stream-keys.js';
import {speakNear} from './spoken.js';
import {makeWord, markArrived, markResting} from './word.js';

const USUAL = 200;
const MOST = 1_000;

/** Wires the stream. */
export function startStream(bus, api) {
  const list = named('stream');
  const frame = list.parentElement;
  const earlier = role('earlier');
  const shown = new Map();
  let limit = USUAL;
  let pending = false;
  let resting = new Set();

  /** Shows a word before {@code place}, or last; false if it was shown already. */
  function put(word, place = null) {
    const known = shown.get(word.id);
    if (known) {
      if (word.picture) {
        bus.tell('picture', {id: word.id, ...word.picture});
      }
      if (word.arrived) {
        markArrived(known, true);
      }
      return false;
    }
    const element = makeWord(word);
    shown.set(word.id, element);
    markResting(element, resting.has(word.id));
    list.insertBefore(element, place);
    if (word.picture) {
      bus.tell('picture', {id: word.id, ...word.picture});
    }
    tellWhetherAny();
    return true;
  }

  /** Without a link, the words that are kept are shown if there are any. */
  function tellWhetherAny() {
    document.body.dataset.kept = String(shown.size > 0);
  }

  function rest() {
    frame.scrollTop = frame.scrollHeight;
  }

  /** A word that is said now also appears near the light that spoke it. */
  function arrive(word) {
    const atRest = frame.scrollHeight - frame.scrollTop - frame.clientHeight < 80;
    if (!put(word)) {
      return;
    }
    shown.get(word.id).classList.add('fresh');
    if (word.text !== '') {
      speakNear(word);
    }
    if (atRest || word.from === 'me') {
      rest();
    }
    if (word.from === 'them' && (word.text !== '' || word.picture)) {
      bus.tell('speak', {sentence: word.picture ? catalogue.their.shows(word.text) : catalogue.their.says(word.text)});
    }
  }

  /** Brings the stream in step with the end's history; elements that stay are left alone, and keep their focus. */
  async function load() {
    const before = [...shown.keys()];
    const {entries} = await api.get(`/api/history?limit=${limit}`);
    const kept = new Set(entries.map(entry => entry.id));
    before.filter(id => !kept.has(id)).forEach(drop);
    let place = list.firstElementChild;
    for (const entry of entries) {
      if (!put(entry, place)) {
        place = shown.get(entry.id).nextElementSibling;
      }
    }
    earlier.hidden = entries.length < limit || limit === MOST;
    tellWhetherAny();
  }

  /** Words of before come in by the dozen, each to its own place: one look is enough for many. */
  function soon() {
    if (!pending) {
      pending = true;
      setTimeout(() => {
        pending = false;
        load().catch(() => {});
      }, 300);
    }
  }

  function drop(id) {
    shown.get(id)?.remove();
    shown.delete(id);
    tellWhetherAny();
  }

  async function forget(element) {
    const next = element.nextElementSibling ?? element.previousElementSibling;
    try {
      await api.post('/api/forget', {id: element.dataset.id});
    } catch {
      bus.tell('speak', {sentence: catalogue.word.notForgotten});
      return;
    }
    drop(element.dataset.id);
    next?.focus();
  }

  bus.on('joined', () => load().then(rest, () => {}));
  bus.on('forgotten', () => load().catch(() => {}));
  bus.on('returned', soon);
  bus.on('word', arrive);
  bus.on('kept', ({id, text, feeling}) => arrive({id, text, feeling, from: 'me', at: Date.now(), arrived: false}));
  bus.on('arrived', ({id}) => shown.has(id) && markArrived(shown.get(id), true));
  bus.on('resting', ({ids}) => {
    resting = new Set(ids);
    shown.forEach((element, id) => markResting(element, resting.has(id)));
  });
  bus.on('met', rest);
  earlier.addEventListener('click', () => {
    limit = MOST;
    load().catch(() => {});
  });
  startStreamKeys(frame, list, forget);
}
