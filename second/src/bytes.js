/** Bytes: integers are big-endian and unsigned, as everywhere on the wire. */
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils';

export const hex = bytesToHex;
export const unhex = hexToBytes;
export const concat = concatBytes;
export const utf8 = utf8ToBytes;

/** Text of bytes that must be well-formed UTF-8. */
export const text = (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

export const base64url = (bytes) => Buffer.from(bytes).toString('base64url');
export const unbase64url = (string) => new Uint8Array(Buffer.from(string, 'base64url'));

/** Something that came in is not what the protocol says. */
export class Malformed extends Error {}

/** An integer of so many bytes; numbers or, beyond 2^53, BigInts. */
function integer(size, value) {
  const bytes = new Uint8Array(size);
  let rest = BigInt(value);
  if (rest < 0n || rest >> BigInt(8 * size) !== 0n) throw new RangeError(`${value} does not fit ${size} bytes`);
  for (let at = size - 1; at >= 0; at--, rest >>= 8n) bytes[at] = Number(rest & 0xffn);
  return bytes;
}

export const u8 = (value) => integer(1, value);
export const u16 = (value) => integer(2, value);
export const u24 = (value) => integer(3, value);
export const u32 = (value) => integer(4, value);
export const u64 = (value) => integer(8, value);

export const zeros = (size) => new Uint8Array(size);
export const isZero = (bytes) => bytes.every((byte) => byte === 0);
export const equal = (one, other) => compare(one, other) === 0;

/** Order as unsigned bytes. */
export const compare = (one, other) => Buffer.compare(one, other);

/** These bytes and zeros after them. */
export function padded(bytes, size) {
  const all = zeros(size);
  all.set(bytes);
  return all;
}

/** Cut into pieces of this size; the last is what is left. No bytes are one empty piece. */
export function cut(bytes, size) {
  const pieces = [];
  for (let at = 0; at < bytes.length || at === 0; at += size) pieces.push(bytes.slice(at, at + size));
  return pieces;
}

/** Reads fields one after the other; throws {@link Malformed} when there are not enough bytes. */
export class Reader {
  constructor(bytes) {
    this.all = bytes;
    this.at = 0;
  }

  bytes(size) {
    if (this.at + size > this.all.length) throw new Malformed('too short');
    this.at += size;
    return this.all.slice(this.at - size, this.at);
  }

  big(size) {
    return this.bytes(size).reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
  }

  u8() {
    return Number(this.big(1));
  }

  u16() {
    return Number(this.big(2));
  }

  u24() {
    return Number(this.big(3));
  }

  u32() {
    return Number(this.big(4));
  }

  u64() {
    return this.big(8);
  }

  rest() {
    return this.bytes(this.all.length - this.at);
  }

  /** Nothing may follow. */
  end() {
    if (this.at !== this.all.length) throw new Malformed('too long');
  }
}
