import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstIdAt, newId } from './id.ts';

test('ids are unique, sort by time and say what they name', () => {
  const now = Date.UTC(2026, 2, 1);
  const ids = Array.from({ length: 10_000 }, (_, index) => newId('request', now + index));
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(ids.toSorted(), ids);
  for (const id of ids.slice(0, 100)) assert.match(id, /^req_[0-9a-hjkmnp-tv-z]{26}$/);
  assert.equal(new Set(Array.from({ length: 10_000 }, () => newId('lot', now))).size, 10_000);
});

test('a span of time is a range of ids', () => {
  const at = Date.UTC(2026, 2, 1);
  const [before, then, after] = [at - 1, at, at + 1].map((now) => newId('auditRecord', now));
  const first = firstIdAt('auditRecord', at);
  assert.ok(before! < first && first < then! && then! < firstIdAt('auditRecord', at + 1));
  assert.ok(after! > firstIdAt('auditRecord', at + 1));
  assert.ok(firstIdAt('auditRecord', -1) <= newId('auditRecord', 0), 'what lies before all ids is before them');
  assert.ok(firstIdAt('auditRecord', 8.64e15) > newId('auditRecord', Date.UTC(9999, 11, 31)), 'or behind');
});
