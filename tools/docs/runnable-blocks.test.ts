import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runnableBlocks } from './runnable-blocks.ts';

const fenced = (info: string, body: string): string => `\`\`\`${info}\n${body}\n\`\`\`\n`;

test('marked blocks are found, with what they print', () => {
  const page = [
    '# Page\n',
    fenced('sh', 'not this'),
    fenced('rules wrong', 'nor this'),
    fenced('sh run', 'one'),
    'Words.\n',
    fenced('sh run', 'two\nthree'),
    'It prints:\n',
    fenced('json prints', '{}'),
  ].join('\n');
  assert.deepEqual(runnableBlocks(page), [
    { line: 12, script: 'one\n' },
    { line: 18, script: 'two\nthree\n', prints: { kind: 'json', text: '{}\n' } },
  ]);
});

test('a mark that nothing obeys is refused', () => {
  assert.throws(() => runnableBlocks(fenced('json prints', '{}')), /line 2: nothing runs/);
  assert.throws(
    () => runnableBlocks(fenced('sh run', 'a') + fenced('sh', 'b') + fenced('text prints', 'c')),
    /nothing runs/,
  );
  assert.throws(() => runnableBlocks(fenced('bash run', 'a')), /line 2: `bash run` is neither/);
});
