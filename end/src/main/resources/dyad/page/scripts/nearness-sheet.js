/** The sheet in which this person says yes to nearness, for how long and how finely, or ends it. */

import {catalogue} from './catalogue.js';
import {make, named, role, tell} from './document.js';
import {clockOf, sizeOf} from './nearness.js';

const HOUR_SECONDS = 3_600;
const HOURS = [0.5, 2, 8, 24];
const FLOORS = ['8.7km', '1.24km', '178m'];
const USUAL = {hours: 2, floor: '8.7km'};

function choices(name, values, chosen, text) {
  return values.map(value => {
    const input = make('input', {type: 'radio', name, value, 'data-testid': `${name}-${value}`});
    input.checked = value === chosen;
    return make('label', {}, input, ' ', text(value));
  });
}

function chosen(dialog, name) {
  return dialog.querySelector(`input[name="${name}"]:checked`).value;
}

function howItStands({mine, theirs, on, until, floor}) {
  const {sheet} = catalogue.nearness;
  const lines = [];
  if (mine) {
    lines.push(sheet.mine(clockOf(mine.until), sizeOf(mine.floor)));
  }
  if (theirs) {
    lines.push(sheet.theirs(clockOf(theirs.until), sizeOf(theirs.floor)));
  }
  if (on) {
    lines.push(sheet.both(clockOf(until), sizeOf(floor)));
  }
  return lines;
}

/** Wires the sheet and what opens it. */
export function startNearnessSheet(bus, api) {
  const dialog = document.querySelector('[data-sheet="nearness"]');
  const problem = role('nearness-problem');
  const texts = catalogue.nearness.sheet;
  role('nearness-truths').append(...texts.truths.map(sentence => make('li', {}, sentence)));
  role('nearness-hours').append(...choices('hours', HOURS, USUAL.hours, texts.hours));
  role('nearness-floors').append(...choices('floor', FLOORS, USUAL.floor, floor => texts.floors[floor]));

  async function ask(body) {
    try {
      await api.post('/api/nearness', body);
      tell(problem, '');
      return true;
    } catch (refused) {
      tell(problem, refused.message);
      return false;
    }
  }

  bus.on('status', status => {
    named('nearness').hidden = !status.met || Boolean(status.frozen);
    const nearness = status.nearness ?? {};
    role('nearness-stands').replaceChildren(...howItStands(nearness).map(sentence => make('li', {}, sentence)));
    tell(named('nearness-on'), nearness.mine ? texts.again : texts.on);
    named('nearness-off').hidden = !nearness.mine;
  });
  named('nearness-on').addEventListener('click', async () => {
    const seconds = Number(chosen(dialog, 'hours')) * HOUR_SECONDS;
    if (await ask({on: true, seconds, floor: chosen(dialog, 'floor')})) {
      dialog.close();
    }
  });
  named('nearness-off').addEventListener('click', () => ask({on: false}));
}
