/**
 * The first five minutes, step by step. How far this person is stands on their end, so a reload or another page of the same
 * end goes on there; which steps there are stands in the document: [data-guide-step].
 */

import {catalogue} from './catalogue.js';
import {named, role, tell} from './document.js';
import {startPractice} from './guide-quiet.js';

const BEFORE = ['light', 'meet'];

/** The step to show: one of the document's, or 'light', 'meet' or 'done'. */
export function stepOf({guide, met, frozen, moved}) {
  if (guide.step === 'done') {
    return 'done';
  }
  if (!met || frozen || moved) {
    return guide.step === 'light' ? 'light' : 'meet';
  }
  return BEFORE.includes(guide.step) ? 'touch' : guide.step;
}

/** Wires all steps. */
export function startGuide(bus, api) {
  const {body} = document;
  const sections = [...document.querySelectorAll('[data-guide-step]')];
  const names = sections.map(section => section.dataset.guideStep);
  const next = named('guide-next');
  let status = null;
  let shown = null;
  let felt = false;

  function go(step, also = {}) {
    status.guide = {...status.guide, step};
    show();
    api.post('/api/guide', {step, ...also}).catch(refused => bus.tell('speak', {sentence: refused.message}));
  }

  function after(step) {
    return names[names.indexOf(step) + 1] ?? 'done';
  }

  const practised = startPractice(bus, api, () => show());

  function show() {
    const step = stepOf(status);
    body.dataset.guide = step;
    body.dataset.wants = status.guide.wants.join(' ');
    sections.forEach(section => (section.hidden = section.dataset.guideStep !== step));
    role('guide').hidden = step === 'meet' || step === 'done';
    next.hidden = step === 'light' || (step === 'touch' && !felt) || (step === 'quiet' && !practised(status));
    tell(next, step === names.at(-1) ? catalogue.guide.start.begin : catalogue.guide.next);
    if (shown !== null && shown !== step) {
      arriveAt(step);
    }
    shown = step;
  }

  function arriveAt(step) {
    bus.tell('guided', {step});
    if (step === 'done') {
      named('light-mine').focus({preventScroll: true});
      return;
    }
    const section = sections.find(candidate => candidate.dataset.guideStep === step);
    section?.querySelector('[tabindex="-1"]').focus();
    role('guide').scrollTop = 0;
  }

  function feel(sentence) {
    if (shown === 'touch') {
      felt = true;
      tell(role('guide-touched'), sentence);
      show();
    }
  }

  bus.on('status', now => {
    status = now;
    show();
    if (now.touching) {
      feel(catalogue.guide.touch.came);
    }
  });
  bus.on('touched', () => (shown === 'light' ? go('meet') : feel(catalogue.guide.touch.gone)));
  bus.on('touch', ({pressing}) => pressing && feel(catalogue.guide.touch.came));
  // Whoever goes on without a tick has chosen to use none.
  next.addEventListener('click', () => go(after(shown), shown === 'senses' ? {wants: status.guide.wants} : {}));
  named('guide-skip').addEventListener('click', () => {
    practised.leave(status);
    go('done');
  });
  named('guide-again').addEventListener('click', () => {
    felt = false;
    practised.anew();
    document.querySelector('[data-sheet="menu"]').close();
    go(status.met ? 'touch' : 'light');
  });
}
