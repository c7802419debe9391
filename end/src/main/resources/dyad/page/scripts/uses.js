/** Which senses this person wants to use: a choice of theirs alone, kept at their end. Only those that are there are offered. */

import {catalogue} from './catalogue.js';
import {make, tell} from './document.js';

const SENSES = ['words', 'feelings', 'images'];

const isThere = sense => document.querySelector(`[data-sense="${sense}"]`) !== null;

/** Wires every place where the choice is shown: [data-role="uses"]. */
export function startUses(bus, api) {
  const texts = catalogue.guide.senses;
  const lists = [...document.querySelectorAll('[data-role="uses"]')];
  let wants = [];

  async function choose(sense, wanted, problem) {
    const next = SENSES.filter(name => (name === sense ? wanted : wants.includes(name)));
    try {
      await api.post('/api/guide', {wants: next});
      tell(problem, '');
    } catch (refused) {
      tell(problem, refused.message);
      mark();
    }
  }

  function row(sense, problem) {
    const box = make('input', {type: 'checkbox', 'data-testid': `uses-${sense}`, value: sense});
    box.addEventListener('change', () => choose(sense, box.checked, problem));
    return make('label', {}, box, ' ', make('b', {}, texts[sense]), ' ', make('span', {}, texts[`${sense}What`]));
  }

  function mark() {
    lists.forEach(list => list.querySelectorAll('input').forEach(box => (box.checked = wants.includes(box.value))));
  }

  for (const list of lists) {
    const problem = make('p', {class: 'problem', role: 'alert'});
    list.append(...SENSES.filter(isThere).map(sense => row(sense, problem)), problem);
  }
  bus.on('status', ({guide}) => {
    wants = guide.wants;
    mark();
  });
}
