import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SHARED, shared } from './support/shared.js';

test('the vectors that this side made are still what it makes', () => {
  assert.deepEqual(shared(), JSON.parse(readFileSync(SHARED, 'utf8')));
});
