/** A standing link: what to say in the next frame, and what to do with what is heard. Every call is one transaction. */
import { equal, hex } from './bytes.js';
import { BULK, WORDS, other } from './derivations.js';
import { Incoming, Outgoing, Reception, idOf, word } from './delivery.js';
import { Ears } from './ears.js';
import { Exchange, Phase } from './exchange.js';
import { Type, parcel } from './frame.js';
import { Hearing } from './hearing.js';
import { LetterReader, LetterWriter } from './letters.js';
import { Nearness } from './nearness.js';
import { kem } from './primitives.js';
import { Contact } from './senses.js';
import { Speech } from './speech.js';
import { eraseADay, newStart } from './state.js';

const HOUR = 3_600_000;
const EPOCH_FRAMES = 256;

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
    this.exchange = new Exchange(state, (keys, start) => this.#open(keys, start));
    this.lastResting = -Infinity;
    this.writtenParts = new Map();
    this.speech = new Speech(this);
    this.hearing = new Hearing(this);
    this.erased = clock.now();
    if (bond) this.#open(bond.epoch, bond.partnerStart);
    else newStart(state);
    this.offerLetterKey();
    disk.save();
  }

  // --- for the person ------------------------------------------------------------------------------------------

  /** Durably kept when it returns; its id. */
  say(said) {
    const at = this.clock.wall();
    const message = word(said, at);
    const id = hex(idOf(message));
    this.state.out[WORDS].drafts.push(message);
    this.state.history.push({ from: 'me', id, at, text: said });
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
    this.contact.pressed(down, this.slowerTick());
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

  // --- for the hum ------------------------------------------------------------------------------------------------

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
    const made = this.speech.frame(frameNumber, now);
    this.letterWriter.update(this.state.out[WORDS]);
    this.disk.save();
    return made;
  }

  #timers(now) {
    if (now - this.erased > HOUR) {
      eraseADay(this.state, this.clock.wall());
      this.erased = now;
    }
    if (this.live && now - this.felt > this.silence()) {
      this.close();
      this.exchange.propose();
    }
    const interval = this.epochMillis ?? Math.max(HOUR, EPOCH_FRAMES * this.slowerTick());
    const due = this.role === 0 ? interval : 1.1 * interval;
    if (this.live && this.exchange.phase === Phase.NONE && now - this.opened > due) this.exchange.propose();
  }

  /** A frame from one of the partner's topics. What no key opens is forgotten. */
  hear(payload, isRetained) {
    this.hearing.hear(payload, isRetained);
    this.letterWriter.update(this.state.out[WORDS]);
    this.disk.save();
  }

  slowerTick() {
    return Math.max(this.tick, this.theirs.tick);
  }

  silence() {
    return Math.max(5_000, 5 * this.slowerTick());
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

  close() {
    this.live = undefined;
    for (const stream of [...this.out, ...this.in]) stream.end();
    this.nearness.begin(undefined);
    this.listener('away');
  }

  offerLetterKey() {
    this.letterKey = this.state.letterKeys[0];
    this.letterKeyChunks = parcel(Type.LETTER_KEY, this.letterKey.k, kem.publicKey(this.letterKey.seed));
  }

  #heardMessage({ id, moment, text, feeling, picture }) {
    const entry = { from: 'them', id: hex(id), at: moment, text };
    if (feeling) entry.feeling = hex(feeling);
    if (picture) entry.picture = { width: picture.width, height: picture.height };
    this.state.history.push(entry);
    this.listener('word', entry);
  }
}
