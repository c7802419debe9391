/** Nearness (section 9), of cells that are given as numbers: consent, rounds and pace. */
import { Malformed, equal } from './bytes.js';
import { other } from './derivations.js';
import { Type } from './frame.js';
import { POINT } from './nearness-curve.js';
import { LEVELS, RoundKey, answer, ask, matches, readAnswer, readQuery, readSignal, writeSignal } from './nearness-round.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PACE = [60, 60, 30, 10, 5, 5].map((minutes) => minutes * MINUTE);
const AHEAD = [3, 3, 3, 0, 0, 0];
const ASK_EVERY = 5 * MINUTE;
const USUAL_FLOOR = 3;
const FINE_ROUNDS = 432;
const WEEK = 7 * 24 * HOUR;

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
