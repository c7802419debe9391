/** Practising quiet: away, what the other sees of it, and back. */

import {catalogue} from './catalogue.js';
import {named, role, tell} from './document.js';

/** Wires the step. The returned function says whether it was practised; it also can forget that, and come back for one. */
export function startPractice(bus, api, changed) {
  let wasAway = false;
  let came = false;

  function choose(presence) {
    api.post('/api/presence', {presence}).catch(refused => tell(role('quiet-problem'), refused.message));
  }

  function show({mine, presence}) {
    const away = mine === 'away';
    if (wasAway && !away) {
      came = true;
    }
    wasAway = away;
    role('quiet-seen').hidden = !away;
    named('quiet-go').hidden = away;
    named('quiet-back').hidden = !away;
    tell(role('quiet-came'), came && !away ? catalogue.guide.quiet.again : '');
    tell(role('quiet-theirs'), presence === 'away' ? catalogue.guide.quiet.theirs : '');
  }

  bus.on('status', status => {
    if (document.body.dataset.guide !== 'quiet') {
      return;
    }
    const focused = [named('quiet-go'), named('quiet-back')].includes(document.activeElement);
    show(status);
    if (focused) {
      named(status.mine === 'away' ? 'quiet-back' : 'quiet-go').focus();
    }
    changed();
  });
  bus.on('guided', () => {
    wasAway = false;
    tell(role('quiet-problem'), '');
  });
  named('quiet-go').addEventListener('click', () => choose('away'));
  named('quiet-back').addEventListener('click', () => choose('here'));

  const practised = status => came && status.mine !== 'away';
  practised.anew = () => (came = false);
  practised.leave = status => document.body.dataset.guide === 'quiet' && status.mine === 'away' && choose('here');
  return practised;
}
