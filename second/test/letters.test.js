import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, hex } from '../src/bytes.js';
import { draftLine, itemLine, openRecord, recordKey, sealRecord, writeHead } from '../src/letters.js';
import { kem } from '../src/primitives.js';
import { counting, vectors } from './support/vectors.js';

const expected = vectors('derivations.txt');

test('a letter is that of the document', () => {
  const seed = counting(0x20, 32);
  const { secret, ciphertext } = kem.encapsulate(kem.publicKey(seed), concat(counting(0xa0, 32), counting(0xa0, 32)));
  writeHead(5, 7, ciphertext).forEach((part, at) => assert.equal(hex(part), expected[`letter-head-${at}`]));
  const root = { n: 7, letters: counting(0x40, 32) };
  const key = recordKey(secret, { bond: counting(0, 32), sender: 0, k: 5, root, number: 9 });
  assert.equal(hex(key), expected['letter-record-key']);
  const record = sealRecord(counting(0x60, 32), 9, 3, counting(1, 5), counting(0xa0, 12));
  assert.equal(hex(record), expected['letter-record']);
  assert.deepEqual(openRecord(counting(0x60, 32), 9, 3, record), counting(1, 5));
  assert.equal(openRecord(counting(0x60, 32), 9, 4, record), undefined);
  const item = { index: 11, flags: 3, data: counting(1, 4) };
  const text = concat(counting(0x30, 16), itemLine(item), draftLine(counting(0x50, 20)));
  assert.equal(hex(text), expected['letter-text']);
});
