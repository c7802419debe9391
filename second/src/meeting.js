/** The meeting (section 3): from a code to a bond. Pure; what is heard and said goes through take() and parcel(). */
import { readFileSync } from 'node:fs';
import { Malformed, Reader, base64url, compare, concat, equal, text, u16, u32, u8, unbase64url, utf8, zeros } from './bytes.js';
import { FIRST, SECOND, day, epochKeys } from './derivations.js';
import { FILLER, Parcels, Type, parcel } from './frame.js';
import { NONE, expand, extract, hash, kem, label, random } from './primitives.js';

const WORD_LIST = new URL('../../core/src/main/resources/dyad/meeting/words.txt', import.meta.url);
const COLOURS = [
  ['red', 'orange', 'yellow', 'lime', 'green', 'teal', 'sky blue', 'blue'],
  ['indigo', 'purple', 'pink', 'rose', 'brown', 'white', 'grey', 'black'],
].flat();
const USABLE_SECONDS = 120;

/** Why a meeting ended without a bond. */
export class Ended extends Error {}

// --- codes ---------------------------------------------------------------------------------------------------

const codeText = (body) => 'dyad:' + base64url(concat(body, hash(label('dyad v1 code'), body).slice(0, 4)));

function codeBody(string, kind) {
  const match = /^dyad:([A-Za-z0-9_-]+)$/.exec(string.trim());
  if (!match) throw new Malformed('this is not a Dyad code');
  const all = unbase64url(match[1]);
  const body = all.slice(0, -4);
  if (!equal(all.slice(-4), hash(label('dyad v1 code'), body).slice(0, 4))) throw new Malformed('the code is damaged');
  const reader = new Reader(body);
  if (reader.u8() !== 1 || reader.u8() !== kind) throw new Malformed('a code of another kind or version');
  return { reader, body };
}

/** relay, rendezvous 16, bundleHash 32, secret 32, expiry in seconds since 1970. */
export function writeCode({ relay, rendezvous, bundleHash, secret, expiry }) {
  const url = utf8(relay);
  return codeText(concat(u8(1), u8(1), u16(url.length), url, rendezvous, bundleHash, secret, u32(expiry)));
}

export function readCode(string) {
  const { reader, body } = codeBody(string, 1);
  const relay = text(reader.bytes(reader.u16()));
  const [rendezvous, bundleHash, secret] = [reader.bytes(16), reader.bytes(32), reader.bytes(32)];
  const code = { relay, rendezvous, bundleHash, secret, expiry: reader.u32(), body };
  reader.end();
  return code;
}

export const writeReturnCode = ({ rendezvous, bundleHash, secret }) =>
  codeText(concat(u8(1), u8(2), rendezvous, bundleHash, secret));

export function readReturnCode(string) {
  const { reader } = codeBody(string, 2);
  const code = { rendezvous: reader.bytes(16), bundleHash: reader.bytes(32), secret: reader.bytes(32) };
  reader.end();
  return code;
}

// --- what both sides compute ---------------------------------------------------------------------------------

export const writeBundle = (publicKey, start) => concat(u8(1), publicKey, start);
export const BUNDLE = 1237;
export const bundleHash = (bundle) => hash(label('dyad v1 bundle'), bundle);
export const commitment = (bundle, nonce) => hash(label('dyad v1 commitment'), bundle, nonce);

export function meetingKeys(code) {
  const m = extract(code.rendezvous, code.secret);
  return {
    topics: expand(m, label('dyad v1 meeting topics'), 32),
    frames: [FIRST, SECOND].map((side) => expand(m, concat(label('dyad v1 meeting frame'), u8(side)), 32)),
  };
}

/** fixed: what neither side can choose any more: code body, commitment, both bundles and nonces. */
export function recognition(fixed) {
  const list = readFileSync(WORD_LIST, 'utf8').split('\n').filter((line) => line !== '');
  const bits = hash(label('dyad v1 meeting words'), ...fixed).reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
  const index = (from, count) => Number((bits >> BigInt(256 - from - count)) & ((1n << BigInt(count)) - 1n));
  return { words: [0, 11, 22].map((from) => list[index(from, 11)]), colour: COLOURS[index(33, 4)] };
}

export function session(code, fixed, giver, taker) {
  return {
    transcript: hash(label('dyad v1 meeting transcript'), ...fixed, giver.ciphertext, taker.ciphertext),
    secret: extract(code.secret, concat(giver.secret, taker.secret)),
  };
}

