import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from './read-source.ts';

const words = (text: string): string[] => text.match(/\S+/g) ?? [];

test('comments, literals and code are told apart, and keep their places', () => {
  const text = `const a = 'b // c'; // d 'e'\n/* f\n g */ h("i\\"j");\n`;
  const source = readSource(text);
  assert.deepEqual(words(source.code), ['const', 'a', '=', "'", "';", 'h("', '");']);
  assert.deepEqual(words(source.comments), ['//', 'd', "'e'", '/*', 'f', 'g', '*/']);
  assert.deepEqual(
    source.literals.map(({ text: inside }) => inside),
    ['b // c', 'i\\"j'],
  );
  assert.equal(source.code.length, text.length);
  assert.equal(source.code.split('\n').length, text.split('\n').length);
});

test('a template is literal but for its placeholders, however deep', () => {
  const source = readSource('x(`a ${b({ c: `d ${e} f` })} g`, h);');
  assert.deepEqual(
    source.literals.map(({ text }) => text),
    ['a ', 'd ', ' f', ' g'],
  );
  assert.deepEqual(source.code.match(/\w+/g), ['x', 'b', 'c', 'e', 'h']);
});

test('a slash that divides does not hide what follows, and quotes in a regular expression open nothing', () => {
  assert.match(readSource('a = b / c; d = "e" / f; g();').code, /g\(\);$/);
  assert.match(readSource("return /['/]/.test(a) ? b() : c(d) / e(); f();").code, /b\(\) : c\(d\) \/ e\(\); f\(\);$/);
});

test('a file that ends in the middle of something is read to its end', () => {
  for (const text of ['// a', '/* a', "'a", '`a', '`a ${', '/a', 'a /']) {
    assert.equal(readSource(text).code.length, text.length, text);
  }
});
