/** Light in the room: the lamps of this person's household, found, added, tried and removed. */

import {catalogue} from './catalogue.js';
import {make, named, role, rowsOf, tell} from './document.js';

const AGAIN_MILLIS = 2_000;

function act(text, label, action) {
  const button = make('button', {type: 'button', class: 'quiet', 'aria-label': label}, text);
  button.addEventListener('click', action);
  return button;
}

/** Wires the sheet and what opens it. */
export function startLamps(bus, api) {
  const texts = catalogue.lamps;
  const dialog = document.querySelector('[data-sheet="lamps"]');
  const showOwn = rowsOf(named('lamps-own'), ownRow);
  const found = named('lamps-found');
  const problem = role('lamps-problem');
  const state = role('lamps-state');
  let again = 0;
  let lasting = '';

  /** Does something, and says what was refused, or else what is wrong all the time; whether it was done. */
  async function attempt(action) {
    try {
      await action();
      tell(problem, lasting);
      return true;
    } catch (refused) {
      tell(problem, refused.message);
      return false;
    }
  }

  const post = (path, body) => attempt(async () => {
    await api.post(path, body);
    await refresh();
  });

  function ownRow({name, reachable, configured}) {
    const remove = configured
      ? make('span', {class: 'from'}, texts.configured)
      : act(texts.remove, texts.removeLabel(name), () => post('/api/lamps/remove', {name}));
    return make('li', {'data-reachable': reachable},
      make('span', {class: 'lamp', dir: 'auto'}, name),
      make('span', {class: 'about'}, texts.reach[reachable]),
      act(texts.try, texts.tryLabel(name), () => post('/api/lamps/test', {name})),
      remove);
  }

  function foundRow({name, lamp}) {
    const row = make('li', {'data-lamp': lamp},
      make('span', {class: 'lamp', dir: 'auto'}, name),
      make('span', {class: 'about'}, texts.firmware[lamp.split(':', 1)[0]]));
    row.append(act(texts.add, texts.addLabel(name), async () => {
      if (await post('/api/lamps/add', {name, lamp})) {
        named('lamps-find').focus();
      }
    }));
    return row;
  }

  async function refresh() {
    const view = await api.get('/api/lamps');
    role('lamps-none').hidden = view.configured;
    role('lamps-there').hidden = !view.configured;
    lasting = view.problem ?? '';
    const lamps = view.lamps ?? [];
    showOwn(lamps);
    // What was added on another page is not offered here any more.
    const mine = new Set(lamps.map(({lamp}) => lamp));
    [...found.children].filter(row => mine.has(row.dataset.lamp)).forEach(row => row.remove());
    if (found.children.length === 0 && !named('lamps-find').disabled && mine.size > 0) {
      tell(state, '');
    }
  }

  async function find() {
    tell(state, texts.looking);
    named('lamps-find').disabled = true;
    let answer = {found: []};
    const done = await attempt(async () => (answer = await api.post('/api/lamps/find')));
    named('lamps-find').disabled = false;
    found.replaceChildren(...answer.found.map(foundRow));
    tell(state, done ? texts.found(answer.found.length) : '');
  }

  for (const opener of document.querySelectorAll('[data-opens="lamps"]')) {
    opener.addEventListener('click', () => {
      attempt(refresh);
      again = setInterval(() => attempt(refresh), AGAIN_MILLIS);
    });
  }
  dialog.addEventListener('close', () => clearInterval(again));
  named('lamps-find').addEventListener('click', find);
  bus.on('status', status => (named('lamps').hidden = !status.met));
}
