/** The derivations against the files that the Java side made; inputs as its tests name them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, hex, u32, unhex, utf8, zeros } from '../src/bytes.js';
import * as keys from '../src/derivations.js';
import { Kind, Type, encode, openFrame, sealFrame } from '../src/frame.js';
import * as meeting from '../src/meeting.js';
import { decodePoint, encodePoint, hashToCurve, multiply } from '../src/nearness-curve.js';
import { kem, seal } from '../src/primitives.js';
import { counting, lines, vectors } from './support/vectors.js';

const expected = vectors('derivations.txt');
const check = (name, value) => assert.equal(typeof value === 'string' ? value : hex(value), expected[name], name);

test('X-Wing is that of its authors', () => {
  const all = lines('xwing.txt');
  assert.ok(all.length >= 15);
  for (let at = 0; at < all.length; at += 5) {
    const { seed, eseed, pk, ct, ss } = Object.fromEntries(all.slice(at, at + 5).map(([name, value]) => [name, unhex(value)]));
    assert.deepEqual(kem.publicKey(seed), pk);
    const made = kem.encapsulate(pk, eseed);
    assert.deepEqual([made.ciphertext, made.secret], [ct, ss]);
    assert.deepEqual(kem.open(seed, ct), ss);
  }
});

test('P-256 is that of RFC 9380 and RFC 9497', () => {
  const p256 = vectors('p256.txt');
  for (let at = 1; at <= 5; at++) {
    const point = hashToCurve(utf8(JSON.parse(p256[`hash-${at}-message`])), p256['hash-domain']);
    assert.equal(hex(point.toRawBytes(false)), '04' + p256[`hash-${at}-x`] + p256[`hash-${at}-y`]);
  }
  for (const at of [1, 2]) {
    const input = hashToCurve(unhex(p256[`oprf-${at}-input`]), new TextDecoder().decode(unhex(p256['oprf-domain'])));
    const blinded = multiply(input, BigInt('0x' + p256[`oprf-${at}-blind`]));
    assert.equal(hex(encodePoint(blinded)), p256[`oprf-${at}-blinded`]);
    const evaluated = multiply(decodePoint(encodePoint(blinded)), BigInt('0x' + p256['oprf-key']));
    assert.equal(hex(encodePoint(evaluated)), p256[`oprf-${at}-evaluated`]);
  }
});

test('an epoch has its keys', () => {
  const epoch = keys.epochKeys(7, counting(0, 32), counting(0x20, 32), 20_000);
  check('root', epoch.root.key);
  check('proof', epoch.proof);
  check('letters', epoch.root.letters);
  check('nearness', epoch.nearness);
  check('frame-key-first', epoch.frames[keys.FIRST]);
  check('frame-key-second', epoch.frames[keys.SECOND]);
  check('envelope-first-day-0', keys.envelopeKey(epoch.root, keys.FIRST, 20_000));
  check('envelope-first-day-0', keys.envelopeKey(epoch.root, keys.FIRST, 19_990));
  check('envelope-first-day-3', keys.envelopeKey(epoch.root, keys.FIRST, 20_003));
  check('envelope-second-day-3', keys.envelopeKey(keys.withoutADay(epoch.root), keys.SECOND, 20_003));
  let chain = epoch.chains[keys.FIRST][keys.WORDS];
  for (const index of [1, 2]) {
    check(`item-${index}`, seal(keys.itemKey(chain), zeros(12), keys.itemAssociated(keys.WORDS, index, 3), utf8('hello')));
    chain = keys.nextChain(chain);
  }
});

test('topics', () => {
  check('topic-first-952-0', keys.topic(counting(0x40, 32), keys.FIRST, 952, 0));
  check('topic-second-952-63', keys.topic(counting(0x40, 32), keys.SECOND, 952, 63));
});

test('a frame', () => {
  const frame = {
    kind: Kind.LIVE,
    sequence: 0x01020304,
    acknowledged: 0x05060708,
    words: { index: 9, bitmap: 0b101n },
    bulk: { index: 0xffffffff, bitmap: 0xffffffffffffffffn },
    block: counting(0x80, 32),
    chunk: { type: Type.WORDS, flags: 3, index: 10, data: utf8('abc') },
  };
  check('frame-plaintext', encode(frame));
  const sealed = sealFrame(counting(0x60, 32), frame, counting(0xa0, 12));
  check('frame', sealed);
  assert.deepEqual(openFrame(counting(0x60, 32), sealed, Kind.LIVE), frame);
  assert.equal(openFrame(counting(0x60, 32), sealed, Kind.RESTING), undefined);
  for (let bit = 0; bit < 512 * 8; bit += 37) {
    const flipped = sealed.slice();
    flipped[bit >> 3] ^= 1 << (bit & 7);
    assert.equal(openFrame(counting(0x60, 32), flipped, Kind.LIVE), undefined, `bit ${bit}`);
  }
});

test('a meeting', () => {
  const bundle = (seed, id) => meeting.writeBundle(kem.publicKey(counting(seed, 32)), concat(u32(1), counting(id, 16)));
  const [giver, taker] = [bundle(0, 0x20), bundle(0x50, 0x70)];
  const takerNonce = counting(0x80, 32);
  check('bundle-hash-giver', meeting.bundleHash(giver));
  check('bundle-hash-taker', meeting.bundleHash(taker));
  const commitment = meeting.commitment(taker, takerNonce);
  check('commitment', commitment);
  const parts = { relay: 'mqtt://relay.invalid:1883', rendezvous: counting(0xa0, 16), bundleHash: meeting.bundleHash(giver) };
  const codeText = meeting.writeCode({ ...parts, secret: counting(0xb0, 32), expiry: 1_790_000_120 });
  check('code', codeText);
  const code = meeting.readCode(codeText);
  const returned = { rendezvous: parts.rendezvous, bundleHash: meeting.bundleHash(taker), secret: counting(0xd0, 32) };
  check('return-code', meeting.writeReturnCode(returned));
  assert.deepEqual(meeting.readReturnCode(expected['return-code']), returned);
  const fixed = [code.body, commitment, giver, counting(0x30, 32), taker, takerNonce];
  const { words, colour } = meeting.recognition(fixed);
  check('words', `${words.join(' ')} ${colour}`);
  const filled = (value, size) => new Uint8Array(size).fill(value);
  const session = meeting.session(
    code,
    fixed,
    { ciphertext: filled(1, 1120), secret: filled(3, 32) },
    { ciphertext: filled(2, 1120), secret: filled(4, 32) },
  );
  check('confirmation-giver', meeting.confirmProof(session, keys.FIRST, Uint8Array.of(1, 0, 0)));
  const bond = meeting.bondOf(session, code);
  check('bond', bond.id);
  check('bond-topic-key', bond.topicKey);
  check('bond-root', bond.epoch.root.key);
  check('bond-root-mutual', meeting.bondOf(session, code, returned.secret).epoch.root.key);
});

test('a code with one letter changed is called damaged', () => {
  const damaged = expected.code.slice(0, 20) + (expected.code[20] === 'A' ? 'B' : 'A') + expected.code.slice(21);
  assert.throws(() => meeting.readCode(damaged), /damaged/);
});