export const confirmProof = ({ secret, transcript }, side, three, returnSecret = NONE) =>
  expand(secret, concat(label('dyad v1 meeting confirm'), u8(side), transcript, three, returnSecret), 32);

/** The bond: its id, topic key, and the keys of its first epoch. */
export function bondOf({ secret, transcript }, code, returnSecret = zeros(32)) {
  const p = extract(returnSecret, secret);
  return {
    id: hash(label('dyad v1 bond'), transcript),
    topicKey: expand(p, concat(label('dyad v1 topic key'), transcript), 32),
    epoch: epochKeys(1, p, transcript, day(code.expiry * 1000) - 2),
  };
}

// --- one side of a meeting -----------------------------------------------------------------------------------

/** One side; `side` is FIRST for the giver, SECOND for the taker. Tells `words` and `met` by calling listener(name, value). */
export class Meeting {
  static offer(relay, wall, listener) {
    const own = Meeting.#own();
    const expiry = Math.floor(wall / 1000) + USABLE_SECONDS;
    const parts = { relay, rendezvous: random(16), bundleHash: bundleHash(own.bundle), secret: random(32), expiry };
    return new Meeting(FIRST, readCode(writeCode(parts)), own, listener);
  }

  static take(string, wall, listener) {
    const code = readCode(string);
    if (code.expiry * 1000 < wall) throw new Ended('expired');
    return new Meeting(SECOND, code, Meeting.#own(), listener);
  }

  static #own() {
    const [seed, nonce, start] = [random(32), random(32), concat(u32(1), random(16))];
    return { seed, nonce, start, bundle: writeBundle(kem.publicKey(seed), start) };
  }

  constructor(side, code, own, listener) {
    Object.assign(this, { side, code, own, listener, keys: meetingKeys(code), parcels: new Parcels() });
    this.returnSecret = side === SECOND ? random(32) : undefined;
    this.said = []; // the messages that still have to be sent, as chunks
    this.turn = 0;
    this.fixed = undefined;
    this.session = undefined;
    this.answer = undefined; // of this side's person
    this.mutual = false;
    this.heard = undefined; // the other's confirmation
    this.bond = undefined;
    this.farewell = 0; // frames to send still, once there is a bond
    if (side === SECOND) {
      this.commitment = commitment(own.bundle, own.nonce);
      this.#say(Type.COMMITMENT, 0, this.commitment);
    }
  }

  /** What the giver shows. */
  codeText() {
    return writeCode(this.code);
  }

  /** What the taker shows for a giver who would like to scan it. */
  returnCodeText() {
    return writeReturnCode({
      rendezvous: this.code.rendezvous,
      bundleHash: bundleHash(this.own.bundle),
      secret: this.returnSecret,
    });
  }

  /** The giver has scanned what the taker shows. */
  scanned(string) {
    const scanned = readReturnCode(string);
    if (!this.fixed || !equal(scanned.bundleHash, bundleHash(this.other.bundle))) throw new Ended('wrong');
    this.returnSecret = scanned.secret;
    this.mutual = true;
  }

  /** The person's answer to the three words. */
  confirm(yes) {
    if (!this.fixed) throw new Error('there are no words yet');
    this.answer = yes;
    this.#confirmations();
  }

  /** The chunk of the next frame. */
  chunk() {
    if (this.bond) this.farewell--;
    if (this.said.length === 0) return FILLER;
    return this.said[this.turn++ % this.said.length];
  }

  isOver() {
    return this.bond !== undefined && this.farewell <= 0;
  }

  take(chunk) {
    const message = this.parcels.take(chunk);
    if (message === undefined) return;
    const reader = new Reader(message);
    if (this.side === FIRST && chunk.type === Type.COMMITMENT) this.#committed(reader);
    if (this.side === SECOND && chunk.type === Type.GIVER_BUNDLE) this.#bundled(reader);
    if (this.side === FIRST && chunk.type === Type.OPENING) this.#opened(reader);
    if (this.side === SECOND && chunk.type === Type.GIVER_CIPHERTEXT) this.#answered(reader);
    if (chunk.type === Type.CONFIRMATION) this.#confirmed(reader);
  }

