import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertPrints } from './assert-prints.ts';

const holdsJson = (output: string, text: string): void => assertPrints(output, { kind: 'json', text });
const holdsText = (output: string, text: string): void => assertPrints(output, { kind: 'text', text });

test('JSON is compared by value, but for what the page leaves open', () => {
  holdsJson('{"a":1,"b":[{"c":2}]}', '{ "b": [{ "c": 2 }], "a": 1 }');
  holdsJson('{"a":"x7","b":1,"c":2}', '{ "a": "...", "...": "..." }');
  for (const [output, text] of [
    ['{"a":1}', '{ "a": 2 }'],
    ['{"a":1,"b":2}', '{ "a": 1 }'],
    ['{"a":1}', '{ "a": 1, "b": "..." }'],
    ['{"a":1}', '{ "a": 1, "...": "..." }'],
    ['[1,2]', '[1]'],
    ['', '{}'],
  ] as const) {
    assert.throws(() => holdsJson(output, text), `${output} against ${text}`);
  }
});

test('text is compared line by line, but for what the page leaves open', () => {
  holdsText('Took 3 ms (fine).\nDone.\n', 'Took ... ms (fine).\nDone.\n');
  assert.throws(() => holdsText('Took 3 ms (bad).', 'Took ... ms (fine).'));
  assert.throws(() => holdsText('a\nb\nc', 'a...c'));
});
