import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyDatabase } from '@loyaltyos/testing';
import { shell } from '../shell-fixture.ts';

test('an operator invites the first owner of a tenant, and lets them back in', async (t) => {
  const database = await emptyDatabase();
  t.after(database.drop);
  const { run } = shell(t, { DATABASE_URL: database.superuserUrl, LOYALTYOS_MIGRATION_URL: database.ownerUrl });
  assert.equal(run('migrate').status, 0);
  assert.equal(run('tenant', 'create', 'shop').status, 0);
  const invite = (...args: string[]): Record<string, string> => {
    const done = run('member', 'invite', 'shop', ...args, '--json');
    assert.equal(done.status, 0, done.stderr);
    return JSON.parse(done.stdout) as Record<string, string>;
  };
  const first = invite('ada@people.example', '--name', 'Ada');
  assert.deepEqual([first['role'], first['status']], ['owner', 'invited']);
  assert.match(first['invitation'] ?? '', /^inv_[\w-]{43}$/);
  const again = invite('ada@people.example');
  assert.equal(again['memberId'], first['memberId']);
  assert.notEqual(again['invitation'], first['invitation'], 'the first one is replaced');
  assert.match(run('member', 'invite', 'shop', 'grace@people.example', '--role', 'analyst').stdout, /^inv_\S+\n$/);
  for (const args of [
    ['shop', 'ada@people.example', '--role', 'king'],
    ['shop', 'no address'],
    ['nobody', 'ada@people.example'],
    ['shop'],
  ]) {
    assert.equal(run('member', 'invite', ...args).status, 2, args.join(' '));
  }
});
