import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listAuditRecords } from '../audit/list-records.ts';
import { identityFixture } from '../identity-fixture.ts';

const OPERATOR = { kind: 'operator', id: 'cli:ada' } as const;

test('what the operator allows a tenant holds at once, and the log says what was before', async (t) => {
  const { identity, scratch, tenantWithKey, clock, anotherProcess } = await identityFixture(t);
  const { tenantId } = (await tenantWithKey('acme')).tenant;
  const other = await anotherProcess();
  const allowed = async (process = identity): Promise<number | null | undefined> =>
    (await process.readStanding(tenantId))?.terms.requestsPerSecond;
  const records = (): Promise<readonly { actor: object; details: object }[]> =>
    listAuditRecords(scratch.database, tenantId, { action: 'tenant.limits-changed', limit: 10 });
  assert.deepEqual([await allowed(), await allowed(other)], [50, 50]);
  const by = { tenantId, actor: OPERATOR };
  const changed = await identity.changeLimits(by, { plan: 'enterprise', requestsPerSecond: 2000 });
  assert.deepEqual(changed, { plan: 'enterprise', requestsPerSecond: 2000 });
  assert.equal(await allowed(), 2000);
  clock.advance(5000);
  assert.equal(await allowed(other), 2000);

  assert.deepEqual(await identity.changeLimits(by, { plan: 'enterprise' }), changed);
  const [record, ...more] = await records();
  assert.deepEqual(more, [], 'what holds already is no change');
  assert.deepEqual(record?.actor, OPERATOR);
  const before = { plan: 'starter', requestsPerSecond: null };
  assert.deepEqual(record.details, { plan: 'enterprise', requestsPerSecond: 2000, before });
  clock.advance(1000);

  assert.deepEqual(await identity.changeLimits(by, { requestsPerSecond: null }), {
    plan: 'enterprise',
    requestsPerSecond: null,
  });
  assert.equal(await allowed(), null, 'enterprise alone has no limit');
  for (const requestsPerSecond of [0, -1, 1.5, 1_000_001, Number.NaN]) {
    await assert.rejects(identity.changeLimits(by, { requestsPerSecond }), /positive whole number/);
  }
  assert.equal((await records()).length, 2);
});
