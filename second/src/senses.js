/** Presence, touch and the sense block (section 2), and the newest mutual contact (section 10). */
import { Reader, concat, u16, u24, u32, u8 } from './bytes.js';
import { FIRST } from './derivations.js';

export const Presence = ['here', 'awake', 'away'];
const HALF_SECOND = 500;
const MOST_AGE = 0x7fffff;
const TOUCH = 0x800000;

export function writeSense({ presence, tick, pressing, touches, letterKey, applied, nearness, contact }) {
  return concat(
    u8(Presence.indexOf(presence)),
    u32(tick),
    u8(pressing ? 1 : 0),
    u16(touches & 0xffff),
    u32(letterKey),
    applied.slice(0, 8),
    nearness,
    contact,
  );
}

export function readSense(block) {
  const reader = new Reader(block);
  return {
    presence: Presence[reader.u8()] ?? 'away',
    tick: reader.u32(),
    pressing: reader.u8() === 1,
    touches: reader.u16(),
    letterKey: reader.u32(),
    applied: reader.bytes(8),
    nearness: reader.bytes(7),
    contact: reader.bytes(5),
  };
}

export function writeContact({ number, touch, age }) {
  const halves = Math.min(MOST_AGE, Math.floor((age + HALF_SECOND / 2) / HALF_SECOND));
  return concat(u16(number), u24((touch ? TOUCH : 0) | halves));
}

export function readContact(bytes) {
  const reader = new Reader(bytes);
  const [number, rest] = [reader.u16(), reader.u24()];
  return { number, touch: (rest & TOUCH) !== 0, age: (rest & MOST_AGE) * HALF_SECOND };
}

const next = (number) => (number % 65_535) + 1;
/** Steps from one number to another, round the end; 0 is before all. */
export function isNewer(one, than) {
  if (one === 0 || than === 0) return one !== than && than === 0;
  return (((one - than + 65_535) % 65_535) - 1) >>> 0 < 32_767;
}

/** The ache: kept is {number, touch, age, wall}: the age when it was last set, and when that was. */
export class Contact {
  constructor(kept, role, clock, together) {
    Object.assign(this, { kept, role, clock, together, press: undefined, others: undefined });
    this.set = clock.now();
  }

  static met(wall) {
    return { number: 1, touch: false, age: 0, wall };
  }

  age() {
    const { kept, clock } = this;
    return kept.age + Math.max(0, clock.now() - this.set, clock.wall() - kept.wall);
  }

  bytes() {
    return writeContact({ ...this.kept, age: this.kept.number === 0 ? 0 : this.age() });
  }

  #keep(number, touch, age) {
    Object.assign(this.kept, { number, touch, age, wall: this.clock.wall() });
    this.set = this.clock.now();
  }

  /** What a fresh frame tells. */
  heard(bytes, silence) {
    const told = readContact(bytes);
    const newer = isNewer(told.number, this.kept.number);
    if (this.role === FIRST) {
      if (newer) this.#keep(told.number, this.kept.touch, this.age());
      return;
    }
    if (newer) this.#keep(told.number, told.touch, told.age);
    if (newer && told.touch && told.age <= silence) this.together();
    else if (told.number === this.kept.number) this.#keep(told.number, told.touch, told.age);
  }

  pressed(down, tick) {
    const now = this.clock.now();
    if (down) this.press = { from: now, to: undefined };
    else if (this.press) this.press.to = now;
    this.#look(tick);
  }

  /** What a fresh frame tells of the other's press; begun if the count of touches rose. */
  othersPress(pressing, begun, tick) {
    const now = this.clock.now();
    if (pressing && (begun || !this.others)) this.others = { from: now, to: now };
    else if (pressing) this.others.to = now;
    this.#look(tick);
  }

  /** Only the first end decides. Each press is part of one touch together at most. */
  #look(tick) {
    const { press, others } = this;
    if (this.role !== FIRST || !press || !others || press.used || others.used) return;
    const end = Math.min(press.to ?? this.clock.now(), press.from + 60_000);
    if (others.from - 2.25 * tick > end || press.from > others.to + tick) return;
    press.used = others.used = true;
    this.#keep(next(this.kept.number), true, 0);
    this.together();
  }
}
