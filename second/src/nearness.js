/** Nearness (section 9), of cells that are given as numbers. */
import { Malformed, Reader, compare, concat, equal, u16, u24, u32, u8 } from './bytes.js';
import { other } from './derivations.js';
import { Type } from './frame.js';
import { POINT, TAG, cellPoint, decodePoint, drawCell, drawScalar, encodePoint, inverse, multiply, tagOf } from './nearness-curve.js';
import { expand, hash, label, random } from './primitives.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LEVELS = [0, 1, 2, 3, 4, 5];
const POSITIONS = 5;
const PACE = [60, 60, 30, 10, 5, 5].map((minutes) => minutes * MINUTE);
const AHEAD = [3, 3, 3, 0, 0, 0];
const ASK_EVERY = 5 * MINUTE;
const USUAL_FLOOR = 3;
const FINE_ROUNDS = 432;
const WEEK = 7 * 24 * HOUR;
const OWED = 0x80;

// --- a round ---------------------------------------------------------------------------------------------------

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

// --- the whole ---------------------------------------------------------------------------------------------------

/**
 * Consent, rounds and pace of one end. kept: {began, spent, owed, fine: [hours]}, on the disk. `clock.nearness()` is the
 * time that it goes by, in milliseconds, and `save` is called before anything that depends on `kept` is sent.
 */
export class Nearness {
  constructor(kept, role, clock, save, felt) {
    Object.assign(this, { kept, role, clock, save, felt });
    this.cells = {};
    this.common = {}; // level: until when
    this.own = undefined; // {floor, until}
    this.others = undefined;
    this.wasOn = false;
    this.begin(undefined);
  }

  static empty() {
    return { began: 0, spent: [0, 0, 0, 0, 0, 0], owed: false, fine: [] };
  }

  /** A new epoch voids the open round; undefined when there is none. */
  begin(secret) {
    Object.assign(this, { secret, round: undefined, last: 0, early: undefined, asked: -Infinity, over: true });
    this.held = { round: 0, query: false, reply: false };
  }

  agree(floor = USUAL_FLOOR, seconds = 7_200) {
    this.own = { floor, until: this.clock.nearness() + seconds * 1000 };
    this.wasOn = false;
  }

  refuse() {
    this.own = undefined;
    this.#forget();
  }

