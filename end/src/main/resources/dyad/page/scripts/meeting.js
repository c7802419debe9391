/** The meeting, step by step. Which step is shown follows from the end's status and from what this person opened. */

import {catalogue, translated} from './catalogue.js';
import {named, role, tell} from './document.js';
import {startShow} from './meeting-show.js';
import {startTake} from './meeting-take.js';
import {startWhere} from './meeting-where.js';
import {startWords} from './meeting-words.js';

const ROLE = 'dyad.offered';
const STEP_OF_STAGE = {none: 'unmet', offering: 'show', exchanging: 'exchanging', words: 'words', waiting: 'words', failed: 'failed', met: 'unmet'};

/** What is asked while the two are linked, by its step: what a yes sends, and what "later" changes. Nobody meets by the answers. */
const QUESTIONS = {
  moved: {yes: {}, later: {later: true}},
  relays: {yes: {relays: true}, later: {relays: false}},
};

/** A link that is frozen ends by the next meeting. */
function linked(status) {
  return status.met && !status.frozen;
}

/** The step to show, or '' once the two have met. */
export function stepOf(status, opened) {
  if (linked(status)) {
    if (status.moved && !opened.later) {
      return 'moved';
    }
    return opened.relays ? 'relays' : '';
  }
  const {stage, problem} = status.meeting;
  if (opened.where && stage !== 'waiting') {
    return 'where';
  }
  if (opened.taking && stage !== 'waiting') {
    return 'take';
  }
  // Giving up oneself is no failure to be told about.
  if (stage === 'failed' && (opened.dismissed || problem === 'cancelled')) {
    return 'unmet';
  }
  return STEP_OF_STAGE[stage];
}

/** Wires all steps. */
export function startMeeting(bus, api) {
  const steps = [...document.querySelectorAll('[data-step]')];
  const opened = {where: false, taking: false, dismissed: false, later: false, relays: false, offered: sessionStorage.getItem(ROLE) === 'yes'};
  let status = null;
  let step = null;

  const actions = {
    /** Asks the end something about the meeting; shows its answer at once, or its refusal in {@code problem}. */
    async ask(path, body, problem) {
      try {
        const asked = status;
        const meeting = await api.post(path, body);
        tell(problem, '');
        // A status that came meanwhile is newer than this answer.
        if (status === asked) {
          status.meeting = meeting;
        }
        show();
        return true;
      } catch (refused) {
        tell(problem, refused.message);
        return false;
      }
    },
    open(what) {
      Object.assign(opened, what);
      show();
    },
    cancel: () => api.post('/api/meet/cancel').catch(() => {}),
    offer: () => actions.ask('/api/meet', {}, named('meet-problem')),
  };
  const parts = [startWhere(api, actions), startShow(actions), startTake(actions), startWords(actions)];

  function remember(stage) {
    if (stage === 'offering' && !opened.offered) {
      opened.offered = true;
      sessionStorage.setItem(ROLE, 'yes');
    } else if (stage === 'none' || stage === 'failed' || stage === 'met') {
      opened.wasOffered = opened.offered || opened.wasOffered;
      opened.offered = false;
      sessionStorage.removeItem(ROLE);
    }
    if (stage !== 'failed') {
      opened.dismissed = false;
    }
  }

  function show() {
    remember(status.meeting.stage);
    const offered = linked(status) && status.relayOffer.length > 0;
    // What is offered next is asked when this person asks for it.
    opened.relays &&= offered;
    if (linked(status)) {
      Object.assign(opened, {where: false, taking: false});
    }
    const next = stepOf(status, opened);
    const before = step;
    step = next;
    document.body.dataset.stage = next === '' ? 'met' : next === 'unmet' ? 'unmet' : 'meeting';
    steps.forEach(section => (section.hidden = section.dataset.step !== next));
    parts.forEach(part => part(status, next, opened));
    tell(named('meet-failed'), translated(status.meeting.problemText ?? catalogue.failed.unknown));
    const {relayAddress, relayChoosable} = status;
    role('place').hidden = !relayAddress && !relayChoosable;
    tell(role('place-where'), relayAddress ? catalogue.unmet.place(relayAddress) : '');
    tell(named('where-change'), relayAddress ? catalogue.unmet.elsewhere : catalogue.unmet.invited);
    named('where-change').hidden = !relayChoosable;
    tell(named('relays-offered'), status.relayOffer.join('\n'));
    named('relays-ask').hidden = !offered;
    showFrozen();
    if (before !== null && before !== next) {
      arriveAt(next, before);
    }
  }

  function showFrozen() {
    const note = named('frozen');
    const now = Boolean(status.frozen);
    if (note.hidden === now) {
      note.hidden = !now;
      tell(note, now ? translated(status.reason) : '');
      tell(role('alone'), now ? catalogue.unmet.frozen : catalogue.unmet.touch);
      document.body.dataset.frozen = String(now);
      if (now) {
        bus.tell('speak', {sentence: note.textContent});
      }
    }
  }

  function arriveAt(next, before) {
    if (next === '' && before !== '' && !(before in QUESTIONS)) {
      bus.tell('speak', {sentence: catalogue.met});
      bus.tell('met');
      named('light-mine').focus({preventScroll: true});
      return;
    }
    scrollTo(0, 0);
    const section = steps.find(candidate => candidate.dataset.step === next);
    section?.querySelector('[tabindex="-1"]')?.focus();
  }

  bus.on('status', now => {
    status = now;
    show();
  });
  bus.on('touched', () => status?.frozen || tell(role('alone'), catalogue.unmet.alone));
  // To show a code, there must be a place to meet.
  named('meet-show').addEventListener('click', () => (status.relayAddress ? actions.offer() : actions.open({where: true})));
  named('where-change').addEventListener('click', () => actions.open({where: true}));
  named('meet-take').addEventListener('click', () => actions.open({taking: true}));
  named('meet-cancel').addEventListener('click', actions.cancel);
  document.querySelectorAll('[data-role="cancel"]').forEach(button => button.addEventListener('click', actions.cancel));
  for (const [question, {yes, later}] of Object.entries(QUESTIONS)) {
    const problem = role(`${question}-problem`);
    named(`${question}-yes`).addEventListener('click', () => api.post('/api/accept', yes).catch(refused => tell(problem, refused.message)));
    named(`${question}-later`).addEventListener('click', () => actions.open(later));
  }
  named('relays-ask').addEventListener('click', () => actions.open({relays: true}));
  role('dismiss').addEventListener('click', () => actions.open({dismissed: true}));
  named('meet-again').addEventListener('click', () => {
    actions.open({dismissed: true, taking: !opened.wasOffered});
    if (opened.wasOffered) {
      actions.offer();
    }
  });
}
