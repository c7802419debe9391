/** A standing link: what to say in the next frame, and what to do with what is heard. Every call is one transaction. */
import { Malformed, Reader, concat, equal, hex, u32, u8 } from './bytes.js';
import { BULK, WORDS, day, envelopeKey, noticeKey, other } from './derivations.js';
import { Incoming, Outgoing, Reception, word } from './delivery.js';
import { Ears } from './ears.js';
import { Exchange, Phase } from './exchange.js';
import { FILLER, Kind, NOTHING_HELD, Parcels, Type, parcel, sealFrame } from './frame.js';
import { LetterReader, LetterWriter } from './letters.js';
import { Nearness } from './nearness.js';
import { kem, random } from './primitives.js';
import { Contact, readSense, writeSense } from './senses.js';
import { counterOf, eraseADay, evidence, idOfStart, machineOf, newStart, remember, toldStarts } from './state.js';

const FRESH_TICKS = 3;
const HOUR = 3_600_000;
const EPOCH_FRAMES = 256;
const NOTICE_EVERY = 8;

export class Link {
  /**
   * @param disk its state is that of a bond
   * @param clock {now, wall, nearness}: each a function that gives milliseconds; now is monotonic
   * @param tick milliseconds from frame to frame
   * @param listener called with the name of an event and its value
   * @param epochMillis how long an epoch lasts instead of an hour; for tests
   * @param bond right after a meeting, what it made: then the meeting's epoch is live and its start goes on
   */
  constructor(disk, { clock, tick, listener, epochMillis = undefined, bond = undefined }) {
    Object.assign(this, { disk, clock, tick, listener, epochMillis, state: disk.state });
    const { state } = this;
    this.role = state.bond.role;
    this.partner = other(this.role);
    this.sequence = 0;
    this.written = new Map(); // sequence: when, of the newest frames
    this.heardSequence = 0; // highest that was heard live in the epoch's start
    this.feltSequence = 0;
    this.mine = { presence: 'here', pressing: false, touches: 0 };
    this.theirs = { presence: 'away', pressing: false, touches: 0, letterKey: 0, tick };
    this.ears = new Ears(state.bond, this.partner);
    this.ownNotice = noticeKey(state.bond.topicKey, this.role);
    this.reception = new Reception(state, (message) => this.#heardMessage(message));
    this.out = [WORDS, BULK].map((stream) => new Outgoing(stream, state.out[stream]));
    const ignore = () => {};
    const applies = [(message) => this.reception.apply(message), ignore];
    this.in = [WORDS, BULK].map((stream) => new Incoming(stream, state.in[stream], applies[stream]));
    this.letterWriter = new LetterWriter(state);
    this.letterReader = new LetterReader(state, this.partner);
    this.contact = new Contact(state.contact, this.role, clock, () => listener('together'));
    const save = () => disk.save();
    this.nearness = new Nearness(state.nearness, this.role, clock, save, () => listener('near', this.nearness.level()));
    this.parcels = new Parcels();
    this.exchange = new Exchange(state, (keys, start) => this.#open(keys, start));
    this.lastResting = -Infinity;
    this.writtenParts = new Map();
    this.lastNotice = -Infinity;
    this.erased = clock.now();
    if (bond) this.#open(bond.epoch, bond.partnerStart);
    else newStart(state);
    this.#offerLetterKey();
    disk.save();
  }

  // --- for the person ------------------------------------------------------------------------------------------

  /** Durably kept when it returns; its id. */
  say(said) {
    const message = word(said, this.clock.wall());
    const id = hex(message.slice(0, 16));
    this.state.out[WORDS].drafts.push(message);
    this.state.history.push({ from: 'me', id, at: this.clock.wall(), text: said });
    this.letterWriter.update(this.state.out[WORDS]);
    this.disk.save();
    return id;
  }

  present(presence) {
    this.mine.presence = presence;
  }

  press(down) {
    if (down && !this.mine.pressing) this.mine.touches++;
    this.mine.pressing = down;
    this.contact.pressed(down, this.#slowerTick());
    this.disk.save();
  }

  status() {
    const { state } = this;
    return {
      live: this.live !== undefined,
      epoch: this.live?.n ?? 0,
      presence: this.live ? this.theirs.presence : 'away',
      pressing: this.live !== undefined && this.theirs.pressing,
      waiting: state.out[WORDS].items.length + state.out[WORDS].drafts.length,
      near: this.nearness.level() ?? null,
      contact: state.contact.number,
      letterKeyHere: state.partnerKey?.k ?? 0,
      atRelay: this.#letterIsAtTheRelay(),
      frozen: state.frozen ?? 0,
    };
  }

  // --- what to say -----------------------------------------------------------------------------------------------

  /** A connection begins. */
  connected() {
    this.ears.connected();
    this.writtenParts = new Map();
  }

  /** Whether all that waits was written on this connection, and three more frames after it. */
  #letterIsAtTheRelay() {
    const { letter, out } = this.state;
    const waiting = out[WORDS].items.length + out[WORDS].drafts.length;
    if (!letter || letter.lines.length < waiting) return false;
    return letter.parts.every((part, at) => {
      const written = this.writtenParts.get(at);
      return written?.part === part && this.sequence >= written.sequence + 3;
    });
  }

  /** The sealed frame of this slot; made 0.2 s before it is written. */
  next(frameNumber) {
    const now = this.clock.now();
    this.#timers(now);
    this.sequence++;
    this.written.set(this.sequence, now);
    this.written.delete(this.sequence - 256);
    const made = this.#frame(frameNumber, now);
    this.letterWriter.update(this.state.out[WORDS]);
    this.disk.save();
    return made;
  }

  #timers(now) {
    if (now - this.erased > HOUR) {
      eraseADay(this.state, this.clock.wall());
      this.erased = now;
    }
    if (this.live && now - this.felt > this.#silence()) {
      this.#close();
      this.exchange.propose();
    }
    const interval = this.epochMillis ?? Math.max(HOUR, EPOCH_FRAMES * this.#slowerTick());
    const due = this.role === 0 ? interval : 1.1 * interval;
    if (this.live && this.exchange.phase === Phase.NONE && now - this.opened > due) this.exchange.propose();
  }

  #frame(frameNumber, now) {
    const slot = frameNumber % 64;
    if (this.state.frozen) return this.#notice({ ...FILLER, type: Type.FREEZE, data: u8(this.state.frozen) });
    const told = this.superseded && this.sequence - this.lastNotice >= NOTICE_EVERY;
    this.superseded = false;
    if (slot === 1 || told) return this.#notice(this.#startRecord());
    if (this.live) return this.#live(frameNumber, now);
    return this.#resting(frameNumber, slot, now);
  }

  #notice(chunk) {
    this.lastNotice = this.sequence;
    const head = { acknowledged: 0, words: NOTHING_HELD, bulk: NOTHING_HELD };
    return this.#seal(this.ownNotice, Kind.NOTICE, { ...head, block: this.#startBlock(), chunk });
  }

