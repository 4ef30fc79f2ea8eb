import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Problem } from '@loyaltyos/problems';
import { scratchDatabase } from '@loyaltyos/testing';
import { EXIT, UsageError, type Command } from '../command.ts';
import { keyCreate } from './key-create.ts';
import { keyList } from './key-list.ts';
import { keyRevoke } from './key-revoke.ts';
import { keyRoll } from './key-roll.ts';
import { keysRotateSigning } from './keys-rotate-signing.ts';
import { tenantCreate } from './tenant-create.ts';

interface Key {
  readonly keyId: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

interface Said {
  readonly text: string;
  readonly document: unknown;
  readonly notes: readonly string[];
}

test('an operator lists, rolls and revokes the keys of a tenant, and replaces what tokens are signed with', async (t) => {
  const scratch = await scratchDatabase();
  t.after(scratch.drop);
  const folder = await mkdtemp(join(tmpdir(), 'keys-'));
  t.after(() => rm(folder, { recursive: true }));
  const environment = { DATABASE_URL: scratch.url, LOYALTYOS_DATA_DIR: folder };
  const run = async (command: Command, words: string, values: Record<string, string | boolean> = {}): Promise<Said> => {
    const notes: string[] = [];
    let said = { text: '', document: undefined as unknown };
    const terminal = {
      json: false,
      answer: (text: string, document: unknown) => void (said = { text, document }),
      note: (text: string) => void notes.push(text),
      progress: () => {},
    };
    const positionals = words.split(' ').filter((word) => word !== '');
    assert.equal(await command.run({ values, positionals, terminal, environment }), EXIT.ok);
    return { ...said, notes };
  };
  const list = async (values = {}): Promise<readonly Key[]> =>
    (await run(keyList, 'shop', values)).document as readonly Key[];

  await run(tenantCreate, 'shop');
  assert.equal((await run(keyList, 'shop')).text, 'There are none.');
  const secret = (await run(keyCreate, 'shop', { label: 'till', scopes: 'orders:write' })).text;
  const [made] = await list();
  assert.ok(made);
  assert.deepEqual(
    [made.label, made.scopes, made.lastUsedAt, made.expiresAt, made.revokedAt],
    ['till', ['orders:write'], null, null, null],
  );
  const shown = (await run(keyList, 'shop')).text;
  assert.match(shown, /till\n {2}made .* by cli:\S+, never used\n {2}orders:write$/);
  assert.equal(shown.includes(secret.slice(-49)), false);

  const rolled = (await run(keyRoll, `shop ${made.keyId}`)).document as Key & { apiKey: string; replaced: Key };
  assert.match(rolled.apiKey, /^los_live_sk_/);
  assert.ok(rolled.replaced.expiresAt !== null);
  assert.equal((await list()).length, 2);
  const atOnce = await run(keyRoll, `shop ${rolled.keyId}`, { overlap: 'PT0S' });
  assert.match(atOnce.text, /^los_live_sk_/);
  assert.match(atOnce.notes.join(' '), /ends at/);
  assert.deepEqual([(await list()).length, (await list({ all: true })).length], [2, 3]);

  assert.equal((await run(keyRevoke, `shop ${made.keyId}`)).text, `Revoked ${made.keyId} (till).`);
  await run(keyRevoke, `shop ${made.keyId}`);
  assert.equal((await list()).length, 1);
  for (const [command, words, values, code] of [
    [keyRevoke, 'shop key_none', {}, 'api-key-not-found'],
    [keyRoll, `shop ${made.keyId}`, {}, 'api-key-ended'],
    [keyRoll, `shop ${rolled.keyId}`, { overlap: 'P8D' }, 'invalid-values'],
  ] as const) {
    await assert.rejects(run(command, words, values), (error) => error instanceof Problem && error.code === code);
  }
  await assert.rejects(run(keyRoll, `shop ${rolled.keyId}`, { overlap: 'long' }), UsageError);
  await assert.rejects(run(keyList, 'nobody'), UsageError);

  assert.match((await run(keysRotateSigning, '')).text, /^Begun: \S{43} signs from/);
  const second = (await run(keysRotateSigning, '')).document as { begun: boolean; signsFrom: string };
  assert.equal(second.begun, false);
  assert.ok(Date.parse(second.signsFrom) - Date.now() > 540_000);
});
