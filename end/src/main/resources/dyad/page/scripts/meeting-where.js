/** Where the two shall meet: an invitation to a relay, or this machine. The end tries it before it is chosen. */

import {catalogue, translated} from './catalogue.js';
import {make, named, role, tell} from './document.js';

const texts = catalogue.where;

/** What was found, as sentences. */
export function sentencesOf({address, reachable, personal, problem}, here) {
  const sentences = here ? [reachable ? texts.hosted(address) : texts.lonely(address), texts.sees] : [texts.works(address)];
  if (personal) {
    sentences.push(texts.personal);
  }
  return problem ? [...sentences, translated(problem)] : sentences;
}

/** Wires the step; the returned function forgets what was found once the step is left. */
export function startWhere(api, actions) {
  const input = named('where-input');
  const problem = named('where-problem');
  const found = role('where-found');
  const buttons = [named('where-try'), named('where-here')];
  let trial = 0;

  function show(sentences) {
    found.replaceChildren(...sentences.map(sentence => make('p', {}, sentence)));
  }

  async function tryOut(body) {
    const mine = ++trial;
    tell(problem, '');
    show([texts.trying]);
    named('where-next').hidden = true;
    buttons.forEach(button => (button.disabled = true));
    try {
      const answer = await api.tryOut('/api/relay', body);
      if (mine === trial) {
        take(answer, Boolean(body.here));
      }
    } catch (refused) {
      if (mine === trial) {
        show([]);
        tell(problem, refused.message);
      }
    } finally {
      buttons.forEach(button => (button.disabled = false));
    }
  }

  function take(answer, here) {
    show(answer.chosen ? sentencesOf(answer, here) : []);
    tell(problem, answer.chosen ? '' : translated(answer.problem));
    named('where-next').hidden = !answer.chosen;
    if (answer.chosen) {
      input.value = '';
      named('where-next').focus();
    }
  }

  role('where').addEventListener('submit', event => {
    event.preventDefault();
    if (input.value.trim() === '') {
      tell(problem, texts.empty);
    } else {
      tryOut({invitation: input.value});
    }
  });
  named('where-here').addEventListener('click', () => tryOut({here: true}));
  named('where-theirs').addEventListener('click', () => actions.open({where: false, taking: true}));
  named('where-back').addEventListener('click', () => actions.open({where: false}));
  named('where-next').addEventListener('click', () => {
    actions.open({where: false});
    actions.offer();
  });

  return (status, step) => {
    if (step !== 'where') {
      trial += 1;
      show([]);
      tell(problem, '');
      named('where-next').hidden = true;
    }
  };
}
