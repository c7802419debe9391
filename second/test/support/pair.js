/** Two links that have met, a relay in memory, and one clock. */
import { Disk } from '../../src/disk.js';
import { Link } from '../../src/link.js';
import { Meeting } from '../../src/meeting.js';
import { bonded } from '../../src/state.js';

const TICK = 500;

/** The two bonds of a meeting. */
export function meet(wall) {
  const giver = Meeting.offer('mqtt://relay.invalid:1883', wall, () => {});
  const taker = Meeting.take(giver.codeText(), wall, () => {});
  for (let at = 0; at < 100 && !(giver.isOver() && taker.isOver()); at++) {
    taker.take(giver.chunk());
    giver.take(taker.chunk());
    if (at === 20) [giver, taker].forEach((side) => side.confirm(true));
  }
  return [giver.bond, taker.bond];
}

export class Pair {
  constructor({ loss = 0, epochMillis = undefined, nearnessSpeed = 1 } = {}) {
    this.time = 1_790_000_000_000;
    this.loss = loss;
    this.seed = 7;
    this.options = { tick: TICK, epochMillis };
    const clock = { now: () => this.time, wall: () => this.time, nearness: () => this.time * nearnessSpeed };
    this.options.clock = clock;
    this.events = [];
    this.retained = [new Map(), new Map()];
    const bonds = meet(this.time);
    this.disks = bonds.map((bond) => Object.assign(new Disk(), { state: bonded(bond, this.time) }));
    this.frames = [0, 0];
    this.links = bonds.map((bond, side) => this.#link(side, bond));
    this.links.forEach((link) => link.connected());
  }

  #link(side, bond) {
    const listener = (name, value) => this.events.push([side, name, value]);
    return new Link(this.disks[side], { ...this.options, listener, bond });
  }

  stop(side) {
    this.links[side] = undefined;
  }

  /** As after kill -9: a new process on the same disk, which is given what the relay has retained. */
  restart(side) {
    this.links[side] = this.#link(side, undefined);
    this.links[side].connected();
    this.frames[side] = 0;
    for (const payload of this.retained[1 - side].values()) this.links[side].hear(payload, true);
  }

  pass(millis) {
    for (const end = this.time + millis; this.time < end; this.time += TICK) {
      this.links.forEach((link, side) => link && this.#speak(link, side));
    }
  }

  #speak(link, side) {
    const number = this.frames[side]++;
    const payload = link.next(number);
    if (payload.length !== 512) throw new Error('a frame of another size');
    this.retained[side].set(number % 64, payload);
    if (this.#chance() >= this.loss) this.links[1 - side]?.hear(payload, false);
  }

  #chance() {
    this.seed = (this.seed * 48_271) % 2_147_483_647;
    return this.seed / 2_147_483_647;
  }

  until(condition, millis = 600_000) {
    for (let waited = 0; !condition(); waited += TICK) {
      if (waited > millis) throw new Error(`in vain: ${condition}; ${JSON.stringify(this.links.map((l) => l?.status()))}`);
      this.pass(TICK);
    }
  }

  heard(side) {
    return this.disks[side].state.history.filter(({ from }) => from === 'them').map(({ text }) => text);
  }
}
