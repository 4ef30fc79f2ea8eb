import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code } from '../../code/code.ts';
import { literal, memberName } from './literal.ts';
import { type, value, writeModule } from './source-module.ts';

test('imports follow from what the text refers to, each module once', async () => {
  const body = code`
    export const a: ${type('A', 'models/a.ts')} = ${value('makeA', 'models/a.ts')}(${value('ok', 'node:assert')});
    export type B = ${type('C', 'models/c.ts')} | ${type('Own', 'resources/x/b.ts')};
  `;
  assert.equal(
    await writeModule('resources/x/b.ts', body),
    [
      "import { makeA, type A } from '../../models/a.ts';",
      "import type { C } from '../../models/c.ts';",
      "import { ok } from 'node:assert';",
      '',
      'export const a: A = makeA(ok);',
      'export type B = C | Own;',
      '',
    ].join('\n'),
  );
  await assert.rejects(writeModule('broken.ts', code`const = 1;`), /broken\.ts: /);
});

test('values are written as people write them', () => {
  assert.equal(
    literal({ name: 'O\'Hara\n"x"', 'a-b': [1, null, true, {}], n: { m: -0.5 } }),
    `{ name: 'O\\'Hara\\n"x"', 'a-b': [1, null, true, {}], n: { m: -0.5 } }`,
  );
  assert.deepEqual(['orderId', '$ref', '1st', 'a.b'].map(memberName), ['orderId', '$ref', "'1st'", "'a.b'"]);
});
