import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillFigures } from './fill-figures.ts';

test('figures stand in texts by their names, and what is none is an error', () => {
  assert.equal(fillFigures('a.md', '{{retries.maxRetries}} and {{timeouts.attemptMs / 1000}} s'), '2 and 30 s');
  assert.throws(() => fillFigures('a.md', '{{retries.often}}'), /a\.md: retries\.often is no figure/);
});
