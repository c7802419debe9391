/** My touch: press and hold anywhere on my light, with a finger, a pointer, Space or Enter. */

import {named} from './document.js';
import {ripples} from './ripple.js';
import {isStill} from './silence.js';

/** A press is a touch once it was held still for so long, or was let go; until then it may become a stroke (feeling-draw.js). */
const DECIDED_MILLIS = 180;

const HOLDING_KEYS = new Set([' ', 'Enter']);

/** Wires my light. Before the two have met it glows all the same: it works alone. */
export function startTouch(bus, api) {
  const light = named('light-mine');
  let met = false;
  let calm = null;
  let undecided = 0;
  let sending = Promise.resolve();

  bus.on('status', status => (met = status.met));

  /** One after the other, so that a quick press never ends before it began. */
  function send(pressing) {
    sending = sending.then(() => api.post('/api/touch', {pressing}, {keepalive: true})).catch(() => {});
  }

  function press(x, y) {
    if (calm !== null) {
      return;
    }
    calm = ripples(light, x, y, 4.5);
    light.setAttribute('aria-pressed', 'true');
    undecided = setTimeout(decide, DECIDED_MILLIS);
  }

  function decide() {
    clearTimeout(undecided);
    undecided = 0;
    bus.tell('touched');
    if (met && !isStill()) {
      send(true);
    }
  }

  function rest() {
    calm();
    calm = null;
    light.setAttribute('aria-pressed', 'false');
  }

  function release() {
    if (calm === null) {
      return;
    }
    if (undecided !== 0) {
      decide();
    }
    rest();
    if (met) {
      send(false);
    }
  }

  /** The hand has pulled away: it draws. */
  function pulled() {
    if (calm === null) {
      return;
    }
    if (undecided !== 0) {
      clearTimeout(undecided);
      undecided = 0;
      rest();
    } else {
      release();
    }
  }

  listenToPointer(light, press, release);
  listenToKeys(light, press, release);
  bus.on('pulled', pulled);
  addEventListener('pagehide', release);
  document.addEventListener('visibilitychange', () => document.hidden && release());
}

function listenToPointer(light, press, release) {
  light.addEventListener('pointerdown', event => {
    if (event.button !== 0) {
      return;
    }
    light.setPointerCapture(event.pointerId);
    const box = light.getBoundingClientRect();
    const scale = box.width / light.offsetWidth;
    press((event.clientX - box.left) / scale, (event.clientY - box.top) / scale);
  });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    light.addEventListener(end, release);
  }
  light.addEventListener('contextmenu', event => event.preventDefault());
}

function listenToKeys(light, press, release) {
  light.addEventListener('keydown', event => {
    if (HOLDING_KEYS.has(event.key)) {
      event.preventDefault();
      press(light.offsetWidth / 2, light.offsetHeight / 2);
    }
  });
  light.addEventListener('keyup', event => {
    if (HOLDING_KEYS.has(event.key)) {
      event.preventDefault();
      release();
    }
  });
  light.addEventListener('blur', release);
}
