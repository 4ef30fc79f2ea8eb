import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { listAuditRecords } from '@loyaltyos/identity';
import { anOrder, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import type { Exported, ExportSection } from './exported.ts';

const SOURCE = `ruleset test { currencies GBP
  event review_written { note: string }
  rule base { on order earn rate { GBP: 1 } of order.total cap 500 per customer per month }
  rule review { on review_written earn 10 } }`;
const ADA = { email: 'ada@example.com', attributes: { vip: true } };

async function aLife(t: TestContext): Promise<LoyaltyFixture> {
  const fixture = await loyaltyFixture(t, {
    source: SOURCE,
    stripes: 4,
    programme: {
      tiers: [
        { name: 'Bronze', threshold: 0 },
        { name: 'Gold', threshold: 100 },
      ],
    },
  });
  const { loyalty, principal } = fixture;
  for (const customerId of ['c', 'other']) {
    const profile = customerId === 'c' ? ADA : {};
    await loyalty.enrolCustomer(principal, { customerId, profile, canonical: { customerId } });
    await loyalty.ingestOrder(
      principal,
      anOrder(`${customerId}-1`, customerId, 150_00n, { attributes: { note: 'gift' } }),
    );
  }
  await loyalty.ingestOrder(principal, anOrder('c-2', 'c', 20_00n));
  const event = { eventId: 'e', type: 'review_written', customerId: 'c', fields: { note: 'fine' } };
  await loyalty.ingestEvent(principal, { ...event, canonical: event });
  const amount = { account: 'points', points: 30n } as const;
  await loyalty.redeem(principal, { customerId: 'c', amount, idempotencyKey: 'k', canonical: { k: 1 } });
  const refund = { by: 'amount', amount: { units: 5n, scale: 0 } } as const;
  await loyalty.returnOrder(principal, { orderId: 'c-2', returnId: 'r', refund, park: false, canonical: { r: 1 } });
  return fixture;
}

/** All pages. */
async function exported({ loyalty, principal }: LoyaltyFixture, limit: number): Promise<Exported[]> {
  const all: Exported[] = [];
  for (let after: unknown, pages = 0; pages < 200; pages += 1) {
    const page = await loyalty.exportCustomer(principal, {
      customerId: 'c',
      limit,
      ...(after === undefined ? {} : { after: after as string }),
    });
    assert.ok(page.rows.length <= limit);
    all.push(...page.rows);
    if (page.next === undefined) return all;
    // As the API hands it back: through JSON.
    after = JSON.parse(JSON.stringify(page.next));
  }
  throw new Error('the export does not end');
}

test('an export tells everything that is held about a customer, and nothing of others', async (t) => {
  const fixture = await aLife(t);
  const all = await exported(fixture, 200);
  const of = <Section extends ExportSection>(section: Section): Extract<Exported, { section: Section }>['record'][] =>
    all.filter((row) => row.section === section).map(({ record }) => record as never);
  assert.deepEqual(
    of('profile').map(({ customerId, profile }) => [customerId, profile]),
    [['c', ADA]],
  );
  assert.deepEqual(
    of('membership').map(({ tier, orders, spend }) => [tier, orders, spend.minor]),
    [['Gold', 2n, 165_00n]],
  );
  assert.equal(of('balance')[0]?.points.available, 145n);
  assert.deepEqual(
    of('lots').map(({ lot }) => [lot.earned, lot.orderId]),
    [
      [150n, 'c-1'],
      [20n, 'c-2'],
      [10n, null],
    ],
  );
  assert.deepEqual(
    of('ledger').map((entry) => entry.type),
    ['void', 'redeem', 'earn', 'earn', 'earn'],
  );
  assert.deepEqual(
    of('orders').map(({ order, returns }) => [order.orderId, order.attributes, returns.length]),
    [
      ['c-1', { note: 'gift' }, 0],
      ['c-2', undefined, 1],
    ],
  );
  assert.equal(of('redemptions').length, 1);
  assert.equal(
    of('counters').reduce((sum, { amount }) => sum + amount, 0n),
    165n,
  );
  assert.deepEqual(
    of('tiers').map(({ type, payload }) => [type, payload['to']]),
    [['tier.changed', 'Gold']],
  );
  assert.deepEqual(
    of('events').map(({ facts }) => [facts['type'], facts['fields']]),
    [['review_written', { note: 'fine' }]],
  );
  const told = new Set(of('journal').map(({ type }) => type));
  for (const type of ['customer.enrolled', 'order.ingested', 'points.earned', 'order.returned']) {
    assert.ok(told.has(type), type);
  }
  assert.deepEqual(
    of('audit').map(({ action }) => action),
    ['customer.exported'],
  );
  assert.ok(
    !JSON.stringify(all, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)).includes(
      'other',
    ),
  );
});

test('pages of any size give the same export', async (t) => {
  const fixture = await aLife(t);
  // Beginning an export is recorded, and what is recorded is part of the next.
  const shown = (rows: readonly Exported[]): unknown =>
    rows.filter(({ section }) => section !== 'audit' && section !== 'balance');
  const whole = await exported(fixture, 200);
  for (const limit of [1, 2, 3, 7])
    assert.deepEqual(shown(await exported(fixture, limit)), shown(whole), String(limit));
});

test('that an export was begun is in the audit log, once for each', async (t) => {
  const fixture = await aLife(t);
  const { scratch, principal } = fixture;
  await exported(fixture, 2);
  const subject = { kind: 'customer', id: 'c' };
  const records = await listAuditRecords(scratch.database, principal.tenant.tenantId, { subject, limit: 10 });
  assert.deepEqual(
    records.map(({ action, actor }) => [action, actor]),
    [['customer.exported', { kind: 'key', id: principal.id }]],
  );
  await assert.rejects(fixture.loyalty.exportCustomer(principal, { customerId: 'nobody', limit: 1 }), {
    code: 'customer-not-found',
  });
});

test('an erasure ends an export in the midst of it', async (t) => {
  const fixture = await aLife(t);
  const { loyalty, principal } = fixture;
  const { next } = await loyalty.exportCustomer(principal, { customerId: 'c', limit: 1 });
  await loyalty.eraseCustomer(principal, 'c');
  const rest = loyalty.exportCustomer(principal, { customerId: 'c', limit: 1, after: next! });
  await assert.rejects(rest, { code: 'customer-erased' });
});