  #say(type, index, message) {
    this.said = parcel(type, index, message);
    this.turn = 0;
  }

  /** Giver: the first commitment counts. */
  #committed(reader) {
    if (this.commitment) return;
    this.commitment = reader.bytes(32);
    this.#say(Type.GIVER_BUNDLE, 0, concat(this.commitment, this.own.nonce, this.own.bundle));
  }

  /** Taker: the giver's bundle is here. */
  #bundled(reader) {
    if (this.fixed) return;
    if (!equal(reader.bytes(32), this.commitment)) throw new Ended('used');
    this.other = { nonce: reader.bytes(32), bundle: reader.bytes(BUNDLE) };
    if (!equal(bundleHash(this.other.bundle), this.code.bundleHash)) throw new Ended('wrong');
    this.giver = kem.encapsulate(publicKeyOf(this.other.bundle));
    this.#fix(this.other, this.own);
    this.#say(Type.OPENING, 0, concat(this.own.nonce, this.own.bundle, this.giver.ciphertext));
  }

  /** Giver: the commitment is opened. */
  #opened(reader) {
    if (this.fixed || !this.commitment) return;
    this.other = { nonce: reader.bytes(32), bundle: reader.bytes(BUNDLE) };
    if (!equal(commitment(this.other.bundle, this.other.nonce), this.commitment)) throw new Ended('wrong');
    const ciphertext = reader.bytes(1120);
    this.giver = { ciphertext, secret: kem.open(this.own.seed, ciphertext) };
    this.taker = kem.encapsulate(publicKeyOf(this.other.bundle));
    this.#fix(this.own, this.other);
    this.session = session(this.code, this.fixed, this.giver, this.taker);
    this.#say(Type.GIVER_CIPHERTEXT, 0, this.taker.ciphertext);
  }

  /** Taker: the giver's ciphertext is here. */
  #answered(reader) {
    if (!this.fixed || this.session) return;
    const ciphertext = reader.bytes(1120);
    this.taker = { ciphertext, secret: kem.open(this.own.seed, ciphertext) };
    this.session = session(this.code, this.fixed, this.giver, this.taker);
    this.said = [];
    this.#confirmations();
  }

  #fix(giver, taker) {
    this.fixed = [this.code.body, this.commitment, giver.bundle, giver.nonce, taker.bundle, taker.nonce];
    this.listener('words', recognition(this.fixed));
  }

  #confirmations() {
    if (this.answer === undefined || !this.session) return;
    const seen = this.heard !== undefined && this.heard.yes;
    const three = concat(u8(this.answer ? 1 : 0), u8(this.mutual ? 1 : 0), u8(seen ? 1 : 0));
    const proof = confirmProof(this.session, this.side, three, this.mutual ? this.returnSecret : NONE);
    const own = parcel(Type.CONFIRMATION, seen ? 2 : 1, concat(three, proof));
    // The giver's ciphertext goes on beside its answer until the taker has shown that it has it.
    const ciphertext = this.side === FIRST && !this.heard ? parcel(Type.GIVER_CIPHERTEXT, 0, this.taker.ciphertext) : [];
    this.said = [...own, ...ciphertext];
    this.#bonded();
  }

  #confirmed(reader) {
    if (!this.session) return;
    const three = reader.bytes(3);
    const mutual = three[1] === 1;
    const secret = mutual ? this.returnSecret : NONE;
    if (mutual && this.side === FIRST) throw new Ended('wrong');
    const proof = confirmProof(this.session, 1 - this.side, three, secret);
    if (!equal(reader.bytes(32), proof)) throw new Ended('wrong');
    if (three[0] !== 1) throw new Ended('denied there');
    if (mutual) this.mutualThere = true;
    const seen = three[2] === 1;
    if (this.heard && this.heard.seen === seen) return;
    this.heard = { yes: true, seen };
    this.#confirmations();
    if (this.bond && seen) this.farewell = Math.min(this.farewell, 3);
  }

  #bonded() {
    if (this.bond || !this.answer || !this.heard) return;
    const mutual = this.side === FIRST ? this.mutual : this.mutualThere;
    const bond = bondOf(this.session, this.code, mutual ? this.returnSecret : undefined);
    const smaller = compare(bundleHash(this.own.bundle), bundleHash(this.other.bundle)) < 0;
    const role = smaller ? FIRST : SECOND;
    this.bond = { ...bond, role, start: this.own.start, partnerStart: this.other.bundle.slice(-20) };
    this.farewell = 20;
    this.listener('met', this.bond);
  }
}

const publicKeyOf = (bundle) => bundle.slice(1, 1217);
