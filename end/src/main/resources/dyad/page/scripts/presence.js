/** What the other is told of me, by three plain words. Set by hand only. */

import {catalogue} from './catalogue.js';

const STEPS = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1};

/** Wires the radio buttons; the end's own status says which one is chosen. */
export function startPresence(bus, api) {
  const choices = [...document.querySelectorAll('[data-presence]')];

  function mark(presence) {
    for (const choice of choices) {
      const chosen = choice.dataset.presence === presence;
      choice.setAttribute('aria-checked', String(chosen));
      choice.tabIndex = chosen ? 0 : -1;
    }
  }

  async function choose(choice) {
    const before = document.body.dataset.myPresence;
    mark(choice.dataset.presence);
    choice.focus();
    try {
      await api.post('/api/presence', {presence: choice.dataset.presence});
    } catch {
      mark(before);
      bus.tell('speak', {sentence: catalogue.presence.failed});
    }
  }

  choices.forEach((choice, index) => {
    choice.addEventListener('click', () => choose(choice));
    choice.addEventListener('keydown', event => {
      const step = STEPS[event.key];
      if (step !== undefined) {
        event.preventDefault();
        choose(choices[(index + step + choices.length) % choices.length]);
      }
    });
  });
  bus.on('status', status => mark(status.mine));
}
