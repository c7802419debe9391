/** The frame of 512 bytes (section 2), and parcels that need several of them. */
import { Malformed, Reader, concat, cut, isZero, padded, u16, u32, u64, u8 } from './bytes.js';
import { NONE, open, random, seal } from './primitives.js';

export const SIZE = 512;
export const CHUNK = 410;
export const Kind = { LIVE: 1, RESTING: 2, MEETING: 3, NOTICE: 4 };
export const Type = {
  FILLER: 0,
  PROPOSAL: 1,
  ANSWER: 2,
  COMPLETION: 3,
  START: 4,
  LETTER_KEY: 5,
  LETTER: 6,
  FREEZE: 7,
  WORDS: 8,
  BULK: 9,
  QUERY: 10,
  REPLY: 11,
  COMMITMENT: 16,
  GIVER_BUNDLE: 17,
  OPENING: 18,
  GIVER_CIPHERTEXT: 19,
  CONFIRMATION: 20,
};
export const FILLER = { type: Type.FILLER, flags: 0, index: 0, data: NONE };
export const NOTHING_HELD = { index: 0, bitmap: 0n };

export function encode({ kind, sequence, acknowledged, words, bulk, block, chunk }) {
  return concat(
    u8(1),
    u8(kind),
    u32(sequence),
    u32(acknowledged),
    u32(words.index),
    u64(words.bitmap),
    u32(bulk.index),
    u64(bulk.bitmap),
    padded(block, 32),
    u8(chunk.type),
    u8(chunk.flags),
    u16(chunk.data.length),
    u32(chunk.index),
    padded(chunk.data, CHUNK),
  );
}

/** Throws Malformed for anything but a frame of this kind. */
export function decode(plaintext, kind) {
  const reader = new Reader(plaintext);
  if (reader.u8() !== 1) throw new Malformed('another version');
  if (reader.u8() !== kind) throw new Malformed('a kind that does not fit the key');
  const frame = { kind, sequence: reader.u32(), acknowledged: reader.u32() };
  frame.words = { index: reader.u32(), bitmap: reader.u64() };
  frame.bulk = { index: reader.u32(), bitmap: reader.u64() };
  frame.block = reader.bytes(32);
  const [type, flags, length, index] = [reader.u8(), reader.u8(), reader.u16(), reader.u32()];
  if (length > CHUNK) throw new Malformed('a chunk that is too long');
  const data = reader.bytes(CHUNK);
  if (!isZero(data.slice(length))) throw new Malformed('something behind the chunk');
  frame.chunk = { type, flags, index, data: data.slice(0, length) };
  return frame;
}

export function sealFrame(key, frame, nonce = random(12)) {
  return concat(nonce, seal(key, nonce, NONE, encode(frame)));
}

/** The frame, or undefined if this key does not open it or it is none of this kind. */
export function openFrame(key, payload, kind) {
  if (payload.length !== SIZE) return undefined;
  const plaintext = open(key, payload.slice(0, 12), NONE, payload.slice(12));
  if (plaintext === undefined) return undefined;
  try {
    return decode(plaintext, kind);
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

/** The chunks of a message of this type. */
export function parcel(type, index, message) {
  const parts = cut(message, CHUNK);
  return parts.map((data, part) => ({ type, flags: (part << 4) | parts.length, index, data }));
}

/** Collects one message of each type, the one with the highest index. */
export class Parcels {
  constructor() {
    this.open = new Map();
  }

  /** The whole message once this chunk completes it, and each time after that a part of it comes again. */
  take({ type, flags, index, data }) {
    const [part, count] = [flags >> 4, flags & 15];
    if (part >= count || (part < count - 1 && data.length !== CHUNK)) return undefined;
    let held = this.open.get(type);
    if (held === undefined || index > held.index) this.open.set(type, (held = { index, count, parts: new Map() }));
    if (index < held.index || count !== held.count) return undefined;
    held.parts.set(part, data);
    if (held.parts.size < count) return undefined;
    return concat(...Array.from({ length: count }, (_, at) => held.parts.get(at)));
  }
}
