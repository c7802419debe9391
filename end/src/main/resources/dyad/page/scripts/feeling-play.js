/** Plays a feeling at the light of whoever drew it: a glow that follows its strength, and a stroke that goes where it went. */

import {catalogue} from './catalogue.js';
import {make, named, stillness} from './document.js';
import {durationOf, intensityAt, seen, vibrationOf, wordsOf} from './feeling.js';

const BEADS = 34;
const LONGEST_QUEUE = 3;
const REACH = 2;
const FADE_MILLIS = 1_300;
const lights = {me: 'light-mine', them: 'light-theirs'};
const marks = {me: 'myFeeling', them: 'theirFeeling'};
const counts = {me: 'myPlayed', them: 'theirPlayed'};

/** The glow: its opacity and size are the envelope itself. */
function glow(light, feeling) {
  const total = durationOf(feeling);
  const halo = make('i', {class: 'glow felt'});
  halo.style.setProperty('--colour', feeling.colour);
  light.append(halo);
  const moving = stillness() ? 0 : 1;
  const frames = feeling.envelope.map(([at, intensity]) => ({
    offset: at / total,
    opacity: seen(intensity),
    transform: `scale(${1 + moving * 0.22 * (intensity - 0.5)})`,
  }));
  if (frames[0].offset > 0) {
    frames.unshift({...frames[0], offset: 0, opacity: 0});
  }
  const playing = halo.animate(frames, {duration: total});
  const gone = () => halo.remove();
  playing.finished.then(gone, gone);
  return playing.finished;
}

/** Where the stroke is after this share of it, in sizes of the light from its middle. */
function pathOf({pleasure, arousal, sharpness}) {
  const x = 2 * pleasure - 1;
  const y = 1 - 2 * arousal;
  const length = Math.hypot(x, y);
  return (share, index) => {
    const aside = 0.24 * Math.sin(share * Math.PI * 1.4) + (index % 2 === 0 ? 0.2 : -0.2) * sharpness;
    if (length < 0.15) {
      // Of the middle there is no direction: it goes once around.
      const angle = share * 2 * Math.PI;
      return [(0.62 + aside / 2) * Math.cos(angle), (0.62 + aside / 2) * Math.sin(angle)];
    }
    const far = 0.3 + share * (REACH * Math.min(1, length) - 0.1);
    return [(x / length) * far - (y / length) * aside, (y / length) * far + (x / length) * aside];
  };
}

/** The stroke: beads of light that come one after the other, and fade. */
function beads(light, feeling) {
  const total = durationOf(feeling);
  const size = light.offsetWidth;
  const at = pathOf(feeling);
  for (let index = 0; index < BEADS; index++) {
    const share = index / (BEADS - 1);
    const strength = seen(intensityAt(feeling.envelope, share * total * 0.97));
    const [x, y] = at(share, index).map(sizes => `${(sizes * size).toFixed(1)}px`);
    const bead = make('i', {class: 'bead'});
    bead.style.setProperty('--colour', feeling.colour);
    light.append(bead);
    const scale = 0.5 + 1.1 * strength;
    const playing = bead.animate(
      [
        {opacity: 0, transform: `translate(${x}, ${y}) scale(${scale * 0.3})`},
        {opacity: 0.25 + 0.7 * strength, transform: `translate(${x}, ${y}) scale(${scale})`, offset: 0.22},
        {opacity: 0, transform: `translate(calc(${x} * 1.12), calc(${y} * 1.12)) scale(${scale * 0.8})`},
      ],
      {delay: share * total * 0.92, duration: Math.max(FADE_MILLIS, total * 0.5), easing: 'ease-out', fill: 'backwards'},
    );
    playing.onfinish = () => bead.remove();
  }
}

function shake(feeling) {
  if (!stillness() && navigator.vibrate && navigator.userActivation?.hasBeenActive) {
    navigator.vibrate(vibrationOf(feeling));
  }
}

async function play({feeling, from}) {
  const light = named(lights[from]);
  const {dataset} = document.body;
  dataset[marks[from]] = feeling.colour;
  dataset[counts[from]] = String(Number(dataset[counts[from]] ?? 0) + 1);
  if (!stillness()) {
    beads(light, feeling);
  }
  if (from === 'them') {
    shake(feeling);
  }
  try {
    await glow(light, feeling);
  } finally {
    delete dataset[marks[from]];
  }
}

/** Wires what plays: feelings of the other as they come, and any of the stream that is asked for again. */
export function startFeelingPlay(bus) {
  let waiting = [];
  let playing = false;

  async function next() {
    if (playing || waiting.length === 0) {
      return;
    }
    playing = true;
    try {
      await play(waiting.shift());
    } catch {
      // It was taken off the page meanwhile.
    }
    playing = false;
    next();
  }

  function ask(feeling, from) {
    // After a long absence many may come at once; the stream has them all.
    waiting = [...waiting, {feeling, from}].slice(-LONGEST_QUEUE);
    next();
  }

  bus.on('felt', ({feeling}) => {
    bus.tell('speak', {sentence: catalogue.feelings.theirs(wordsOf(feeling))});
    if (!document.hidden) {
      ask(feeling, 'them');
    }
  });

  const replay = element => {
    const word = element.closest('li');
    const button = word?.querySelector('[data-role="replay"]');
    if (button) {
      ask(JSON.parse(button.dataset.feeling), word.dataset.from);
    }
  };
  const stream = named('stream');
  stream.addEventListener('click', event => event.target.closest('[data-role="replay"]') && replay(event.target));
  stream.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('li')) {
      replay(event.target);
    }
  });
}
