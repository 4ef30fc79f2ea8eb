import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance, suggestions } from './suggest.ts';

test('a slip is one step: a letter more, less, another, or two that changed places', () => {
  for (const [a, b, distance] of [
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['total', 'totl', 1],
    ['totl', 'total', 1],
    ['gold', 'bold', 1],
    ['gold', 'glod', 1],
    ['gold', 'dlog', 3],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
  ] as const) {
    assert.equal(editDistance(a, b), distance, `${a} ${b}`);
  }
});

test('what is near is suggested, the nearest first, and nothing that is far', () => {
  assert.deepEqual(suggestions('order.totl', ['order.tax', 'order.total', 'store']), ['order.total', 'order.tax']);
  assert.deepEqual(suggestions('gold', ['Golds', 'GOLD', 'silver']), ['GOLD', 'Golds']);
  assert.deepEqual(suggestions('x'.repeat(65), ['x'.repeat(64)]), []);
});
