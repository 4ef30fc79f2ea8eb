import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from './statement.ts';

test('a name belongs to one text', () => {
  const first = statement('test.one-text', 'SELECT 1');
  assert.deepEqual(statement('test.one-text', 'SELECT 1'), first);
  assert.throws(() => statement('test.one-text', 'SELECT 2'), /two statements are named/);
});

test('a name that PostgreSQL would cut is refused', () => {
  assert.throws(() => statement(`test.${'x'.repeat(59)}`, 'SELECT 1'), /bad statement name/);
  assert.throws(() => statement('Test', 'SELECT 1'), /bad statement name/);
});
