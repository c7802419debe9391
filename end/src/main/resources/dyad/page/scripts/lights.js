/** The other's light: its glow is their presence, it breathes with the ticks, and their touch spreads from it. */

import {catalogue} from './catalogue.js';
import {named, tell} from './document.js';
import {nearnessWords} from './nearness.js';
import {ripples} from './ripple.js';
import {isStill} from './silence.js';

const SHORTEST_BREATH_MILLIS = 1_600;
const LONGEST_BREATH_MILLIS = 4_000;

/** Wires both lights to what the end tells. */
export function startLights(bus) {
  const body = document.body;
  const theirs = named('light-theirs');
  let known = '';

  function showPresence(presence, met, felt) {
    body.dataset.theirPresence = presence;
    const sentence = `${[catalogue.their[presence], felt].filter(Boolean).join(', ')}.`;
    tell(named('their-presence'), sentence);
    if (met && sentence !== known) {
      bus.tell('speak', {sentence});
    }
    known = met ? sentence : '';
  }

  const showTouch = createTouchShower(bus, body, theirs);
  startBreath(bus, body);

  bus.on('status', status => {
    showPresence(status.presence, status.met, nearnessWords(status.nearness ?? {}));
    body.dataset.myPresence = status.mine;
    showTouch(status.met && status.touching && !isStill());
  });
  bus.on('touch', touch => showTouch(touch.pressing));
  bus.on('lost', () => {
    // Nothing fresh is heard: that is what "away" means.
    showPresence('away', false, '');
    showTouch(false);
  });
}

function createTouchShower(bus, body, theirs) {
  let calm = () => {};
  return touching => {
    if (touching === (body.dataset.theirTouch === 'true')) {
      return;
    }
    body.dataset.theirTouch = String(touching);
    calm();
    calm = () => {};
    if (touching) {
      bus.tell('speak', {sentence: catalogue.their.touch});
      calm = ripples(theirs, theirs.offsetWidth / 2, theirs.offsetHeight / 2, 6, 1_500);
    }
  };
}

/** Each tick turns the breath: in at one, out at the next. Without ticks the light comes to rest. */
function startBreath(bus, body) {
  let rest = 0;
  let breathMillis = SHORTEST_BREATH_MILLIS;
  bus.on('status', status => {
    breathMillis = Math.min(LONGEST_BREATH_MILLIS, Math.max(SHORTEST_BREATH_MILLIS, status.tickMillis));
    body.style.setProperty('--breath', `${breathMillis}ms`);
  });
  bus.on('tick', () => {
    body.dataset.theirBreath = body.dataset.theirBreath === 'in' ? 'out' : 'in';
    clearTimeout(rest);
    rest = setTimeout(() => (body.dataset.theirBreath = 'out'), 3 * breathMillis);
  });
}
