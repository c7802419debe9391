/** Which pages are open to this end, with a way to sign each out, and the passphrase that all may ask for. */

import {catalogue, dayAndTime} from './catalogue.js';
import {make, named, role, tell} from './document.js';

const TELL_MILLIS = 20_000;
const FEWEST = 8;

/** Wires the sheet; the returned function asks the end anew which pages are open. */
export function startPages(bus, api) {
  const texts = catalogue.pages;
  const problem = role('pages-problem');
  const wrong = role('passphrase-problem');
  const now = named('passphrase-now');
  const fresh = named('passphrase-new');
  let isSet = false;
  let minutes = 0;

  function showPassphrase() {
    tell(role('passphrase-what'), isSet ? texts.set(minutes) : texts.notSet);
    tell(named('passphrase-set'), isSet ? texts.change : texts.choose);
    now.closest('label').hidden = !isSet;
    named('passphrase-remove').hidden = !isSet;
  }

  function row({id, browser, device, here, openedAt, own}) {
    const name = texts.name(texts.browsers[browser], texts.devices[here ? 'here' : device]);
    const since = texts.since(dayAndTime(openedAt));
    const out = make('button', {type: 'button', class: 'quiet', 'aria-label': texts.outLabel(name)}, texts.out);
    out.addEventListener('click', () => close(id));
    return make('li', {'data-own': String(own)}, make('span', {}, name, make('small', {}, own ? `${since} ${texts.own}` : since)), out);
  }

  async function show() {
    try {
      const answer = await api.get('/api/pages');
      minutes = answer.lockMinutes;
      named('pages-list').replaceChildren(...answer.pages.map(row));
      named('pages-others').hidden = answer.pages.length < 2;
      showPassphrase();
      tell(problem, '');
    } catch (refused) {
      tell(problem, refused.message);
    }
  }

  async function close(which) {
    try {
      await api.post('/api/pages/close', {which});
    } catch (refused) {
      tell(problem, refused.message);
    }
    show();
  }

  async function ask(path, body) {
    try {
      await api.post(path, body);
      [now, fresh].forEach(input => (input.value = ''));
      tell(wrong, '');
    } catch (refused) {
      tell(wrong, refused.message);
    }
  }

  bus.on('status', ({passphrase}) => {
    isSet = passphrase;
    showPassphrase();
  });
  named('pages-others').addEventListener('click', () => close('others'));
  role('passphrase').addEventListener('submit', event => {
    event.preventDefault();
    if ([...fresh.value].length < FEWEST) {
      tell(wrong, texts.tooShort(FEWEST));
      return;
    }
    ask('/api/passphrase/set', {passphrase: fresh.value, current: now.value});
  });
  named('passphrase-remove').addEventListener('click', () => ask('/api/passphrase/remove', {current: now.value}));
  return show;
}

/** Wires the question for the passphrase and tells the end when its person is there. */
export function startLock(bus, api) {
  const {body} = document;
  const input = named('locked-input');
  const problem = named('locked-problem');
  let hasPassphrase = false;
  let toldAt = -TELL_MILLIS;

  bus.on('locked', () => {
    if (body.dataset.session === 'open') {
      location.reload();
      return;
    }
    body.dataset.session = 'locked';
    named('locked').hidden = false;
    named('offline').hidden = true;
    input.focus();
  });
  role('locked').addEventListener('submit', async event => {
    event.preventDefault();
    tell(problem, '');
    try {
      await api.post('/api/passphrase/give', {passphrase: input.value});
      location.reload();
    } catch (refused) {
      tell(problem, refused.message);
      input.select();
    }
  });

  function used() {
    if (hasPassphrase && performance.now() - toldAt > TELL_MILLIS) {
      toldAt = performance.now();
      api.post('/api/pages/used').catch(() => {});
    }
  }

  bus.on('status', status => ({passphrase: hasPassphrase} = status));
  ['pointerdown', 'keydown', 'wheel', 'touchmove'].forEach(kind => addEventListener(kind, used, {passive: true}));
}
