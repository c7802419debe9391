/** The vectors that this side makes: every input stands beside its result, all bytes in hexadecimal digits. */
import { concat, hex, u16, u32, utf8, zeros } from '../../src/bytes.js';
import * as keys from '../../src/derivations.js';
import { Kind, Type, sealFrame } from '../../src/frame.js';
import { cellPoint, encodePoint, multiply } from '../../src/nearness-curve.js';
import { RoundKey } from '../../src/nearness-round.js';
import { draftLine, itemLine, recordKey, sealRecord } from '../../src/letters.js';
import { word } from '../../src/delivery.js';
import { kem, seal } from '../../src/primitives.js';
import { counting } from './vectors.js';

export const SHARED = new URL('../../../core/src/test/resources/vectors/shared.json', import.meta.url);

/** Values of one story, each drawn from the ones before: a meeting's root, an epoch on it, a word, a letter, a round. */
export function shared() {
  return { epoch: epoch(), frame: frame(), item: item(), letter: letter(), nearness: nearness() };
}

const hexed = (values) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value instanceof Uint8Array ? hex(value) : value]));

function epoch() {
  const bond = counting(1, 32);
  const root = counting(2, 32);
  const [proposerSeed, answererSeed] = [counting(3, 32), counting(4, 32)];
  const [toProposer, toAnswerer] = [counting(5, 64), counting(6, 64)];
  const [proposerStart, answererStart] = [concat(u32(9), counting(7, 16)), concat(u32(4), counting(8, 16))];
  const proposal = concat(u32(12), u32(11), u32(0), u16(0), kem.publicKey(proposerSeed));
  const first = kem.encapsulate(kem.publicKey(proposerSeed), toProposer);
  const proposalId = keys.messageId('proposal', proposal);
  const head = concat(u32(12), proposalId, u32(11), u32(20_000), answererStart, proposerStart);
  const answer = concat(head, first.ciphertext, kem.publicKey(answererSeed));
  const second = kem.encapsulate(kem.publicKey(answererSeed), toAnswerer);
  const transcript = keys.epochTranscript(bond, keys.SECOND, proposal, answer, second.ciphertext);
  const secret = keys.epochSecret(root, first.secret, second.secret);
  const made = keys.epochKeys(12, secret, transcript, 20_000);
  const completion = concat(u32(12), keys.messageId('answer', answer), second.ciphertext, made.proof);
  const inputs = { bond, root, proposerRole: keys.SECOND, proposerSeed, answererSeed, toProposer, toAnswerer };
  const messages = { proposerStart, answererStart, proposal, proposalId, answer, completion, transcript, secret };
  const results = { newRoot: made.root.key, letters: made.root.letters, nearness: made.nearness, proof: made.proof };
  const envelope = { day: 20_021, envelopeFirst: keys.envelopeKey(made.root, keys.FIRST, 20_021) };
  return hexed({ ...inputs, ...messages, ...results, ...envelope, frameSecond: made.frames[keys.SECOND] });
}

function frame() {
  const key = counting(0x11, 32);
  const nonce = counting(0x12, 12);
  const data = counting(0x13, 410);
  const sealed = sealFrame(
    key,
    {
      kind: Kind.RESTING,
      sequence: 70_000,
      acknowledged: 0,
      words: { index: 17, bitmap: 0x8000000000000001n },
      bulk: { index: 0, bitmap: 0n },
      block: counting(0x14, 32),
      chunk: { type: Type.LETTER, flags: 55, index: 3, data },
    },
    nonce,
  );
  return hexed({ key, nonce, block: counting(0x14, 32), chunk: data, sealed });
}

function item() {
  const [secret, transcript, id] = [counting(0x21, 32), counting(0x23, 32), counting(0x22, 16)];
  const chain = keys.epochKeys(3, secret, transcript, 20_000).chains[keys.SECOND][keys.WORDS];
  const message = word('grüße', 1_790_000_000_123);
  message.set(id);
  const third = keys.nextChain(keys.nextChain(chain));
  const sealed = seal(keys.itemKey(third), zeros(12), keys.itemAssociated(keys.WORDS, 41, 3), message);
  const inputs = { secret, transcript, sender: keys.SECOND, steps: 2, index: 41, flags: 3 };
  return hexed({ ...inputs, text: 'grüße', moment: 1_790_000_000_123, id, message, sealed });
}

function letter() {
  const [bond, seed, psk, chance] = [counting(0x31, 32), counting(0x32, 32), counting(0x33, 32), counting(0x34, 64)];
  const { secret, ciphertext } = kem.encapsulate(kem.publicKey(seed), chance);
  const root = { n: 6, letters: psk };
  const key = recordKey(secret, { bond, sender: keys.SECOND, k: 2, root, number: 8 });
  const text = concat(zeros(16), itemLine({ index: 5, flags: 1, data: utf8('begun') }), draftLine(counting(0x35, 30)));
  const record = sealRecord(key, 8, 3, text, counting(0x36, 12));
  const numbers = { sender: keys.SECOND, letterKey: 2, root: 6, letter: 8, part: 3 };
  return hexed({ bond, seed, psk, ...numbers, ciphertext, recordKey: key, text, record });
}

function nearness() {
  const secret = counting(0x41, 32);
  const key = new RoundKey(secret, 300);
  const cell = 0x8a1f05a1b2c7fffn;
  const scalar = BigInt('0x' + hex(counting(0x42, 32)));
  const point = cellPoint(secret, key.name, 5, cell);
  const multiplied = multiply(point, scalar);
  const results = { name: key.name, mover: key.mover(), point: encodePoint(point), multiplied: encodePoint(multiplied) };
  const inputs = { secret, round: 300, level: 5, cell: cell.toString(), scalar: counting(0x42, 32) };
  return hexed({ ...inputs, ...results, tagFirst: key.tag(5, keys.FIRST, cell, multiplied) });
}
