/** The primitives of docs/protocol.md, all from the noble libraries. Nothing here is our own but their names. */
import { chacha20poly1305 } from '@noble/ciphers/chacha';
import { x25519 } from '@noble/curves/ed25519';
import { expand as hkdfExpand, extract as hkdfExtract } from '@noble/hashes/hkdf';
import { sha256 } from '@noble/hashes/sha2';
import { sha3_256, shake256 } from '@noble/hashes/sha3';
import { randomBytes } from '@noble/hashes/utils';
import { ml_kem768 } from '@noble/post-quantum/ml-kem';
import { concat, u16, u8, unhex, utf8 } from './bytes.js';

export const random = randomBytes;

/** L("text"): the text and one zero byte. */
export const label = (text) => concat(utf8(text), u8(0));

/** H(parts…). */
export const hash = (...parts) => sha256(concat(...parts));

export const extract = (salt, secret) => hkdfExtract(sha256, secret, salt);
export const expand = (key, info, length) => hkdfExpand(sha256, key, info, length);

export const NONE = new Uint8Array(0);

export const seal = (key, nonce, associated, plaintext) => chacha20poly1305(key, nonce, associated).encrypt(plaintext);

/** The plaintext, or undefined if this key does not open it. */
export function open(key, nonce, associated, sealed) {
  try {
    return chacha20poly1305(key, nonce, associated).decrypt(sealed);
  } catch {
    return undefined;
  }
}

const XWING_LABEL = unhex('5c2e2f2f5e5c');

function xwingKeys(seed) {
  const expanded = shake256(seed, { dkLen: 96 });
  const lattice = ml_kem768.keygen(expanded.subarray(0, 64));
  const secret = expanded.slice(64);
  return { lattice, secret, curve: x25519.getPublicKey(secret) };
}

const xwingSecret = (lattice, curve, ciphertext, key) => sha3_256(concat(lattice, curve, ciphertext, key, XWING_LABEL));

/** X-Wing (draft-connolly-cfrg-xwing-kem): seed 32, public key 1,216, ciphertext 1,120, secret 32. */
export const kem = {
  publicKey(seed) {
    const keys = xwingKeys(seed);
    return concat(keys.lattice.publicKey, keys.curve);
  },

  /** The secret and its ciphertext; the 64 bytes of chance are given in tests only. */
  encapsulate(publicKey, chance = random(64)) {
    const curveKey = publicKey.slice(1184);
    const { cipherText, sharedSecret } = ml_kem768.encapsulate(publicKey.slice(0, 1184), chance.slice(0, 32));
    const ephemeral = chance.slice(32);
    const curveText = x25519.getPublicKey(ephemeral);
    const secret = xwingSecret(sharedSecret, x25519.getSharedSecret(ephemeral, curveKey), curveText, curveKey);
    return { secret, ciphertext: concat(cipherText, curveText) };
  },

  open(seed, ciphertext) {
    const keys = xwingKeys(seed);
    const curveText = ciphertext.slice(1088);
    const lattice = ml_kem768.decapsulate(ciphertext.slice(0, 1088), keys.lattice.secretKey);
    return xwingSecret(lattice, x25519.getSharedSecret(keys.secret, curveText), curveText, keys.curve);
  },
};

const SUITE = concat(utf8('HPKE'), u16(0x647a), u16(0x0001), u16(0xffff));
const labeledExtract = (salt, name, secret) => extract(salt, concat(utf8('HPKE-v1'), SUITE, utf8(name), secret));
const labeledExpand = (key, name, info, length) =>
  expand(key, concat(u16(length), utf8('HPKE-v1'), SUITE, utf8(name), info), length);

/** HPKE (RFC 9180) in mode PSK, export only: the exported 32 bytes under what the KEM gave. */
export function hpkeExport(shared, info, psk, pskId, context) {
  const hashes = concat(u8(1), labeledExtract(NONE, 'psk_id_hash', pskId), labeledExtract(NONE, 'info_hash', info));
  const secret = labeledExtract(shared, 'secret', psk);
  return labeledExpand(labeledExpand(secret, 'exp', hashes, 32), 'sec', context, 32);
}
