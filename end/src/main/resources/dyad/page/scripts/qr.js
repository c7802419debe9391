/** Draws the rows of a QR matrix as crisp SVG, dark on a light plate by day and by night, with its quiet zone. */

const SVG = 'http://www.w3.org/2000/svg';
/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET = 4;

function pathOf(rows) {
  let path = '';
  rows.forEach((row, y) => {
    for (const run of row.matchAll(/1+/g)) {
      path += `M${run.index + QUIET} ${y + QUIET}h${run[0].length}v1h-${run[0].length}z`;
    }
  });
  return path;
}

/** Fills {@code plate} with the matrix, unless it shows it already. */
export function drawQr(plate, rows, label) {
  const shape = rows.join('\n');
  if (plate.shape === shape) {
    return;
  }
  plate.shape = shape;
  const size = rows.length + 2 * QUIET;
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`);
  picture.setAttribute('shape-rendering', 'crispEdges');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', label);
  const light = document.createElementNS(SVG, 'rect');
  light.setAttribute('width', size);
  light.setAttribute('height', size);
  light.setAttribute('fill', '#fff');
  const dark = document.createElementNS(SVG, 'path');
  dark.setAttribute('d', pathOf(rows));
  dark.setAttribute('fill', '#0b0d14');
  picture.append(light, dark);
  plate.replaceChildren(picture);
}
