/** Which key opens a frame (section 2). */
import { day, envelopeKey, noticeKey } from './derivations.js';
import { Kind, openFrame } from './frame.js';

const MOST_RETAINED = 64;
const HALF_A_DAY = 43_200_000;

export class Ears {
  constructor(bond, partner) {
    Object.assign(this, { partner, notice: noticeKey(bond.topicKey, partner), retained: 0, cached: new Map() });
  }

  connected() {
    this.retained = 0;
  }

  /** {frame, under: 'live' | 'awaited' | 'notice' | 'resting'}, or undefined. */
  hear(payload, isRetained, { live, awaited, roots, wall }) {
    if (isRetained && ++this.retained > MOST_RETAINED * 3) return undefined;
    const keys = [];
    if (live) keys.push(['live', Kind.LIVE, live.frames[this.partner]]);
    if (awaited) keys.push(['awaited', Kind.LIVE, awaited.frames[this.partner]]);
    keys.push(['notice', Kind.NOTICE, this.notice]);
    for (const key of this.#envelopes(roots, wall, isRetained)) keys.push(['resting', Kind.RESTING, key]);
    for (const [under, kind, key] of keys) {
      const frame = openFrame(key, payload, kind);
      if (frame) return { frame, under };
    }
    return undefined;
  }

  #envelopes({ pending, confirmed, previous }, wall, all) {
    const today = day(wall);
    const neighbour = wall % 86_400_000 < HALF_A_DAY ? today - 1 : today + 1;
    const roots = [pending, confirmed, previous].filter((root) => root !== undefined);
    if (!all) return [today, neighbour].flatMap((of) => roots.slice(0, 2).map((root) => this.#envelope(root, of)));
    return roots.flatMap((root) => {
      const days = [];
      for (let of = today + 1; of >= root.day; of--) days.push(this.#envelope(root, of));
      return days;
    });
  }

  #envelope(root, of) {
    const name = `${root.n}.${of}`;
    if (!this.cached.has(name)) {
      if (this.cached.size > 200) this.cached.clear();
      this.cached.set(name, envelopeKey(root, this.partner, of));
    }
    return this.cached.get(name);
  }
}
