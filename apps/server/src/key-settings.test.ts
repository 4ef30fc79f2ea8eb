import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { ConfigError, readConfig } from './config.ts';

test('settings about keys that cannot be are refused', () => {
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
    assert.throws(
      () => readConfig(settings),
      (error: unknown) => error instanceof ConfigError && told.test(error.message),
    );
  }
});

test('keys grow as old as backups do, and Vault is told by its own settings', async () => {
  const day = 86_400_000;
  const plain = readConfig({ LOYALTYOS_DATA_DIR: '/data' });
  assert.deepEqual(plain.rotationTimes, { backupRetentionMs: 35 * day, rotationIntervalMs: 35 * day });
  assert.deepEqual(plain.rootKey, { kind: 'file', path: '/data/root.key' });
  const other = readConfig({
    LOYALTYOS_BACKUP_RETENTION: 'P2WT12H',
    LOYALTYOS_KEY_ROTATION_INTERVAL: 'P90D',
    LOYALTYOS_ROOT_KEY: 'vault-transit:kms/eu/loyaltyos',
    LOYALTYOS_PREVIOUS_ROOT_KEY: 'file:/old/root.key',
    VAULT_ADDR: 'http://127.0.0.1:8200',
    VAULT_TOKEN: 'hvs.secret',
  });
  assert.deepEqual(other.rotationTimes, { backupRetentionMs: 14.5 * day, rotationIntervalMs: 90 * day });
  assert.deepEqual(other.rootKey, { kind: 'vault-transit', mount: 'kms/eu', key: 'loyaltyos' });
  assert.deepEqual(other.previousRootKey, { kind: 'file', path: '/old/root.key' });
  assert.equal(await other.vault.token(), 'hvs.secret');
  assert.ok(!inspect(other, { depth: 9, showHidden: true }).includes('hvs.secret'), 'settings print without it');
});
