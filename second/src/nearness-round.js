/** The messages of a round of nearness, and its part of the sense block (section 9). */
import { Malformed, Reader, compare, concat, equal, u16, u24, u32, u8 } from './bytes.js';
import { POINT, TAG, cellPoint, decodePoint, drawCell, drawScalar, encodePoint, inverse, multiply, tagOf } from './nearness-curve.js';
import { expand, hash, label, random } from './primitives.js';

export const LEVELS = [0, 1, 2, 3, 4, 5];
const POSITIONS = 5;
const OWED = 0x80;

export class RoundKey {
  constructor(secret, t) {
    Object.assign(this, { secret, t, name: hash(label('dyad v1 nearness round'), secret, u32(t)) });
  }

  mover() {
    return expand(this.secret, concat(label('dyad v1 nearness mover'), u32(this.t)), 1)[0] & 1;
  }

  point(level, cell) {
    return cellPoint(this.secret, this.name, level, cell);
  }

  tag(level, role, cell, point) {
    return tagOf(this.name, level, role, cell, point);
  }
}

/** The level of each position, of those that are listed. */
const levelAt = (levels, position) => levels.find((level) => level % POSITIONS === position);
const bits = (levels) => levels.reduce((all, level) => all | (1 << level), 0);
const listed = (mask) => LEVELS.filter((level) => mask & (1 << level));

/** cells: {level: [own, …neighbours]} as BigInt; what is not listed or not known is filler. */
export function ask(key, levels, owed, cells, draw = random) {
  const positions = Array.from({ length: POSITIONS }, (_, position) => {
    const level = levelAt(levels, position);
    const known = level !== undefined && cells[level] !== undefined;
    const nowhere = drawCell(draw); // drawn in any case, so that the work is the same
    const cell = known ? cells[level][0] : nowhere;
    const scalar = drawScalar(draw);
    return { scalar, point: multiply(key.point(level ?? position, cell), scalar), own: known ? cell : undefined };
  });
  const data = concat(u8(bits(levels) | (owed ? OWED : 0)), ...positions.map(({ point }) => encodePoint(point)));
  return { key, levels, owed, cells, positions, data };
}

export function readQuery(data) {
  const reader = new Reader(data);
  const mask = reader.u8();
  const raw = Array.from({ length: POSITIONS }, () => reader.bytes(POINT));
  reader.end();
  if (mask & 0x40 || (mask & 0x21) === 0x21) throw new Malformed('impossible levels');
  if (raw.some((one, at) => raw.some((two, after) => after > at && equal(one, two)))) throw new Malformed('a point twice');
  return { levels: listed(mask), owed: (mask & OWED) !== 0, points: raw.map(decodePoint), data };
}

/** The answer to a query: true cells where a level is in `levels`, filler elsewhere. */
export function answer(key, query, role, levels, cells, draw = random) {
  return concat(
    ...query.points.map((point, position) => {
      const level = levelAt(levels, position);
      const scalar = drawScalar(draw);
      const own = level === undefined ? [] : (cells[level] ?? []);
      const seven = Array.from({ length: 7 }, (_, at) => own[at] ?? drawCell(draw));
      const named = level ?? position;
      const tags = seven.map((cell) => key.tag(named, role, cell, multiply(key.point(named, cell), scalar)));
      return concat(encodePoint(multiply(point, scalar)), ...tags.sort(compare));
    }),
  );
}

export function readAnswer(data) {
  const reader = new Reader(data);
  const positions = Array.from({ length: POSITIONS }, () => {
    const point = decodePoint(reader.bytes(POINT));
    const tags = Array.from({ length: 7 }, () => reader.bytes(TAG));
    if (tags.some((tag, at) => at > 0 && compare(tags[at - 1], tag) >= 0)) throw new Malformed('tags that do not rise');
    return { point, tags };
  });
  reader.end();
  return positions;
}

/** The tested levels on which the answer has the own cell. */
export function matches(question, positions, answerer, tested) {
  return tested.filter((level) => {
    const { scalar, own } = question.positions[level % POSITIONS];
    const { point, tags } = positions[level % POSITIONS];
    if (own === undefined) return false;
    const tag = question.key.tag(level, answerer, own, multiply(point, inverse(scalar)));
    return tags.some((one) => equal(one, tag));
  });
}

// --- sense block -----------------------------------------------------------------------------------------------

export const writeSignal = ({ floor, seconds, round, query, reply }) =>
  concat(u8(floor === undefined ? 0 : floor + 1), u24(seconds), u16(round & 0xffff), u8((query ? 1 : 0) | (reply ? 2 : 0)));

export function readSignal(bytes) {
  const reader = new Reader(bytes);
  const [wish, seconds, round, held] = [reader.u8(), Math.min(reader.u24(), 86_400), reader.u16(), reader.u8()];
  const floor = wish >= 1 && wish <= 6 ? wish - 1 : undefined;
  return { floor, seconds, round, query: (held & 1) !== 0, reply: (held & 2) !== 0 };
}
