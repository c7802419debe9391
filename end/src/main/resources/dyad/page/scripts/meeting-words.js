/** The three words and the colour that both must see, and the two answers. */

import {catalogue} from './catalogue.js';
import {make, named, role, tell} from './document.js';
import {drawQr} from './qr.js';

function questionOf({stage, mutual}) {
  if (stage === 'waiting') {
    return catalogue.words.waiting;
  }
  return mutual ? catalogue.words.mutual : catalogue.words.question;
}

function showWords(meeting) {
  const line = named('words');
  const sentence = meeting.words.join(' ');
  if (line.textContent !== sentence) {
    line.replaceChildren(...meeting.words.flatMap((word, index) => (index > 0 ? [' ', make('span', {}, word)] : [make('span', {}, word)])));
  }
  tell(named('colour-name'), meeting.colourName ? catalogue.words.colour(catalogue.words.colours[meeting.colourName] ?? meeting.colourName) : '');
  if (meeting.colour) {
    document.body.style.setProperty('--ours', meeting.colour);
  }
}

/** Wires the step; the returned function brings it up to date. */
export function startWords(actions) {
  const problem = role('confirm-problem');
  const answer = same => actions.ask('/api/meet/confirm', {same}, problem);
  named('confirm-yes').addEventListener('click', () => answer(true));
  named('confirm-no').addEventListener('click', () => answer(false));
  role('scan-instead').addEventListener('click', () => actions.open({taking: true}));

  return ({meeting}, step, opened) => {
    if (step !== 'words') {
      return;
    }
    showWords(meeting);
    tell(role('question'), questionOf(meeting));
    role('answers').hidden = meeting.stage === 'waiting';
    const returning = !opened.offered && !meeting.mutual && Boolean(meeting.qr);
    role('return').hidden = !returning;
    if (returning) {
      drawQr(named('return-qr'), meeting.qr, catalogue.show.alt);
      tell(named('return-code'), meeting.code ?? '');
    }
    role('scan-instead').hidden = !opened.offered || meeting.mutual || meeting.stage === 'waiting';
  };
}
