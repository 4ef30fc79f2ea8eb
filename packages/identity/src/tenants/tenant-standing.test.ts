import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { formatInstant } from '@loyaltyos/kernel';
import { identityFixture } from '../identity-fixture.ts';
import type { Principal } from '../principal.ts';
import { TenantStandings } from './tenant-standing.ts';

const setLimit = statement('test.set-limit', 'UPDATE tenant SET requests_per_second = $2 WHERE tenant_id = $1');
const setPlan = statement('test.set-plan', 'UPDATE tenant SET plan = $2 WHERE tenant_id = $1');
const insertToken = statement('test.revoke-token', 'INSERT INTO revoked_token VALUES ($1, $2, $3)');
const insertErasure = statement(
  'test.insert-erasure',
  `INSERT INTO erasure (tenant_id, customer_id, certificate_id, kek_epoch, certificate, erased_at)
   VALUES ($1, $2, 'era_1', 1, '{}', $3)`,
);

test('the rate is what the operator gave, otherwise what the plan says', async (t) => {
  const { scratch, clock, identity, tenantWithKey } = await identityFixture(t);
  const { tenant } = await tenantWithKey('acme');
  const rateAfter = async (query: typeof setLimit, value: unknown): Promise<number | null | undefined> => {
    await scratch.database.directory((tx) => tx.query(query, [tenant.tenantId, value]));
    clock.advance(4_000);
    return (await identity.readStanding(tenant.tenantId))?.terms.requestsPerSecond;
  };
  assert.equal(await rateAfter(setPlan, 'starter'), 50);
  assert.equal(await rateAfter(setPlan, 'growth'), 500);
  assert.equal(await rateAfter(setPlan, 'enterprise'), null);
  assert.equal(await rateAfter(setLimit, 7), 7);
  assert.equal(await rateAfter(setPlan, 'starter'), 7);
  assert.equal(await rateAfter(setLimit, null), 50);
});

test('terms are at hand after a token was let in, and change in every process within 5 s', async (t) => {
  const { clock, identity, anotherProcess, tenantWithKey } = await identityFixture(t);
  const other = await anotherProcess();
  const { tenant, apiKey, secret } = await tenantWithKey('acme');
  const { accessToken } = await identity.issueToken({ clientId: 'acme', clientSecret: secret.reveal() });
  assert.equal(identity.standingOf(tenant.tenantId), undefined, 'nobody asked yet');
  const caller = await identity.authenticate(accessToken);
  assert.deepEqual(caller.terms, { requestsPerSecond: 50, signatures: 'off', browserOrigins: [] });
  assert.equal(identity.standingOf(tenant.tenantId)?.terms, caller.terms, 'no copy for each request');
  await other.authenticate(accessToken);
  const principal: Principal = { kind: 'key', id: apiKey.keyId, tenant, scopes: new Set() };
  await identity.putSecurityPolicy(principal, {
    signatures: 'strict',
    browserOrigins: ['https://a.example'],
    expected: 1,
  });
  assert.equal((await identity.authenticate(accessToken)).terms.signatures, 'strict');
  assert.equal((await other.authenticate(accessToken)).terms.signatures, 'off');
  clock.advance(4_000);
  assert.deepEqual((await other.authenticate(accessToken)).terms, {
    requestsPerSecond: 50,
    signatures: 'strict',
    browserOrigins: ['https://a.example'],
  });
});

test('a standing tells of ended tokens until they would have ended, and of erasures for two minutes', async (t) => {
  const { scratch, clock, tenantWithKey } = await identityFixture(t);
  const { tenantId } = (await tenantWithKey('acme')).tenant;
  const other = (await tenantWithKey('other')).tenant.tenantId;
  const standings = new TenantStandings(scratch.database, clock);
  const heard: string[][] = [];
  standings.onRead(({ tenant, erasedCustomers }) => heard.push([tenant.slug, ...erasedCustomers]));
  await scratch.database.transaction(tenantId, async (tx) => {
    await tx.query(insertToken, [tenantId, 'jti_1', formatInstant(clock.now() + 60_000)]);
    await tx.query(insertErasure, [tenantId, 'cust_1', formatInstant(clock.now())]);
  });
  const read = async (id = tenantId): Promise<[string[], readonly string[]]> => {
    const standing = await standings.of(id);
    assert.ok(standing);
    return [[...standing.revokedTokens], standing.erasedCustomers];
  };
  assert.deepEqual(await read(), [['jti_1'], ['cust_1']]);
  assert.deepEqual(await read(other), [[], []]);
  assert.deepEqual(heard, [['acme', 'cust_1'], ['other']]);
  await read();
  assert.equal(heard.length, 2, 'only what was read');
  clock.advance(59_999);
  assert.deepEqual(await read(), [['jti_1'], ['cust_1']]);
  clock.advance(4_000);
  assert.deepEqual(await read(), [[], ['cust_1']]);
  clock.advance(60_000);
  assert.deepEqual(await read(), [[], []]);
  assert.equal(await standings.of('00000000-0000-4000-8000-000000000000'), undefined);
});
