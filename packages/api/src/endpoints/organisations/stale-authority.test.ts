import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import type { Browser } from '../../fixture/browser.ts';
import { refusal, startPeople } from './people-fixture.ts';

// As another process would, of which this one hears within 5 s.
const demote = statement('test.demote', `UPDATE member SET role = 'marketer' WHERE member_id = $1`);
const remove = statement(
  'test.remove',
  `UPDATE member SET status = 'removed', password_hash = NULL WHERE member_id = $1`,
);

test('what was taken away elsewhere a moment ago makes nothing that lasts', async (t) => {
  const people = await startPeople(t);
  const owner = await people.owner('ada');
  const headers = { 'loyaltyos-tenant': owner.slug };
  const everything = async ({ browser, memberId }: { browser: Browser; memberId: string }): Promise<string[]> => {
    const key = { label: 'mine', scopes: ['orders:read'] };
    const friend = { email: 'friend@people.example', name: 'Friend', role: 'owner' };
    const tenant = { slug: `mine-${memberId.slice(-8)}`, name: 'Mine', environment: 'sandbox' };
    const answers = [
      await browser.call('PATCH', `/members/${memberId}`, { body: { role: 'owner' }, headers: { 'if-match': '"2"' } }),
      await browser.call('POST', '/members', { body: friend }),
      await browser.call('DELETE', `/members/${owner.memberId}`),
      await browser.call('POST', '/tenants', { body: tenant }),
      await browser.call('POST', '/api-keys', { body: key, headers }),
    ];
    return answers.map(refusal);
  };
  for (const [change, refused] of [
    [demote, ['403 insufficient-role', '403 insufficient-role', '403 insufficient-role', '403 insufficient-role']],
    [remove, ['401 session-required', '401 session-required', '401 session-required', '401 session-required']],
  ] as const) {
    const member = await people.member(owner, 'owner', change.name.replace('test.', ''));
    assert.equal((await member.browser.call('GET', '/members')).status, 200);
    await people.scratch.database.directory((tx) => tx.query(change, [member.memberId]));
    assert.equal((await member.browser.call('GET', '/members')).status, 200, 'still believed');
    assert.deepEqual(await everything(member), [...refused, '401 invalid-token']);
  }
  const { body } = await owner.browser.call('GET', '/members');
  assert.deepEqual(body.data.map(({ role }: { role: string }) => role).toSorted(), ['marketer', 'owner']);
});
