import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '@loyaltyos/problems';
import { identityFixture, operatorOf } from '../identity-fixture.ts';

function isEnded(error: unknown): boolean {
  return error instanceof Problem && error.code === 'invalid-token';
}

test('a key that was ended makes no successor in the seconds in which other processes still believe its tokens', async (t) => {
  const { identity, anotherProcess, tenantWithKey, scratch } = await identityFixture(t);
  const other = await anotherProcess();
  const { tenant, apiKey, secret } = await tenantWithKey('acme');
  const { accessToken } = await identity.issueToken({ clientId: 'acme', clientSecret: secret.reveal() });
  const wish = { label: 'mine', scopes: ['orders:read'] } as const;
  const { apiKey: made } = await other.createApiKey(await other.authenticate(accessToken), wish);

  await identity.revokeApiKey(operatorOf(tenant), apiKey.keyId);
  const stale = await other.authenticate(accessToken);
  assert.equal(stale.id, apiKey.keyId, 'it is believed for a moment');
  const had = await scratch.database.transaction(tenant.tenantId, async () => other.listApiKeys(stale, { limit: 100 }));
  await assert.rejects(other.createApiKey(stale, wish), isEnded);
  await assert.rejects(other.rollApiKey(stale, made.keyId, {}), isEnded);
  assert.deepEqual(await other.listApiKeys(stale, { limit: 100 }), had);
});

test('of a key that is ended and one that it makes at the same moment, what is made was made before', async (t) => {
  const { identity, anotherProcess, tenantWithKey } = await identityFixture(t);
  const other = await anotherProcess();
  for (let round = 0; round < 8; round += 1) {
    const { tenant, apiKey, secret } = await tenantWithKey(`acme-${round}`);
    const { accessToken } = await other.issueToken({ clientId: tenant.slug, clientSecret: secret.reveal() });
    const maker = await other.authenticate(accessToken);
    const [made, revoked] = await Promise.allSettled([
      other.createApiKey(maker, { label: 'race', scopes: ['orders:read'] }),
      identity.revokeApiKey(operatorOf(tenant), apiKey.keyId),
    ]);
    assert.equal(revoked.status, 'fulfilled');
    assert.ok(made.status === 'fulfilled' || isEnded(made.reason));
    await assert.rejects(other.createApiKey(maker, { label: 'late', scopes: ['orders:read'] }), isEnded);
  }
});

test('the operator, the system and members of the organisation make keys; who is no member any more does not', async (t) => {
  const { identity, tenantWithKey } = await identityFixture(t);
  const { tenant } = await tenantWithKey('acme');
  const wish = { label: 'x', scopes: ['orders:read'] } as const;
  assert.ok(await identity.createApiKey(operatorOf(tenant), wish));
  assert.ok(await identity.createApiKey({ ...operatorOf(tenant), kind: 'system' }, wish));
  for (const kind of ['member', 'key', 'certificate'] as const) {
    await assert.rejects(identity.createApiKey({ ...operatorOf(tenant), kind, id: `${kind}_gone` }, wish), isEnded);
  }
});
