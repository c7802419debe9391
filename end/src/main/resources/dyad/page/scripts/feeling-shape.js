/** The small stroke of colour by which a feeling is known: as wide as it is strong, and as jagged as it is sharp. */

import {make} from './document.js';
import {durationOf, intensityAt, seen} from './feeling.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 96;
const HEIGHT = 28;
const STEPS = 32;
const THINNEST = 1.2;

/** Half the width of the stroke at each step, from its beginning to its end. */
function edge(feeling, side) {
  const points = [];
  for (let step = 0; step <= STEPS; step++) {
    const share = step / STEPS;
    const strength = seen(intensityAt(feeling.envelope, share * durationOf(feeling) * 0.999));
    const ends = Math.sqrt(Math.min(1, 6 * share, 6 * (1 - share)));
    const tooth = 1 + feeling.sharpness * (step % 2 === 0 ? 0.55 : -0.55);
    const half = ends * (THINNEST + strength * (HEIGHT / 2 - 3) * tooth);
    // A breath of a curve, so that it looks drawn.
    const bow = Math.sin(share * Math.PI * 1.5) * 2.4;
    points.push([4 + share * (WIDTH - 8), HEIGHT / 2 + bow + side * Math.min(half, HEIGHT / 2 - 1)]);
  }
  return points;
}

/** The outline: straight from tooth to tooth if it is sharp, else through the middles of all, which is smooth. */
function outline(feeling) {
  const points = [...edge(feeling, -1), ...edge(feeling, 1).reverse()];
  const at = ([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  if (feeling.sharpness > 0.35) {
    return `M${points.map(at).join('L')}Z`;
  }
  const middle = (one, other) => [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
  const smooth = points.map((point, index) => `Q${at(point)} ${at(middle(point, points[(index + 1) % points.length]))}`);
  return `M${at(middle(points.at(-1), points[0]))}${smooth.join('')}Z`;
}

/** Its picture, which says nothing to a screen reader: the words beside it do. */
export function shapeOf(feeling) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  svg.setAttribute('class', 'shape');
  svg.setAttribute('aria-hidden', 'true');
  svg.style.setProperty('--colour', feeling.colour);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', outline(feeling));
  svg.append(path);
  return svg;
}

/** A button that shows it, for sending or playing it again. */
export function makeStroke(feeling, label, attributes = {}) {
  return make('button', {type: 'button', class: 'stroke', 'aria-label': label, ...attributes}, shapeOf(feeling));
}
