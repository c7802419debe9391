import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hex } from '../src/bytes.js';
import { Type } from '../src/frame.js';
import { encodePoint, multiply } from '../src/nearness-curve.js';
import { RoundKey, answer, ask, matches, readAnswer, readQuery, readSignal, writeSignal } from '../src/nearness-round.js';
import { isNewer, readContact, writeContact } from '../src/senses.js';
import { counting, vectors } from './support/vectors.js';

const expected = vectors('derivations.txt');
const check = (name, bytes) => assert.equal(hex(bytes), expected[name], name);
const [TOWN, QUARTER] = [3, 4];
const flower = (own) => Array.from({ length: 7 }, (_, at) => own + BigInt(at));
const cells = { [TOWN]: flower(0x8600000000000001n), [QUARTER]: flower(0x8800000000000001n) };

/** The n-th draw, from 1, is the bytes n, n + 1, … */
function chance() {
  let draws = 0;
  return (size) => counting(++draws, size);
}

test('a round of nearness is that of the document', () => {
  const key = new RoundKey(counting(0, 32), 7);
  check('nearness-round-7', key.name);
  const movers = Array.from({ length: 16 }, (_, at) => new RoundKey(counting(0, 32), at + 1).mover());
  assert.equal(movers.join(''), expected['nearness-movers-1-to-16']);
  const point = key.point(TOWN, cells[TOWN][0]);
  check('nearness-point', encodePoint(point));
  const multiplied = multiply(point, BigInt('0x' + hex(counting(1, 32))));
  check('nearness-point-multiplied', encodePoint(multiplied));
  check('nearness-tag-second', key.tag(TOWN, 1, cells[TOWN][0], multiplied));
  const question = ask(key, [TOWN, QUARTER], true, cells, chance());
  check('nearness-query', question.data);
  const made = answer(key, readQuery(question.data), 1, [TOWN, QUARTER], cells, chance());
  check('nearness-answer', made);
  assert.deepEqual(matches(question, readAnswer(made), 1, [TOWN, QUARTER]), [TOWN, QUARTER]);
  const elsewhere = { [TOWN]: flower(1n), [QUARTER]: flower(9n) };
  const no = answer(key, readQuery(question.data), 1, [TOWN, QUARTER], elsewhere, chance());
  assert.deepEqual(matches(question, readAnswer(no), 1, [TOWN, QUARTER]), []);
});

test('what no honest end sends is refused', () => {
  const { data } = ask(new RoundKey(counting(0, 32), 7), [TOWN], false, cells);
  const changed = (at, value) => Uint8Array.from(data, (byte, i) => (i === at ? value : byte));
  assert.throws(() => readQuery(changed(0, 0x21)), /impossible levels/);
  assert.throws(() => readQuery(changed(1, 0)), /not a point/);
  assert.throws(() => readQuery(data.slice(1)), /too short/);
});

test('the signal of nearness', () => {
  const signal = { floor: QUARTER, seconds: 7_200, round: 0x1234, query: true, reply: false };
  check('nearness-signal', writeSignal(signal));
  assert.deepEqual(readSignal(writeSignal(signal)), signal);
  assert.equal(Type.QUERY, 10);
});

test('the newest contact', () => {
  check('contact-none', writeContact({ number: 0, touch: false, age: 0 }));
  check('contact-touch', writeContact({ number: 0x0102, touch: true, age: 3_249 }));
  check('contact-old', writeContact({ number: 0xffff, touch: false, age: 86_400_000_000 }));
  assert.equal(readContact(writeContact({ number: 1, touch: true, age: 3_250 })).age, 3_500);
  for (let number = 1; number <= 65_535; number++) {
    const following = (number % 65_535) + 1;
    assert.ok(isNewer(following, number) && !isNewer(number, following) && !isNewer(number, number));
  }
  assert.ok(isNewer(1, 0) && !isNewer(0, 1) && !isNewer(0, 0));
});
