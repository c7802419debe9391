/** Two links of this implementation under a clock of their own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pair } from './support/pair.js';

test('two who met speak at once, in order and once each', () => {
  const pair = new Pair();
  pair.links[0].say('one');
  pair.links[0].say('x'.repeat(5_000));
  pair.links[1].say('two');
  pair.until(() => pair.heard(1).length === 2 && pair.heard(0).length === 1);
  assert.deepEqual(pair.heard(1), ['one', 'x'.repeat(5_000)]);
  assert.deepEqual(pair.heard(0), ['two']);
  pair.until(() => pair.links.every((link) => link.status().waiting === 0));
});

test('words survive loss, starts and epochs of the clock', () => {
  const pair = new Pair({ loss: 0.3, epochMillis: 8_000 });
  for (let at = 0; at < 30; at++) {
    pair.links[at % 2].say(`word ${at}`);
    pair.pass(3_000);
    if (at % 10 === 9) pair.restart((at >> 1) % 2);
  }
  pair.until(() => pair.heard(0).length === 15 && pair.heard(1).length === 15);
  const said = (odd) => Array.from({ length: 15 }, (_, at) => `word ${2 * at + odd}`);
  assert.deepEqual(pair.heard(1), said(0));
  assert.deepEqual(pair.heard(0), said(1));
  assert.ok(pair.disks[0].state.highest >= 6, String(pair.disks[0].state.highest));
  assert.equal(pair.links[0].status().frozen, 0);
});

test('two who are never up together read each other by letters', () => {
  const pair = new Pair();
  pair.until(() => pair.links.every((link) => link.status().letterKeyHere > 0));
  pair.stop(1);
  pair.links[0].say('while you sleep');
  pair.links[0].say('and more');
  pair.pass(60_000);
  pair.stop(0);
  pair.restart(1);
  pair.until(() => pair.heard(1).length === 2);
  assert.deepEqual(pair.heard(1), ['while you sleep', 'and more']);
  pair.links[1].say('awake now');
  pair.pass(60_000);
  pair.stop(1);
  pair.restart(0);
  pair.until(() => pair.heard(0).length === 1 && pair.links[0].status().waiting === 0);
});

test('a copied disk freezes both', () => {
  const pair = new Pair();
  pair.pass(5_000);
  const copy = structuredClone(pair.disks[0].state);
  pair.restart(0);
  pair.until(() => pair.links[0].status().live);
  pair.stop(0);
  pair.disks[0].state = copy;
  pair.restart(0);
  pair.until(() => pair.links.every((link) => link.status().frozen > 0));
});

test('touch together is felt by both, and presence by the other', () => {
  const pair = new Pair();
  pair.links[0].present('awake');
  pair.until(() => pair.links[1].status().presence === 'awake');
  pair.links.forEach((link) => link.press(true));
  pair.until(() => pair.events.filter(([, name]) => name === 'together').length === 2);
  assert.deepEqual(pair.links.map((link) => link.status().contact), [2, 2]);
});

test('nearness finds the finest common level, and ends for both', () => {
  const pair = new Pair({ nearnessSpeed: 300 });
  const flower = (own) => Array.from({ length: 7 }, (_, at) => BigInt(own + at));
  const cells = (town) => ({ 0: flower(10), 1: flower(110), 2: flower(210), 3: flower(310), 4: flower(town) });
  pair.links[0].nearness.cells = cells(1_000);
  pair.links[1].nearness.cells = cells(2_000);
  pair.links[0].nearness.agree(4, 86_400);
  pair.pass(2_000);
  assert.equal(pair.links[1].nearness.isOn(), false);
  pair.links[1].nearness.agree(5, 86_400);
  pair.until(() => pair.links.every((link) => link.status().near === 3), 60_000);
  pair.links[0].nearness.refuse();
  pair.until(() => pair.links.every((link) => link.status().near === null));
  assert.equal(pair.links[1].nearness.own, undefined);
});
