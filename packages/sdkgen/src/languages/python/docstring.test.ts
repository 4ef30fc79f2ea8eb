import assert from 'node:assert/strict';
import { test } from 'node:test';
import { argumentsSection, docstring } from './docstring.ts';

test('what fits is one line', () => {
  assert.equal(docstring('An order.'), '"""An order."""');
});

test('what does not fit is broken between words, and its quotes close on a line of their own', () => {
  const lines = docstring(`${'word '.repeat(30)}end.`).split('\n');
  assert.ok(lines.length === 3 && lines.every((line) => line.length <= 95));
  assert.equal(lines.at(-1), '"""');
});

test('paragraphs and indented lines stay as they are', () => {
  assert.equal(docstring('One.\n\nArgs:\n    a: b'), '"""One.\n\nArgs:\n    a: b\n"""');
});

test('nothing in a text ends it', () => {
  assert.equal(docstring('a \\ b """ c'), `"""a \\\\ b ''' c"""`);
  assert.equal(docstring('says "so"'), '"""says "so"\n"""');
});

test('only what has a description is among the arguments', () => {
  const entries = [
    { name: 'a', description: 'The first.' },
    { name: 'b', description: '' },
  ];
  assert.equal(argumentsSection(entries), 'Args:\n    a: The first.');
  assert.equal(argumentsSection([]), '');
});
