import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
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

  const kept = run('keys', 'destroy-due', '--give-up-backups');
  assert.equal(kept.status, 0, kept.stderr);
  assert.doesNotMatch(kept.stdout, /Destroyed/);
  const file = readFileSync(join(folder, 'data', 'root.key'), 'utf8');
  for (const { version } of after.versions) assert.ok(file.includes(version));
});

test('settings about keys that cannot be are refused before anything is made', (t) => {
  const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ LOYALTYOS_ROOT_KEY: '/etc/root.key' }, /LOYALTYOS_ROOT_KEY is .* file:PATH, aws-kms:alias\/NAME/],
    [{ LOYALTYOS_ROOT_KEY: 'aws-kms:loyalty' }, /LOYALTYOS_ROOT_KEY/],
    [{ LOYALTYOS_ROOT_KEY: 'vault-transit:loyaltyos' }, /VAULT_ADDR is not set/],
    [{ LOYALTYOS_ROOT_KEY: 'vault-transit:loyaltyos', VAULT_ADDR: 'http://vault.example' }, /VAULT_ADDR is .* https/],
    [{ LOYALTYOS_PREVIOUS_ROOT_KEY: 'file:/old.key' }, /LOYALTYOS_PREVIOUS_ROOT_KEY is .* another kind/],
    [{ LOYALTYOS_BACKUP_RETENTION: '35' }, /LOYALTYOS_BACKUP_RETENTION is 35; .*P35D/],
    [{ LOYALTYOS_BACKUP_RETENTION: 'P1M' }, /LOYALTYOS_BACKUP_RETENTION/],
    [{ LOYALTYOS_BACKUP_RETENTION: 'P90D', LOYALTYOS_KEY_ROTATION_INTERVAL: 'P35D' }, /no faster than backups expire/],
  ];
  for (const [settings, told] of wrong) {
    const { run, folder } = shell(t, settings);
    const { status, stderr } = run('keys', 'status');
    assert.equal(status, 2);
    assert.match(stderr, told);
    assert.ok(!existsSync(join(folder, 'data')));
  }
});
