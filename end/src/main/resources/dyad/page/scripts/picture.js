/** A picture in the stream: blurred at once, sharper as it comes, and whole in a view of its own. */

import {catalogue} from './catalogue.js';
import {make, named, role, tell} from './document.js';

/** How often a picture that is coming is drawn anew: making it costs its end a good part of a second. */
const STEPS = 8;

const cells = new Map();

/** The thumbnail's few colours; the browser draws them smooth, and the style blurs them. */
function drawThumbnail(canvas, {columns, colours}) {
  canvas.width = columns;
  canvas.height = colours.length / columns;
  const pen = canvas.getContext('2d');
  colours.forEach((colour, cell) => {
    pen.fillStyle = `#${colour}`;
    pen.fillRect(cell % columns, Math.floor(cell / columns), 1, 1);
  });
}

/** The button with the picture in it, and a line that says how far it has come. */
export function makePicture(word) {
  const {picture} = word;
  const canvas = make('canvas', {'aria-hidden': 'true'});
  drawThumbnail(canvas, picture.thumbnail);
  const image = make('img', {alt: '', loading: 'lazy', draggable: 'false'});
  const frame = make('button', {
    type: 'button',
    class: 'picture',
    'data-testid': 'picture',
    tabindex: '-1',
    'aria-label': catalogue.picture.open(word.text),
  }, canvas, image);
  frame.style.setProperty('--width', picture.width);
  frame.style.setProperty('--height', picture.height);
  const line = make('span', {class: 'progress', 'data-testid': 'picture-progress'});
  const cell = {id: word.id, from: word.from, text: word.text, frame, image, line, step: -1, whole: false, loading: false};
  cells.set(word.id, cell);
  image.addEventListener('load', () => frame.dataset.seen = String(true));
  frame.addEventListener('click', event => {
    event.stopPropagation();
    open(cell);
  });
  show(cell, picture);
  return [frame, line];
}

/** Opens the picture of this word, if it has one. */
export function openPicture(id) {
  if (cells.has(id)) {
    open(cells.get(id));
  }
}

/** Shows how far a picture has come. */
function show(cell, {state, progress}) {
  cell.frame.dataset.state = state;
  if (cell.from === 'me' || state === 'whole') {
    showWhole(cell);
  } else if (state === 'arriving') {
    sharpen(cell, Math.floor(progress * STEPS));
  }
}

function showWhole(cell) {
  if (!cell.whole) {
    cell.whole = true;
    cell.image.addEventListener('error', () => {
      cell.frame.dataset.state = 'broken';
      tell(cell.line, catalogue.picture.broken);
    }, {once: true});
    cell.image.src = `/api/picture/${cell.id}`;
    cell.frame.dataset.sharp = String(STEPS);
  }
}

/** What has come so far, once more: it replaces the last as soon as it is there, so that nothing flickers. */
async function sharpen(cell, step) {
  if (step <= cell.step || step === 0 || cell.loading || document.hidden) {
    return;
  }
  cell.loading = true;
  cell.step = step;
  const next = new Image();
  next.src = `/api/picture/${cell.id}?unfinished=${step}`;
  try {
    await next.decode();
    if (!cell.whole) {
      cell.image.src = next.src;
      cell.frame.dataset.sharp = String(step);
    }
  } catch {
    // Too little has come to be drawn: the next step has more.
  }
  cell.loading = false;
}

function open(cell) {
  const dialog = document.querySelector('[data-sheet="picture"]');
  const large = named('picture-large');
  large.src = cell.whole ? `/api/picture/${cell.id}` : cell.image.src;
  if (cell.image.src === '') {
    return;
  }
  large.alt = cell.text.trim() || catalogue.picture.wordless;
  tell(role('picture-words'), cell.text);
  dialog.showModal();
}

/** Wires the pictures to what the end tells, and the view of one. */
export function startPictures(bus) {
  const dialog = document.querySelector('[data-sheet="picture"]');
  dialog.addEventListener('click', () => dialog.close());
  bus.on('picture', view => {
    const cell = cells.get(view.id);
    if (!cell) {
      return;
    }
    const came = cell.frame.dataset.state !== 'whole' && view.state === 'whole';
    show(cell, view);
    tell(cell.line, catalogue.picture.stands(cell.from, view));
    if (came && cell.from === 'them') {
      bus.tell('speak', {sentence: catalogue.picture.came});
    }
  });
}
