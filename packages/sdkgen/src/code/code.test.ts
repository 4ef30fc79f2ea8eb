import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code, join, paragraphs, print, symbol, symbolsOf } from './code.ts';

const MODEL = symbol('BaseModel', 'pydantic');

test('a template loses the margin that its lines share, and its empty first and last line', () => {
  const made = code`
    class A:
        pass

    class B:
        pass
  `;
  assert.equal(print(made), 'class A:\n    pass\n\nclass B:\n    pass');
});

test('what is put in keeps the indentation of its place, line by line', () => {
  const body = code`
    if x:
        return 1
    return 2
  `;
  const made = code`
    def f():
        ${body}
  `;
  assert.equal(print(made), 'def f():\n    if x:\n        return 1\n    return 2');
});

test('a list is put in line by line, and inside of it what is nothing goes away', () => {
  const made = code`
    {
      ${['a', undefined, code`b`, false]}
    }
  `;
  assert.equal(print(made), '{\n  a\n  b\n}');
});

test('a line that holds nothing goes away, one with something beside it stays', () => {
  const made = code`
    before
    ${undefined}
    ${[]}
    x${undefined}
    after
  `;
  assert.equal(print(made), 'before\nx\nafter');
});

test('an empty line inside of what is put in is not indented', () => {
  const made = code`
    {
      ${'a\n\nb'}
    }
  `;
  assert.equal(print(made), '{\n  a\n\n  b\n}');
});

test('the margin is that of the template, never of what is put in', () => {
  assert.equal(
    print(code`
      ${'  deep'}
      flat
    `),
    '  deep\nflat',
  );
});

test('symbols come through nested templates, each once, and a value wins over a type', () => {
  const typed = symbol('Order', './order', { typeOnly: true });
  const valued = symbol('Order', './order');
  const made = code`${code`class A(${MODEL}): ${typed}`} ${join([MODEL, valued], ', ')}`;
  assert.equal(print(made), 'class A(BaseModel): Order BaseModel, Order');
  assert.deepEqual(symbolsOf(made), [MODEL, valued]);
});

test('paragraphs stand an empty line apart, and what is nothing is none', () => {
  assert.equal(print(paragraphs([code`a`, undefined, code`b`])), 'a\n\nb');
});
