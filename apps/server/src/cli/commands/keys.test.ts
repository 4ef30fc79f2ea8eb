import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { shell } from '../shell-fixture.ts';

interface Status {
  readonly rotationDueAt: string;
  readonly versions: readonly { readonly version: string; readonly replacedAt: string | null }[];
}

test('an operator sees the keys, rotates them when they must, and cannot destroy what may be in use', (t) => {
  const { run, folder } = shell(t);
  const status = (): Status => JSON.parse(run('keys', 'status', '--json').stdout) as Status;
  const before = status();
  assert.equal(before.versions.length, 1);
  assert.equal(run('tenant', 'create', 'shop').status, 0);

  const refused = run('keys', 'rotate');
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /no faster than backups expire.*--early/);

  const rotated = run('keys', 'rotate', '--early');
  assert.equal(rotated.status, 0, rotated.stderr);
  assert.match(rotated.stdout, /^Rotated: the root key is at version root-[0-9a-f]{12}\.\nWrapped anew: 1 tenants/);
  const after = status();
  assert.deepEqual(
    after.versions.map(({ replacedAt }) => replacedAt !== null),
    [true, false],
  );
  assert.ok(after.rotationDueAt > before.rotationDueAt);

  const file = join(folder, 'erasures.ndjson');
  assert.equal(run('erasures', 'export', file).stdout, `Wrote 0 erasures to ${file}.\n`);
  writeFileSync(file, '{"tenantId":"t","customerId":"c","signature":"a.b.c"}\n');
  const foreign = run('erasures', 'apply', file);
  assert.equal(foreign.status, 1);
  assert.match(foreign.stdout, /nothing was applied: erasures 1 of/);

  const kept = run('keys', 'destroy-due', '--give-up-backups');
  assert.equal(kept.status, 0, kept.stderr);
  assert.doesNotMatch(kept.stdout, /Destroyed/);
  const keyFile = readFileSync(join(folder, 'data', 'root.key'), 'utf8');
  for (const { version } of after.versions) assert.ok(keyFile.includes(version));
});
