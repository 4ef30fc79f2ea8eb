import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from './id.ts';

test('ids are unique, sort by time and say what they name', () => {
  const now = Date.UTC(2026, 2, 1);
  const ids = Array.from({ length: 10_000 }, (_, index) => newId('request', now + index));
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(ids.toSorted(), ids);
  for (const id of ids.slice(0, 100)) assert.match(id, /^req_[0-9a-hjkmnp-tv-z]{26}$/);
  assert.equal(new Set(Array.from({ length: 10_000 }, () => newId('lot', now))).size, 10_000);
});
