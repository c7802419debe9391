/** What is done with a frame that came in. */
import { Malformed, Reader, concat, equal, u32 } from './bytes.js';
import { BULK, WORDS } from './derivations.js';
import { Phase } from './exchange.js';
import { Parcels, Type } from './frame.js';
import { random } from './primitives.js';
import { readSense } from './senses.js';
import { FRESH_TICKS } from './speech.js';
import { counterOf, evidence, idOfStart, machineOf, remember } from './state.js';

export class Hearing {
  /** @param link whose state it changes */
  constructor(link) {
    this.link = link;
    this.parcels = new Parcels();
  }

  /** A frame from one of the partner's topics. What no key opens is forgotten. */
  hear(payload, isRetained) {
    if (this.link.state.frozen) return;
    const awaited = this.link.exchange.awaited();
    const keys = { live: this.link.live, awaited, roots: this.link.state.roots, wall: this.link.clock.wall() };
    const heard = this.link.ears.hear(payload, isRetained, keys);
    if (!heard) return;
    try {
      this.#heard(heard, isRetained);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      this.link.listener('problem', error.message);
    }
  }

  #heard({ frame, under }, isRetained) {
    if (under === 'awaited') this.link.exchange.heardAwaited();
    if (under === 'live' || under === 'awaited') return this.#heardLive(frame);
    return this.#heardAtRest(frame, under === 'notice', isRetained);
  }

  #heardLive(frame) {
    if (frame.acknowledged > this.link.sequence) return this.#freeze(2);
    const sense = readSense(frame.block);
    if (this.link.firstLive && ![WORDS, BULK].every((s) => this.link.out[s].fits([frame.words, frame.bulk][s].index))) {
      return this.#freeze(7);
    }
    this.link.out[WORDS].acknowledged(frame.words);
    this.link.out[BULK].acknowledged(frame.bulk);
    if (this.link.firstLive) this.link.out[WORDS].applied(sense.applied);
    this.link.firstLive = false;
    this.link.heardSequence = Math.max(this.link.heardSequence, frame.sequence);
    this.link.theirs.tick = sense.tick; // of every live frame: else a slow partner would be silent before it is felt
    this.#chunk(frame, this.link.epochStart, false);
    if (this.link.live) this.#feel(frame, sense);
    return undefined;
  }

  /** Only a frame that answers one of ours of the last three ticks is felt. */
  #feel(frame, sense) {
    const now = this.link.clock.now();
    const written = this.link.written.get(frame.acknowledged);
    const fresh = written !== undefined && now - written <= FRESH_TICKS * this.link.slowerTick();
    if (!fresh || frame.sequence <= this.link.feltSequence) return;
    this.link.feltSequence = frame.sequence;
    this.link.felt = now;
    const before = this.link.theirs;
    this.link.theirs = { ...sense };
    if (before.presence !== sense.presence || before.touches === undefined) this.link.listener('presence', sense.presence);
    const begun = before.touches !== undefined && before.touches !== sense.touches;
    if (begun) this.link.listener('touch', true);
    if (before.pressing && !sense.pressing) this.link.listener('touch', false);
    this.link.contact.heard(sense.contact, this.link.silence());
    this.link.contact.othersPress(sense.pressing, begun, this.link.slowerTick());
    this.link.nearness.heard(sense.nearness);
    if (frame.chunk.type === Type.QUERY || frame.chunk.type === Type.REPLY) this.link.nearness.take(frame.chunk);
    this.#renewLetterKey(sense.letterKey);
  }

  /** Once in an epoch, when the partner holds the newest. */
  #renewLetterKey(held) {
    if (this.link.keyRenewed || held !== this.link.letterKey.k) return;
    this.link.keyRenewed = true;
    this.link.state.letterKeys = [{ k: held + 1, seed: random(32) }, this.link.letterKey].slice(0, 2);
    this.link.offerLetterKey();
  }

  #heardAtRest(frame, isNotice, isRetained) {
    const { state } = this.link;
    const [start, named] = [frame.block.slice(0, 20), frame.block.slice(20)];
    const code = evidence(state, { named, shown: start });
    if (code) return this.#freeze(code);
    remember(state, start);
    if (frame.chunk.type === Type.FREEZE && isNotice) return this.#frozenThere(frame.chunk);
    if (!isRetained && counterOf(start) < counterOf(state.accepted)) this.link.superseded = true;
    if (isNotice) return frame.chunk.type === Type.START ? this.#told(frame.chunk, start) : undefined;
    if (!isRetained) this.link.lastResting = this.link.clock.now();
    // A start on another machine is only shown, until the person says yes.
    if (machineOf(start) > machineOf(state.accepted)) return undefined;
    return this.#chunk(frame, start, true);
  }

  #frozenThere({ data }) {
    const found = data[0];
    const [two, others] = [[1, 2, 6], [3, 4, 7]];
    if (others.includes(found)) return this.#freeze(8);
    return this.#freeze(two.includes(found) ? 9 : 5);
  }

  /** Reads a start record; the starts that it tells of are known from now on. */
  #told({ data }, start) {
    const reader = new Reader(data);
    const record = { own: reader.bytes(20), partner: reader.bytes(20), root: reader.u32(), tick: reader.u32() };
    record.newest = reader.bytes(16);
    const before = Array.from({ length: reader.u8() }, () => reader.bytes(16));
    reader.end();
    if (!equal(record.own, start)) throw new Malformed('a start record of another start');
    const code = evidence(this.link.state, { named: idOfStart(record.partner), shown: start });
    const later = counterOf(start) > counterOf(this.link.state.accepted);
    if (code || (later && record.root < this.link.state.roots.confirmed.n)) this.#freeze(code ?? 4);
    before.forEach((id, at) => remember(this.link.state, concat(u32(counterOf(start) - 1 - at), id)));
    return record;
  }

  #freeze(code) {
    this.link.state.frozen = code;
    if (this.link.live) this.link.close();
    this.link.exchange.drop();
    this.link.listener('frozen', code);
  }

  #chunk({ chunk, words }, start, resting) {
    switch (chunk.type) {
      case Type.PROPOSAL:
      case Type.ANSWER:
      case Type.COMPLETION:
      case Type.LETTER_KEY:
        return this.#part(chunk, start, resting);
      case Type.START:
        return resting ? this.#record(this.#told(chunk, start), words) : undefined;
      case Type.LETTER:
        return resting && !this.link.letterReader.take(chunk, this.link.in[WORDS], this.link.reception) ? this.#freeze(7) : undefined;
      case Type.WORDS:
        return resting ? undefined : this.link.in[WORDS].take(chunk);
      case Type.BULK:
        return resting ? undefined : this.link.in[BULK].take(chunk);
      default:
        return undefined; // filler, and what a later version may send
    }
  }

  /** What a resting start record tells besides: the partner's tick, and what has arrived. */
  #record({ tick, newest }, words) {
    this.link.theirs.tick = tick;
    this.link.out[WORDS].committed(words.index);
    this.link.out[WORDS].applied(newest);
  }

  #part(chunk, start, resting) {
    const message = this.parcels.take(chunk);
    if (!message) return;
    const wall = this.link.clock.wall();
    if (chunk.type === Type.LETTER_KEY) this.#heardLetterKey(chunk.index, message);
    if (chunk.type === Type.PROPOSAL && this.link.exchange.proposal(message, start, wall)) {
      this.link.replyTurn = 0;
      if (resting && this.link.live) this.link.close(); // the other speaks in resting frames, and is not live any more
    }
    if (chunk.type === Type.ANSWER) {
      this.link.exchange.answer(message);
      if (this.link.exchange.phase === Phase.COMPLETED) this.link.replyTurn ??= 0;
    }
    if (chunk.type === Type.COMPLETION) this.link.exchange.completion(message);
  }

  #heardLetterKey(k, key) {
    if (key.length !== 1216) throw new Malformed('not a letter key');
    if (k > (this.link.state.partnerKey?.k ?? 0)) this.link.state.partnerKey = { k, key };
  }
}
