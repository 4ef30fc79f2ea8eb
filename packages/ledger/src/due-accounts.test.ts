import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { formatInstant } from '@loyaltyos/kernel';
import { readDueCustomers, readNextDue } from './due-accounts.ts';
import { granting, ledgerFixture, type GrantCommand, type LedgerFixture } from './ledger-fixture.ts';
import { readStanding } from './standing.ts';

const HOUR = 3_600_000;

const setDue = statement(
  'test.set-next-due',
  'UPDATE account_balance SET next_due_at = $3 WHERE tenant_id = $1 AND customer_id = $2',
);

/** Decides nothing: what fell due is posted before that. */
const settling = (customerId: string): GrantCommand => {
  return { actor: 'key_test', customerIds: [customerId], decide: () => '' };
};

function dueBy({ scratch, tenantId, clock }: LedgerFixture, hours: number, except: string[], limit: number) {
  const until = clock.now() + hours * HOUR;
  return scratch.database.transaction(tenantId, (tx) => readDueCustomers(tx, tenantId, { until, except, limit }));
}

test('who has something due is found, the longest due first, and not once it is posted', async (t) => {
  const fixture = await ledgerFixture(t);
  const { scratch, tenantId, clock, lanes } = fixture;
  const now = clock.now();
  const scope = { tenantId, stripe: 0, stripeCount: 1 };
  await lanes.submit(scope, granting('late', 1n, { expiresAt: now + 3 * HOUR }));
  await lanes.submit(scope, granting('soon', 1n, { availableAt: now + HOUR }));
  await lanes.submit(scope, granting('never', 1n));
  await lanes.submit(scope, granting('middle', 1n, { availableAt: now + 2 * HOUR, expiresAt: now + 9 * HOUR }));
  assert.deepEqual(await dueBy(fixture, 0, [], 10), []);
  assert.deepEqual(await dueBy(fixture, 3, [], 10), ['soon', 'middle', 'late']);
  assert.deepEqual(await dueBy(fixture, 3, ['soon'], 1), ['middle']);
  const next = (after?: number) => scratch.database.transaction(tenantId, (tx) => readNextDue(tx, tenantId, after));
  assert.deepEqual(
    [await next(), await next(now + HOUR), await next(now + 9 * HOUR)],
    [now + HOUR, now + 2 * HOUR, undefined],
  );
  clock.advance(2 * HOUR);
  await lanes.submit(scope, settling('soon'));
  await lanes.submit(scope, settling('middle'));
  assert.deepEqual(await dueBy(fixture, 0, [], 10), []);
  assert.deepEqual(await dueBy(fixture, 9, [], 10), ['late', 'middle'], 'what matured expires later');
});

test('an account that is said to be due and is not is put right by the next write, which posts nothing', async (t) => {
  const fixture = await ledgerFixture(t);
  const { scratch, tenantId, clock, lanes } = fixture;
  const scope = { tenantId, stripe: 0, stripeCount: 1 };
  await lanes.submit(scope, granting('cust_1', 5n, { expiresAt: clock.now() + 9 * HOUR }));
  await scratch.database.transaction(tenantId, (tx) =>
    tx.query(setDue, [tenantId, 'cust_1', formatInstant(clock.now())]),
  );
  assert.deepEqual(await dueBy(fixture, 0, [], 10), ['cust_1']);
  await lanes.submit(scope, settling('cust_1'));
  assert.deepEqual(await dueBy(fixture, 0, [], 10), []);
  assert.deepEqual(await dueBy(fixture, 9, [], 10), ['cust_1'], 'it is due when its lot expires');
  const { accounts } = await scratch.database.transaction(tenantId, (tx) =>
    readStanding(tx, tenantId, { customerId: 'cust_1', now: clock.now() }),
  );
  assert.equal(accounts.points.version, 1n);
});