  #forget() {
    Object.assign(this, { round: undefined, common: {}, over: true, wasOn: false });
    this.felt();
  }

  #agreed() {
    if (this.own && this.own.until <= this.clock.nearness()) this.refuse();
    return this.own;
  }

  isOn() {
    return this.#agreed() !== undefined && this.others?.floor !== undefined;
  }

  floor() {
    const floor = Math.max(0, Math.min(this.own.floor, this.others.floor));
    return this.#fineLeft() ? floor : Math.min(floor, USUAL_FLOOR);
  }

  #fineLeft() {
    const since = Math.floor((this.clock.nearness() - WEEK) / HOUR);
    this.kept.fine = this.kept.fine.filter(([hour]) => hour > since);
    return this.kept.fine.reduce((sum, [, count]) => sum + count, 0) < FINE_ROUNDS;
  }

  /** The finest level that is common, or undefined. */
  level() {
    const now = this.clock.nearness();
    return LEVELS.filter((level) => (this.common[level] ?? 0) > now).at(-1);
  }

  signal() {
    const own = this.#agreed();
    const seconds = own ? Math.ceil((own.until - this.clock.nearness()) / 1000) : 0;
    return writeSignal({ floor: own?.floor, seconds: Math.min(seconds, 86_400), ...this.held });
  }

  /** The other's part of a fresh sense block. */
  heard(bytes) {
    const signal = readSignal(bytes);
    this.others = signal;
    if (this.isOn()) this.wasOn = true;
    else if (this.wasOn) this.refuse();
    const { round } = this;
    if (!round || signal.round !== (round.key.t & 0xffff)) return;
    if (signal.query) round.queryHeld = true;
    if (signal.reply) round.replyHeld = true;
    if (round.replyHeld && this.#isSecond(round)) this.over = true;
  }

  #isSecond(round) {
    return round.theirs && this.#mover(round) !== this.role;
  }

  /** Who answers first: by chance, unless just one is owed an answer. */
  #mover({ key, mine, theirs }) {
    if (mine.owed === theirs.owed) return key.mover();
    return mine.owed ? other(this.role) : this.role;
  }

  /** The chunk that is due, if any. */
  chunk(now, patience) {
    if (!this.secret || !this.isOn()) return undefined;
    this.#askIfDue();
    const { round } = this;
    if (!round) return undefined;
    if (!round.queryHeld && !(now - round.querySent <= patience)) {
      round.querySent = now;
      return { type: Type.QUERY, flags: 0, index: round.key.t, data: round.mine.data };
    }
    if (round.reply && !round.replyHeld && !(now - round.replySent <= patience)) {
      round.replySent = now;
      return { type: Type.REPLY, flags: 0, index: round.key.t, data: round.reply };
    }
    return undefined;
  }

  #askIfDue() {
    const now = this.clock.nearness();
    if (!this.over || now - this.asked < ASK_EVERY) return;
    const t = Math.max(this.last + 1, this.early?.t ?? 0);
    this.#spend(now);
    const key = new RoundKey(this.secret, t);
    const mine = ask(key, this.#due(now), this.kept.owed, this.cells);
    this.round = { key, mine, began: now };
    Object.assign(this, { last: t, asked: now, over: false });
    if (this.early?.t === t) this.#query(this.early.query);
    this.early = undefined;
  }

  /** A round is on the disk before its query is sent. */
  #spend(now) {
    this.kept.began = now;
    if (this.floor() > USUAL_FLOOR) {
      const hour = Math.floor(now / HOUR);
      const entry = this.kept.fine.find(([of]) => of === hour);
      if (entry) entry[1]++;
      else this.kept.fine.push([hour, 1]);
    }
    this.save();
  }

  #due(now) {
    const floor = this.floor();
    const newest = this.level();
    const reach = Math.min(floor, newest === undefined ? 1 : newest + 2);
    const isDue = (level) => this.kept.spent[level] - now <= PACE[level] * AHEAD[level];
    return LEVELS.filter((level) => level <= reach && isDue(level) && !(level === 0 && reach >= 5));
  }

  /** A query or an answer from a fresh frame. */
  take({ type, index: t, data }) {
    if (!this.secret || !this.isOn()) return;
    try {
      if (type === Type.QUERY) this.#heardQuery(t, readQuery(data));
      else this.#heardReply(t, data);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      this.refuse(); // a message that no honest end makes ends nearness
    }
  }

  #heardQuery(t, query) {
    if (t < this.last) return;
    if (this.round && t === this.last) {
      if (!this.round.theirs) this.#query(query);
      else if (!equal(this.round.theirs.data, query.data)) throw new Malformed('another query in the same round');
      return;
    }
    if (t === this.last && !this.round) return;
    this.early = { t, query };
    if (this.round) Object.assign(this, { round: undefined, over: true });
    this.#hold(t, true, false);
  }

  #hold(t, query, reply) {
    this.held = { round: t, query, reply };
  }

  #query(query) {
    const { round } = this;
    const own = round.mine.data;
    for (let at = 1; at < own.length; at += POINT) {
      for (let their = 1; their < own.length; their += POINT) {
        if (equal(own.slice(at, at + POINT), query.data.slice(their, their + POINT))) throw new Malformed('a point of mine');
      }
    }
    round.theirs = query;
    this.#hold(round.key.t, true, false);
    if (this.#mover(round) !== this.role) return;
    round.tested = this.#tested(round);
    const fill = this.kept.owed && query.owed;
    this.#reply(round, fill ? [] : round.tested);
    this.kept.owed = true;
    this.save();
  }

  /** What both list; it is spent before an answer leaves. */
  #tested({ mine, theirs, began }) {
    const floor = this.floor();
    const tested = mine.levels.filter((level) => level <= floor && theirs.levels.includes(level));
    for (const level of tested) this.kept.spent[level] = Math.max(this.kept.spent[level], began) + PACE[level];
    this.save();
    return tested;
  }

  #reply(round, levels) {
    round.reply = answer(round.key, round.theirs, this.role, levels, round.mine.cells);
  }

  #heardReply(t, data) {
    const { round } = this;
    if (!round || t !== round.key.t || !round.theirs || round.learned) return;
    const second = this.#mover(round) !== this.role;
    if (second) round.tested = this.#tested(round);
    const found = matches(round.mine, readAnswer(data), other(this.role), round.tested);
    round.learned = found;
    this.#hold(t, true, true);
    if (second) this.#reply(round, found);
    else this.over = true;
    this.kept.owed = false;
    this.save();
    this.#learn(round.tested, found);
  }

  #learn(tested, found) {
    const now = this.clock.nearness();
    const coarsestMissed = tested.find((level) => !found.includes(level)) ?? LEVELS.length;
    for (const level of LEVELS) if (level >= coarsestMissed) delete this.common[level];
    const finest = found.at(-1) ?? -1;
    for (const level of LEVELS) if (level <= finest) this.common[level] = now + 2 * PACE[level] + 5 * MINUTE;
    this.felt();
  }
}
