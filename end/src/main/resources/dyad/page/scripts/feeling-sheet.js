/** The sheet in which a feeling is chosen without drawing: on a pad, by arrow keys too, or from those kept under a name. */

import {catalogue} from './catalogue.js';
import {make, named, role, rowsOf, tell} from './document.js';
import {colourOf, GENTLE, wordsOf} from './feeling.js';
import {makeStroke, shapeOf} from './feeling-shape.js';

/** A way to feel it: how strong over time, and how sharp. */
const WAYS = {
  softly: {envelope: GENTLE, sharpness: 0},
  waves: {envelope: [[0, 0], [500, 0.9], [1_000, 0.2], [1_600, 0.9], [2_100, 0.2], [2_700, 0.8], [3_600, 0]], sharpness: 0.1},
  once: {envelope: [[0, 1], [180, 0.7], [420, 0.95], [1_300, 0]], sharpness: 0.8},
};
const STEP = 0.1;
const MOVES = {ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP]};
const exact = value => Math.round(Math.min(1, Math.max(0, value)) * 200) / 200;

/** The colours around the pad, as stops of a conic gradient, which begins at the top and runs with the clock. */
function wheel() {
  const stops = Array.from({length: 25}, (_, step) => {
    const angle = Math.PI / 2 - (step / 24) * 2 * Math.PI;
    return colourOf(0.5 + Math.cos(angle) / 2, 0.5 + Math.sin(angle) / 2);
  });
  return `conic-gradient(${stops.join(', ')})`;
}

/** Wires the sheet and what opens it. */
export function startFeelingSheet(bus, api) {
  const dialog = document.querySelector('[data-sheet="feeling"]');
  const pad = named('feeling-pad');
  const colour = named('feeling-colour');
  const category = named('feeling-category');
  const name = named('feeling-name');
  const problem = role('feeling-problem');
  const texts = catalogue.feelings;
  const showPresets = rowsOf(role('feeling-presets'), presetOf);
  let chosen = {pleasure: 0.5, arousal: 0.5, ...WAYS.softly};
  let way = 'softly';
  let ownColour = '';

  const feeling = () => {
    const word = category.value === '' ? {} : {category: category.value};
    return {...chosen, ...word, colour: ownColour || colourOf(chosen.pleasure, chosen.arousal)};
  };

  function show() {
    const now = feeling();
    pad.style.setProperty('--x', chosen.pleasure);
    pad.style.setProperty('--y', 1 - chosen.arousal);
    pad.style.setProperty('--colour', now.colour);
    pad.setAttribute('aria-valuenow', String(Math.round(100 * chosen.pleasure)));
    pad.setAttribute('aria-valuetext', wordsOf({...now, category: undefined}));
    role('feeling-preview').replaceChildren(shapeOf(now));
    tell(role('feeling-words'), wordsOf(now));
    colour.value = now.colour;
  }

  function move(pleasure, arousal) {
    chosen = {...chosen, pleasure: exact(pleasure), arousal: exact(arousal)};
    show();
  }

  function take(name) {
    way = name;
    chosen = {...chosen, ...WAYS[way]};
    show();
  }

  function moveTo(event) {
    const box = pad.getBoundingClientRect();
    move((event.clientX - box.x) / box.width, 1 - (event.clientY - box.y) / box.height);
  }

  /** It goes as a drawn one does: it can still be taken back, or go with words. */
  function send(sent) {
    dialog.close();
    bus.tell('chosen', {feeling: sent});
  }

  async function load() {
    const {feelings} = await api.get('/api/feelings');
    showPresets(feelings);
    role('feeling-none').hidden = feelings.length > 0;
  }

  function presetOf({name: called, feeling: kept}) {
    const stroke = makeStroke(kept, texts.sendNamed(called, wordsOf(kept)), {'data-testid': 'feeling-preset'});
    stroke.append(make('span', {'aria-hidden': 'true'}, called));
    stroke.addEventListener('click', () => send(kept));
    const remove = make('button', {type: 'button', class: 'quiet', 'aria-label': texts.removeNamed(called)}, texts.remove);
    remove.addEventListener('click', () => ask('/api/feelings/remove', {name: called}));
    return make('li', {}, stroke, remove);
  }

  async function ask(path, body) {
    try {
      await api.post(path, body);
      tell(problem, '');
      await load();
      return true;
    } catch (refused) {
      tell(problem, refused.message);
      return false;
    }
  }

  function open() {
    load().catch(refused => tell(problem, refused.message));
    show();
    dialog.showModal();
  }

  role('feeling-ways').append(...Object.keys(WAYS).map(key => {
    const input = make('input', {type: 'radio', name: 'way', value: key, 'data-testid': `way-${key}`});
    input.checked = key === way;
    input.addEventListener('change', () => take(key));
    return make('label', {}, input, ' ', texts.ways[key]);
  }));
  category.append(make('option', {value: ''}, texts.noWord));
  category.append(...Object.entries(texts.words).map(([word, text]) => make('option', {value: word}, text)));
  pad.style.setProperty('--wheel', wheel());
  pad.addEventListener('keydown', event => {
    const [right, up] = MOVES[event.key] ?? [];
    if (right !== undefined) {
      event.preventDefault();
      move(chosen.pleasure + right, chosen.arousal + up);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      send(feeling());
    }
  });
  pad.addEventListener('pointerdown', event => {
    pad.setPointerCapture(event.pointerId);
    moveTo(event);
  });
  pad.addEventListener('pointermove', event => pad.hasPointerCapture(event.pointerId) && moveTo(event));
  category.addEventListener('change', show);
  colour.addEventListener('input', () => {
    ownColour = colour.value;
    show();
  });
  named('feeling-colour-own').addEventListener('click', () => {
    ownColour = '';
    show();
  });
  named('feeling-send').addEventListener('click', () => send(feeling()));
  role('feeling-keep').addEventListener('submit', async event => {
    event.preventDefault();
    if (await ask('/api/feelings/add', {...feeling(), name: name.value})) {
      name.value = '';
    }
  });
  named('feel').addEventListener('click', open);
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  bus.on('keep', ({feeling: drawn}) => {
    const {category: word, colour: painted, ...rest} = drawn;
    chosen = rest;
    category.value = word ?? '';
    dialog.querySelectorAll('[name="way"]').forEach(input => (input.checked = false));
    ownColour = painted === colourOf(rest.pleasure, rest.arousal) ? '' : painted;
    open();
    name.focus();
  });
}
