import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import * as standIn from '../../../runtime/typescript/src/behaviour.ts';
import { behaviourModule } from './behaviour.ts';
import { writeModule } from './source-module.ts';

test('the figures that are written out are those that the runtime is tested with', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-behaviour-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'behaviour.ts');
  writeFileSync(file, await writeModule('core/behaviour.ts', behaviourModule()));
  const written = { ...((await import(file)) as typeof standIn) };
  const withoutWords = standIn.ERRORS.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'means')),
  );
  assert.deepEqual(written, { ...standIn, ERRORS: withoutWords });
});
