/** What a frame says (section 2): notice, live or resting, and the chunk in it. */
import { concat, u32, u8 } from './bytes.js';
import { BULK, WORDS, day, envelopeKey, noticeKey } from './derivations.js';
import { Phase } from './exchange.js';
import { FILLER, Kind, NOTHING_HELD, Type, sealFrame } from './frame.js';
import { writeSense } from './senses.js';
import { counterOf, idOfStart, toldStarts } from './state.js';

export const FRESH_TICKS = 3;
const NOTICE_EVERY = 8;

export class Speech {
  /** @param link whose state it tells */
  constructor(link) {
    this.link = link;
    this.lastNotice = -Infinity;
    this.ownNotice = noticeKey(link.state.bond.topicKey, link.role);
  }

  /** The sealed frame of this number. */
  frame(frameNumber, now) {
    const slot = frameNumber % 64;
    if (this.link.state.frozen) return this.#notice({ ...FILLER, type: Type.FREEZE, data: u8(this.link.state.frozen) });
    const told = this.link.superseded && this.link.sequence - this.lastNotice >= NOTICE_EVERY;
    this.link.superseded = false;
    if (slot === 1 || told) return this.#notice(this.#startRecord());
    if (this.link.live) return this.#live(frameNumber, now);
    return this.#resting(frameNumber, slot, now);
  }

  #notice(chunk) {
    this.lastNotice = this.link.sequence;
    const head = { acknowledged: 0, words: NOTHING_HELD, bulk: NOTHING_HELD };
    return this.#seal(this.ownNotice, Kind.NOTICE, { ...head, block: this.#startBlock(), chunk });
  }

  #seal(key, kind, frame) {
    return sealFrame(key, { kind, sequence: this.link.sequence, ...frame });
  }

  #live(frameNumber, now) {
    const patience = FRESH_TICKS * this.link.slowerTick();
    const part = this.#livePart(frameNumber);
    const chunk =
      (frameNumber % 2 === 0 ? part : undefined) ??
      this.link.nearness.chunk(now, patience) ??
      this.#item(WORDS, now, patience) ??
      this.#item(BULK, now, patience) ??
      part ??
      FILLER;
    return this.#seal(this.link.live.frames[this.link.role], Kind.LIVE, {
      acknowledged: this.link.heardSequence,
      words: this.link.in[WORDS].held(),
      bulk: this.link.in[BULK].held(),
      block: writeSense({
        ...this.link.mine,
        tick: this.link.tick,
        letterKey: this.link.state.partnerKey?.k ?? 0,
        applied: this.link.state.newest,
        nearness: this.link.nearness.signal(),
        contact: this.link.contact.bytes(),
      }),
      chunk,
    });
  }

  #item(stream, now, patience) {
    const item = this.link.out[stream].chunk(now, patience);
    return item && { type: stream === WORDS ? Type.WORDS : Type.BULK, flags: item.flags, index: item.index, data: item.data };
  }

  /** A parcel part for a live frame: of the exchange, else of the letter key while the partner does not hold it. */
  #livePart(frameNumber) {
    const { chunks } = this.link.exchange;
    if (chunks.length > 0) return chunks[(frameNumber >> 1) % chunks.length];
    return this.link.theirs.letterKey < this.link.letterKey.k ? this.link.letterKeyChunks[(frameNumber >> 1) % 3] : undefined;
  }

  #resting(frameNumber, slot, now) {
    // An end that has just started proposes with its third frame at the earliest.
    if (this.link.exchange.phase === Phase.NONE && this.link.sequence >= 3) this.link.exchange.propose();
    return this.#seal(this.#ownEnvelope(), Kind.RESTING, {
      acknowledged: 0,
      words: { index: this.link.in[WORDS].kept.committed, bitmap: 0n },
      bulk: { index: this.link.in[BULK].kept.committed, bitmap: 0n },
      block: this.#startBlock(),
      chunk: this.#restingChunk(frameNumber, slot, now),
    });
  }

  #restingChunk(frameNumber, slot, now) {
    const { chunks } = this.link.exchange;
    const replying = this.link.exchange.isReplying();
    if (replying && now - this.link.lastResting <= this.link.silence()) return chunks[this.link.replyTurn++ % chunks.length];
    const letter = this.link.letterWriter.chunk(slot);
    if (letter) {
      this.link.writtenParts.set(letter.flags, { part: letter.data, sequence: this.link.sequence });
      return letter;
    }
    const place = slot % 8;
    if (place === 0) return this.#startRecord();
    if (place === 1) return FILLER;
    const both = replying && (Math.floor(frameNumber / 64) + Math.floor(slot / 8)) % 2 === 1;
    const six = both ? [...chunks, ...this.link.letterKeyChunks] : [...chunks.slice(0, 3), ...this.link.letterKeyChunks];
    return (chunks.length > 0 ? six[place - 2] : place < 5 ? FILLER : this.link.letterKeyChunks[place - 5]) ?? FILLER;
  }

  #ownEnvelope() {
    const root = this.link.state.roots.confirmed;
    const today = day(this.link.clock.wall());
    const name = `${root.n}.${today}`;
    if (this.envelope?.name !== name) {
      this.envelope = { name, key: envelopeKey(root, this.link.role, today) };
    }
    return this.envelope.key;
  }

  #startBlock() {
    return concat(this.link.state.start, idOfStart(this.link.state.accepted).slice(0, 12));
  }

  #startRecord() {
    const { state } = this.link;
    const { pending, confirmed } = state.roots;
    const before = toldStarts(state);
    const fixed = concat(state.start, state.accepted, u32((pending ?? confirmed).n), u32(this.link.tick), state.newest);
    const data = concat(fixed, u8(before.length), ...before);
    return { type: Type.START, flags: 1, index: counterOf(state.start), data };
  }
}
