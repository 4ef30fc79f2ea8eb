import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { runPage } from './run-page.ts';

const text = (said: string): { kind: 'text'; text: string } => ({ kind: 'text', text: said });

function run(script: string): void {
  const blocks = [
    { line: 1, script: ':' },
    { line: 5, script, prints: text('7') },
  ];
  runPage('a.md', blocks, tmpdir());
}

test('blocks share a shell, and each is held against what it prints', () => {
  const blocks = [
    { line: 1, script: 'A=7' },
    { line: 3, script: 'echo "$A"', prints: text('7\n') },
    { line: 7, script: 'echo "$A$A"', prints: text('77\n') },
  ];
  runPage('a.md', blocks, tmpdir());
});

test('a block that fails or prints something else is named', () => {
  assert.throws(() => run('echo "$NEVER_SET"'), /^Error: a\.md:5 fails \(1\):\n.*NEVER_SET/s);
  assert.throws(() => run('false'), /^Error: a\.md:5 fails/);
  assert.throws(() => run('echo 8'), /^Error: a\.md:5 does not print what the page says, but:\n8/);
});
