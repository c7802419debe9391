/** The group operations of nearness (section 9): points and scalars of P-256. */
import { p256, p256_hasher } from '@noble/curves/nist';
import { Malformed, concat, u64, u8 } from './bytes.js';
import { hash, label, random } from './primitives.js';

const Point = p256.Point ?? p256.ProjectivePoint;
const ORDER = p256.CURVE.n;
export const POINT = 33;
export const TAG = 6;
const DOMAIN = 'DYAD-V1-NEARNESS-P256_XMD:SHA-256_SSWU_RO_';

export const hashToCurve = (message, DST = DOMAIN) => Point.fromAffine(p256_hasher.hashToCurve(message, { DST }).toAffine());
export const encodePoint = (point) => point.toRawBytes(true);

/** A point in 33 bytes; an invalid or non-canonical one, and the identity, are Malformed. */
export function decodePoint(bytes) {
  if (bytes.length !== POINT) throw new Malformed('not a point');
  try {
    const point = Point.fromHex(bytes);
    point.assertValidity();
    return point;
  } catch {
    throw new Malformed('not a point');
  }
}

const numberOf = (bytes) => bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);

/** A scalar, evenly from 1 to the order less one: draws again what is outside. */
export function drawScalar(draw = random) {
  for (;;) {
    const scalar = numberOf(draw(32));
    if (scalar > 0n && scalar < ORDER) return scalar;
  }
}

export const drawCell = (draw = random) => numberOf(draw(8));
export const multiply = (point, scalar) => point.multiply(scalar);

export function inverse(scalar) {
  return p256.Point.Fn.inv(scalar);
}

/** X(L, c): the point of a cell in a round. */
export const cellPoint = (secret, name, level, cell) => hashToCurve(concat(secret, name, u8(level), u64(cell)));

/** T(L, role, c, Z). */
export const tagOf = (name, level, role, cell, point) =>
  hash(label('dyad v1 nearness tag'), name, u8(level), u8(role), u64(cell), encodePoint(point)).slice(0, TAG);
