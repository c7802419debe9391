/** The sheet of what was changed at this end, and when. */

import {catalogue, dayAndTime} from './catalogue.js';
import {make, named, role, tell} from './document.js';

/** Wires the sheet; the returned function asks the end anew. */
export function startLog(api) {
  const texts = catalogue.log;
  const problem = role('log-problem');
  const erase = named('log-erase');
  let sure = false;

  const word = detail => texts.words[detail] ?? detail;

  function row({at, change, detail}) {
    const what = [texts.kinds[change] ?? change, detail && detail.split(' ').map(word).join(' ')].filter(Boolean).join(': ');
    return make('li', {}, make('time', {datetime: new Date(at).toISOString()}, dayAndTime(at)), make('span', {}, what));
  }

  function ready(now) {
    sure = now;
    tell(erase, sure ? texts.really : texts.erase);
  }

  async function show() {
    ready(false);
    try {
      const {entries} = await api.get('/api/log');
      named('log-list').replaceChildren(...entries.toReversed().map(row));
      tell(role('log-none'), entries.length === 0 ? texts.none : '');
      tell(problem, '');
    } catch (refused) {
      tell(problem, refused.message);
    }
  }

  erase.addEventListener('click', async () => {
    if (!sure) {
      ready(true);
      return;
    }
    try {
      await api.post('/api/log/erase', {yes: true});
    } catch (refused) {
      tell(problem, refused.message);
    }
    show();
  });
  return show;
}
