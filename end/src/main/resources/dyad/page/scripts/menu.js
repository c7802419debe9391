/** The quiet menu: a few facts, what the other can never learn, and the way to leave. */

import {catalogue} from './catalogue.js';
import {make, named, role, tell} from './document.js';

const sheet = name => document.querySelector(`[data-sheet="${name}"]`);

function factsOf(status) {
  const {facts} = catalogue;
  return [
    [facts.relay, status.relayAddress],
    [facts.hosting, status.hosting],
    [facts.pace, facts.paceOf(status.profile, status.tickMillis / 1_000)],
  ].filter(([, value]) => value);
}

function fillList(list, sentences) {
  list.replaceChildren(...sentences.map(sentence => make('li', {}, sentence)));
}

/** A click beside an open sheet closes it. */
function closeBeside(dialog) {
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
}

/** Wires the menu and its sheets. */
export function startMenu(bus, api) {
  const menu = sheet('menu');
  const opener = named('menu');
  ['menu', 'never', 'leave'].map(sheet).forEach(closeBeside);
  fillList(role('never'), catalogue.never.items);
  fillList(role('but'), catalogue.never.but);

  bus.on('status', status => {
    opener.hidden = false;
    named('leave').hidden = !status.met;
    role('facts').replaceChildren(...factsOf(status).flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]));
  });
  bus.on('stranger', () => (opener.hidden = true));
  opener.addEventListener('click', () => menu.showModal());
  for (const name of ['never', 'leave']) {
    named(name).addEventListener('click', () => {
      menu.close();
      sheet(name).showModal();
    });
    sheet(name).addEventListener('close', () => opener.focus());
  }
  startLeave(bus, api, sheet('leave'));
}

function startLeave(bus, api, dialog) {
  const problem = role('leave-problem');
  named('leave-yes').addEventListener('click', async () => {
    try {
      await api.post('/api/leave', {yes: true, eraseHistory: named('leave-erase').checked});
    } catch (refused) {
      tell(problem, refused.message);
      return;
    }
    tell(problem, '');
    bus.tell('left');
    bus.tell('forgotten');
    dialog.close();
  });
}
