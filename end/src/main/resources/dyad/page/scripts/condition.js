/** One calm line when something is wrong, and nothing when all is well. */

import {catalogue, translated} from './catalogue.js';
import {named, tell} from './document.js';

/** A connection that is being made is not worth a word unless it takes longer than this. */
const CALM_MILLIS = 2_500;

/** Which condition the line should name, the gravest first; empty when there is none. */
function conditionOf(status, lost) {
  if (lost) {
    return 'gone';
  }
  if (status.problem) {
    return 'problem';
  }
  if (status.paused) {
    return 'paused';
  }
  const quiet = status.relay === 'connected' || (status.relay === 'none' && !status.met);
  if (quiet) {
    return status.relayProblem ? 'unfit' : '';
  }
  return status.relay;
}

function sentenceOf(condition, status) {
  switch (condition) {
    case '':
      return '';
    case 'gone':
      return catalogue.gone;
    case 'problem':
      return translated(status.problem);
    case 'unfit':
      return translated(status.relayProblem);
    case 'unreachable': {
      const first = status.met ? catalogue.relay.unreachable : catalogue.relay.unreachableUnmet;
      return status.relayProblem ? `${first} ${translated(status.relayProblem)}` : first;
    }
    case 'connecting':
      return status.met ? catalogue.relay.connecting : catalogue.relay.connectingUnmet;
    default:
      return catalogue.relay[condition];
  }
}

/** Wires the line. */
export function startCondition(bus) {
  const line = named('relay-line');
  let status = {relay: 'connected'};
  let timer = 0;

  function show(lost) {
    const condition = conditionOf(status, lost);
    clearTimeout(timer);
    const passing = (condition === 'connecting' && line.dataset.condition === '') || condition === 'gone';
    timer = setTimeout(() => {
      const changed = line.dataset.condition !== condition;
      line.dataset.condition = condition;
      tell(line, sentenceOf(condition, status));
      if (changed && condition !== '') {
        bus.tell('speak', {sentence: line.textContent});
      }
    }, passing ? CALM_MILLIS : 0);
  }

  bus.on('status', now => {
    status = now;
    show(false);
  });
  bus.on('lost', () => show(true));
}
