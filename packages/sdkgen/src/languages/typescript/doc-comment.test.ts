import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docComment, sentence } from './doc-comment.ts';

test('a short text is one line, and nothing is nothing', () => {
  assert.equal(docComment(['What it is.']), '/** What it is. */');
  assert.equal(docComment(['', '']), undefined);
});

test('paragraphs are broken at the width; code blocks stay, tags stand together, and none ends the comment', () => {
  const long = 'word '.repeat(30).trim();
  assert.equal(
    docComment([long, '```ts\nconst a = 1;\n\nconst b = 2;\n```', '@param a One.', '@param b Two */ three.'], 2),
    [
      '/**',
      ` * ${'word '.repeat(23).trim()}`,
      ` * ${'word '.repeat(7).trim()}`,
      ' *',
      ' * ```ts',
      ' * const a = 1;',
      ' *',
      ' * const b = 2;',
      ' * ```',
      ' *',
      ' * @param a One.',
      ' * @param b Two *\\/ three.',
      ' */',
    ].join('\n'),
  );
});

test('a sentence ends with a stop', () => {
  assert.deepEqual(['One', 'Two.', 'Three?', ''].map(sentence), ['One.', 'Two.', 'Three?', '']);
});