  #seal(key, kind, frame) {
    return sealFrame(key, { kind, sequence: this.sequence, ...frame });
  }

  #live(frameNumber, now) {
    const patience = FRESH_TICKS * this.#slowerTick();
    const part = this.#livePart(frameNumber);
    const chunk =
      (frameNumber % 2 === 0 ? part : undefined) ??
      this.nearness.chunk(now, patience) ??
      this.#item(WORDS, now, patience) ??
      this.#item(BULK, now, patience) ??
      part ??
      FILLER;
    return this.#seal(this.live.frames[this.role], Kind.LIVE, {
      acknowledged: this.heardSequence,
      words: this.in[WORDS].held(),
      bulk: this.in[BULK].held(),
      block: writeSense({
        ...this.mine,
        tick: this.tick,
        letterKey: this.state.partnerKey?.k ?? 0,
        applied: this.state.newest,
        nearness: this.nearness.signal(),
        contact: this.contact.bytes(),
      }),
      chunk,
    });
  }

  #item(stream, now, patience) {
    const item = this.out[stream].chunk(now, patience);
    return item && { type: stream === WORDS ? Type.WORDS : Type.BULK, flags: item.flags, index: item.index, data: item.data };
  }

  /** A parcel part for a live frame: of the exchange, else of the letter key while the partner does not hold it. */
  #livePart(frameNumber) {
    const { chunks } = this.exchange;
    if (chunks.length > 0) return chunks[(frameNumber >> 1) % chunks.length];
    return this.theirs.letterKey < this.letterKey.k ? this.letterKeyChunks[(frameNumber >> 1) % 3] : undefined;
  }

  #resting(frameNumber, slot, now) {
    // An end that has just started proposes with its third frame at the earliest.
    if (this.exchange.phase === Phase.NONE && this.sequence >= 3) this.exchange.propose();
    return this.#seal(this.#ownEnvelope(), Kind.RESTING, {
      acknowledged: 0,
      words: { index: this.in[WORDS].kept.committed, bitmap: 0n },
      bulk: { index: this.in[BULK].kept.committed, bitmap: 0n },
      block: this.#startBlock(),
      chunk: this.#restingChunk(frameNumber, slot, now),
    });
  }

  #restingChunk(frameNumber, slot, now) {
    const { chunks } = this.exchange;
    const replying = this.exchange.isReplying();
    if (replying && now - this.lastResting <= this.#silence()) return chunks[this.replyTurn++ % chunks.length];
    const letter = this.letterWriter.chunk(slot);
    if (letter) {
      this.writtenParts.set(letter.flags, { part: letter.data, sequence: this.sequence });
      return letter;
    }
    const place = slot % 8;
    if (place === 0) return this.#startRecord();
    if (place === 1) return FILLER;
    const both = replying && (Math.floor(frameNumber / 64) + Math.floor(slot / 8)) % 2 === 1;
    const six = both ? [...chunks, ...this.letterKeyChunks] : [...chunks.slice(0, 3), ...this.letterKeyChunks];
    return (chunks.length > 0 ? six[place - 2] : place < 5 ? FILLER : this.letterKeyChunks[place - 5]) ?? FILLER;
  }

  #ownEnvelope() {
    const root = this.state.roots.confirmed;
    const name = `${root.n}.${day(this.clock.wall())}`;
    if (this.envelope?.name !== name) {
      this.envelope = { name, key: envelopeKey(root, this.role, day(this.clock.wall())) };
    }
    return this.envelope.key;
  }

  #startBlock() {
    return concat(this.state.start, idOfStart(this.state.accepted).slice(0, 12));
  }

  #startRecord() {
    const { state } = this;
    const { pending, confirmed } = state.roots;
    const before = toldStarts(state);
    const fixed = concat(state.start, state.accepted, u32((pending ?? confirmed).n), u32(this.tick), state.newest);
    const data = concat(fixed, u8(before.length), ...before);
    return { type: Type.START, flags: 1, index: counterOf(state.start), data };
  }

  #slowerTick() {
    return Math.max(this.tick, this.theirs.tick);
  }

  #silence() {
    return Math.max(5_000, 5 * this.#slowerTick());
  }

  // --- an epoch opens and closes ---------------------------------------------------------------------------------

  #open(keys, start) {
    const { state } = this;
    if (!this.epochStart || !equal(this.epochStart, start)) {
      this.heardSequence = this.feltSequence = 0;
      this.theirs.touches = undefined;
    }
    this.epochStart = start;
    this.live = { n: keys.root.n, frames: keys.frames };
    this.opened = this.felt = this.clock.now();
    this.firstLive = true;
    this.keyRenewed = false;
    for (const stream of [WORDS, BULK]) {
      this.out[stream].begin(keys.chains[this.role][stream]);
      this.in[stream].begin(keys.chains[this.partner][stream]);
    }
    this.nearness.begin(keys.nearness);
    this.letterWriter.update(state.out[WORDS]);
    this.listener('live', this.live.n);
  }

  #close() {
    this.live = undefined;
    for (const stream of [...this.out, ...this.in]) stream.end();
    this.nearness.begin(undefined);
    this.listener('away');
  }

  #offerLetterKey() {
    this.letterKey = this.state.letterKeys[0];
    this.letterKeyChunks = parcel(Type.LETTER_KEY, this.letterKey.k, kem.publicKey(this.letterKey.seed));
  }

  // --- what is heard -----------------------------------------------------------------------------------------------

  /** A frame from one of the partner's topics. What no key opens is forgotten. */
  hear(payload, isRetained) {
    if (this.state.frozen) return;
    const awaited = this.exchange.awaited();
    const keys = { live: this.live, awaited, roots: this.state.roots, wall: this.clock.wall() };
    const heard = this.ears.hear(payload, isRetained, keys);
    if (!heard) return;
    try {
      this.#heard(heard, isRetained);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      this.listener('problem', error.message);
    }
    this.letterWriter.update(this.state.out[WORDS]);
    this.disk.save();
  }

  #heard({ frame, under }, isRetained) {
    if (under === 'awaited') this.exchange.heardAwaited();
    if (under === 'live' || under === 'awaited') return this.#heardLive(frame);
    return this.#heardAtRest(frame, under === 'notice', isRetained);
  }

  #heardLive(frame) {
    if (frame.acknowledged > this.sequence) return this.#freeze(2);
    const sense = readSense(frame.block);
    if (this.firstLive && ![WORDS, BULK].every((s) => this.out[s].fits([frame.words, frame.bulk][s].index))) {
      return this.#freeze(7);
    }
    this.out[WORDS].acknowledged(frame.words);
    this.out[BULK].acknowledged(frame.bulk);
    if (this.firstLive) this.out[WORDS].applied(sense.applied);
    this.firstLive = false;
    this.heardSequence = Math.max(this.heardSequence, frame.sequence);
    this.theirs.tick = sense.tick; // of every live frame: else a slow partner would be silent before it is felt
    this.#chunk(frame, this.epochStart, false);
    if (this.live) this.#feel(frame, sense);
    return undefined;
  }

  /** Only a frame that answers one of ours of the last three ticks is felt. */
  #feel(frame, sense) {
    const now = this.clock.now();
    const written = this.written.get(frame.acknowledged);
    const fresh = written !== undefined && now - written <= FRESH_TICKS * this.#slowerTick();
    if (!fresh || frame.sequence <= this.feltSequence) return;
    this.feltSequence = frame.sequence;
    this.felt = now;
    const before = this.theirs;
    this.theirs = { ...sense };
    if (before.presence !== sense.presence || before.touches === undefined) this.listener('presence', sense.presence);
    const begun = before.touches !== undefined && before.touches !== sense.touches;
    if (begun) this.listener('touch', true);
    if (before.pressing && !sense.pressing) this.listener('touch', false);
    this.contact.heard(sense.contact, this.#silence());
    this.contact.othersPress(sense.pressing, begun, this.#slowerTick());
    this.nearness.heard(sense.nearness);
    if (frame.chunk.type === Type.QUERY || frame.chunk.type === Type.REPLY) this.nearness.take(frame.chunk);
    this.#renewLetterKey(sense.letterKey);
  }

  /** Once in an epoch, when the partner holds the newest. */
  #renewLetterKey(held) {
    if (this.keyRenewed || held !== this.letterKey.k) return;
    this.keyRenewed = true;
    this.state.letterKeys = [{ k: held + 1, seed: random(32) }, this.letterKey].slice(0, 2);
    this.#offerLetterKey();
  }

  #heardAtRest(frame, isNotice, isRetained) {
    const { state } = this;
    const [start, named] = [frame.block.slice(0, 20), frame.block.slice(20)];
    const code = evidence(state, { named, shown: start });
    if (code) return this.#freeze(code);
    remember(state, start);
    if (frame.chunk.type === Type.FREEZE && isNotice) return this.#frozenThere(frame.chunk);
    if (!isRetained && counterOf(start) < counterOf(state.accepted)) this.superseded = true;
    if (isNotice) return frame.chunk.type === Type.START ? this.#told(frame.chunk, start) : undefined;
    if (!isRetained) this.lastResting = this.clock.now();
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
    const code = evidence(this.state, { named: idOfStart(record.partner), shown: start });
    const later = counterOf(start) > counterOf(this.state.accepted);
    if (code || (later && record.root < this.state.roots.confirmed.n)) this.#freeze(code ?? 4);
    before.forEach((id, at) => remember(this.state, concat(u32(counterOf(start) - 1 - at), id)));
    return record;
  }

  #freeze(code) {
    this.state.frozen = code;
    if (this.live) this.#close();
    this.exchange.drop();
    this.listener('frozen', code);
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
        return resting && !this.letterReader.take(chunk, this.in[WORDS], this.reception) ? this.#freeze(7) : undefined;
      case Type.WORDS:
        return resting ? undefined : this.in[WORDS].take(chunk);
      case Type.BULK:
        return resting ? undefined : this.in[BULK].take(chunk);
      default:
        return undefined; // filler, and what a later version may send
    }
  }

  /** What a resting start record tells besides: the partner's tick, and what has arrived. */
  #record({ tick, newest }, words) {
    this.theirs.tick = tick;
    this.out[WORDS].committed(words.index);
    this.out[WORDS].applied(newest);
  }

  #part(chunk, start, resting) {
    const message = this.parcels.take(chunk);
    if (!message) return;
    const wall = this.clock.wall();
    if (chunk.type === Type.LETTER_KEY) this.#heardLetterKey(chunk.index, message);
    if (chunk.type === Type.PROPOSAL && this.exchange.proposal(message, start, wall)) {
      this.replyTurn = 0;
      if (resting && this.live) this.#close(); // the other speaks in resting frames, and is not live any more
    }
    if (chunk.type === Type.ANSWER) {
      this.exchange.answer(message);
      if (this.exchange.phase === Phase.COMPLETED) this.replyTurn ??= 0;
    }
    if (chunk.type === Type.COMPLETION) this.exchange.completion(message);
  }

  #heardLetterKey(k, key) {
    if (key.length !== 1216) throw new Malformed('not a letter key');
    if (k > (this.state.partnerKey?.k ?? 0)) this.state.partnerKey = { k, key };
  }

  #heardMessage({ id, moment, text, feeling, picture }) {
    const entry = { from: 'them', id: hex(id), at: moment, text };
    if (feeling) entry.feeling = hex(feeling);
    if (picture) entry.picture = { width: picture.width, height: picture.height };
    this.state.history.push(entry);
    this.listener('word', entry);
  }
}
