import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyLedger } from '@loyaltyos/ledger';
import type { Problem } from '@loyaltyos/problems';
import fc from 'fast-check';
import { activated, anOrder, enrolled, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import type { BatchResult, OrderInput } from './order.ts';
import { verifyOrders } from './verify-orders.ts';

async function assertVerifies({ scratch, principal }: LoyaltyFixture): Promise<void> {
  const { tenant } = principal;
  const further = [verifyOrders(scratch.database, tenant.tenantId)];
  assert.deepEqual((await verifyLedger(scratch.database, tenant, { further })).findings, []);
}

test('an order earns by the rules, moves the tier, and answers all of it', async (t) => {
  const fixture = await loyaltyFixture(t);
  const { loyalty, principal } = fixture;
  await enrolled(loyalty, principal, 'cust_1');
  const first = await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 250_00n));
  assert.equal(first.replayed, false);
  const { ruleSetVersions, ...outcome } = first.outcome;
  const { ruleSetId } = ruleSetVersions[0]!;
  assert.deepEqual(outcome, {
    orderId: 'ord_1',
    customerId: 'cust_1',
    pointsEarned: 500n,
    creditEarned: { minor: 0n, currency: 'GBP' },
    pendingPoints: 0n,
    newBalance: 500n,
    creditBalance: { minor: 0n, currency: 'GBP' },
    tier: 'Silver',
    tierChanged: { from: 'Bronze', to: 'Silver' },
    ledgerTransactionId: 'ltx_0-5',
    rules: [{ ruleSetId, ruleId: 'base-earn', points: 500n, credit: { minor: 0n, currency: 'GBP' } }],
  });
  const second = await loyalty.ingestOrder(principal, anOrder('ord_2', 'cust_1', 100_00n));
  assert.deepEqual([second.outcome.pointsEarned, second.outcome.newBalance], [250n, 750n], 'now as Silver, 1.25 times');
  await assertVerifies(fixture);
});

test('the same order answers the same; another one under its id names what differs', async (t) => {
  const fixture = await loyaltyFixture(t);
  const { loyalty, principal } = fixture;
  await enrolled(loyalty, principal, 'cust_1');
  const order = anOrder('ord_1', 'cust_1', 149_99n, { attributes: { gift: 'yes', note: 'call +44 20 7946 0000' } });
  const first = await loyalty.ingestOrder(principal, order);
  const again = await loyalty.ingestOrder(principal, { ...order });
  assert.deepEqual(again, { outcome: first.outcome, replayed: true });
  const conflict = (changed: OrderInput, pointers: string[]): Promise<void> =>
    assert.rejects(loyalty.ingestOrder(principal, changed), (error: Problem) => {
      assert.equal(error.code, 'order-conflict');
      assert.deepEqual(
        error.errors.map(({ pointer }) => pointer),
        pointers,
      );
      return true;
    });
  await conflict(anOrder('ord_1', 'cust_1', 150_00n, { attributes: order.attributes! }), [
    '/lineItems/0/unitPrice',
    '/orderTotal',
  ]);
  await conflict(anOrder('ord_1', 'cust_1', 149_99n, { attributes: { gift: 'no' } }), ['/attributes']);
  await conflict(anOrder('ord_1', 'cust_1', 149_99n), ['/attributes']);
  await conflict({ ...order, customerId: 'cust_2', canonical: { ...order.canonical, customerId: 'cust_2' } }, [
    '/customerId',
  ]);
  const stored = await loyalty.getOrder(principal, 'ord_1');
  assert.deepEqual(stored.order.attributes, order.attributes);
  assert.deepEqual(stored.outcome, first.outcome);
  await assertVerifies(fixture);
});

test('fifty at once have one effect, and every one the same answer', async (t) => {
  const fixture = await loyaltyFixture(t, { stripes: 4 });
  const { loyalty, principal } = fixture;
  await enrolled(loyalty, principal, 'cust_1');
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 10_00n))),
  );
  assert.equal(answers.filter(({ replayed }) => !replayed).length, 1);
  assert.equal(new Set(answers.map(({ outcome }) => String(outcome.newBalance))).size, 1);
  assert.equal((await loyalty.getBalance(principal, { customerId: 'cust_1' })).points.available, 20n);
  await assertVerifies(fixture);
});

test('one id for two customers on different stripes goes to one of them', async (t) => {
  const fixture = await loyaltyFixture(t, { stripes: 8, programme: { autoEnrol: true } });
  const { loyalty, principal } = fixture;
  const customers = Array.from({ length: 12 }, (_, index) => `cust_${index}`);
  const settled = await Promise.allSettled(
    customers.map((customerId) => loyalty.ingestOrder(principal, anOrder('ord_1', customerId, 10_00n))),
  );
  assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const result of settled) {
    if (result.status === 'rejected') assert.equal((result.reason as Problem).code, 'order-conflict');
  }
  await assertVerifies(fixture);
});

test('what cannot be taken in is refused and leaves no trace', async (t) => {
  const fixture = await loyaltyFixture(t);
  const { loyalty, principal } = fixture;
  await enrolled(loyalty, principal, 'cust_1');
  const refusedWith = async (order: OrderInput, code: string, pointer?: string): Promise<void> => {
    await assert.rejects(loyalty.ingestOrder(principal, order), (error: Problem) => {
      assert.equal(error.code, code);
      if (pointer !== undefined) assert.equal(error.errors[0]?.pointer, pointer);
      return true;
    });
  };
  await refusedWith(anOrder('ord_1', 'cust_9', 10_00n), 'unknown-customer', '/customerId');
  await refusedWith(
    anOrder('ord_1', 'cust_1', 10_00n, { currencyCode: 'USD' }),
    'currency-not-in-programme',
    '/currencyCode',
  );
  await assert.rejects(loyalty.getOrder(principal, 'ord_1'), { code: 'order-not-found' });
  assert.equal((await loyalty.getBalance(principal, { customerId: 'cust_1' })).version, 0n);
  await assertVerifies(fixture);
});

test('no balance and no total grows beyond what a JSON number carries', async (t) => {
  const fixture = await loyaltyFixture(t, { programme: { tiers: [] }, source: null });
  const { loyalty, principal } = fixture;
  await activated(
    loyalty,
    principal,
    'ruleset big { currencies GBP rule r { on order earn rate { GBP: 100 } of order.total } }',
  );
  await enrolled(loyalty, principal, 'cust_1');
  const first = await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 9_000_000_000_000_000n));
  assert.equal(first.outcome.newBalance, 9_000_000_000_000_000n);
  const tooMuch = { code: 'balance-limit', status: 422 };
  await assert.rejects(loyalty.ingestOrder(principal, anOrder('ord_2', 'cust_1', 10_000_000_000_000n)), tooMuch);
  await enrolled(loyalty, principal, 'cust_2');
  await activated(
    loyalty,
    principal,
    'ruleset none { currencies GBP rule r { on order when order.total < 0.00 GBP earn 1 } }',
  );
  await loyalty.ingestOrder(principal, anOrder('ord_3', 'cust_2', 9_000_000_000_000_000n));
  await assert.rejects(loyalty.ingestOrder(principal, anOrder('ord_4', 'cust_2', 10_000_000_000_000n)), tooMuch);
  await assertVerifies(fixture);
});

test('in a batch, a bad order never fails the others', async (t) => {
  const fixture = await loyaltyFixture(t, { stripes: 3 });
  const { loyalty, principal } = fixture;
  for (const id of ['cust_1', 'cust_2', 'cust_3']) await enrolled(loyalty, principal, id);
  const results = await loyalty.ingestOrders(principal, [
    anOrder('ord_1', 'cust_1', 10_00n),
    anOrder('ord_2', 'cust_9', 10_00n),
    anOrder('ord_3', 'cust_2', 20_00n),
    anOrder('ord_1', 'cust_1', 10_00n),
    anOrder('ord_1', 'cust_1', 11_00n),
    anOrder('ord_4', 'cust_3', 30_00n),
  ]);
  const shown = (result: BatchResult): string =>
    result.status === 'failed' ? result.problem.code : `${result.status} ${result.outcome.pointsEarned}`;
  assert.deepEqual(results.map(shown), [
    'created 20',
    'unknown-customer',
    'created 40',
    'replayed 20',
    'order-conflict',
    'created 60',
  ]);
  await assertVerifies(fixture);
});

test('ingesting in batches gives what ingesting one by one gives', async (t) => {
  const orders = fc.array(
    fc.record({
      customer: fc.integer({ min: 0, max: 3 }),
      total: fc.bigInt({ min: 0n, max: 500_00n }),
      id: fc.nat(30),
    }),
    { minLength: 1, maxLength: 25 },
  );
  const together = await loyaltyFixture(t, { stripes: 2, programme: { autoEnrol: true } });
  const apart = await loyaltyFixture(t, { stripes: 2, programme: { autoEnrol: true } });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(orders, async (drafts) => {
      run += 1;
      const inputs = drafts.map(({ customer, total, id }) => anOrder(`o${run}-${id}`, `c${run}-${customer}`, total));
      const customers = [...new Set(inputs.map(({ customerId }) => customerId))];
      const batch = await together.loyalty.ingestOrders(together.principal, inputs);
      const singles: BatchResult[] = [];
      for (const input of inputs) singles.push(...(await apart.loyalty.ingestOrders(apart.principal, [input])));
      const balances = (fixture: LoyaltyFixture): Promise<unknown[]> =>
        Promise.all(
          customers.map((customerId) =>
            fixture.loyalty.getBalance(fixture.principal, { customerId }).catch(() => null),
          ),
        );
      // Two orders under one id for customers on two stripes have no order of their own; all else is determined.
      const owners = new Map<string, string>();
      const ambiguous = inputs.some(({ orderId, customerId }) => {
        const owner = owners.get(orderId) ?? customerId;
        owners.set(orderId, owner);
        return owner !== customerId;
      });
      if (ambiguous) return;
      const essence = (result: BatchResult): unknown =>
        result.status === 'failed'
          ? result.problem.code
          : [result.status, result.outcome.pointsEarned, result.outcome.newBalance, result.outcome.tier];
      assert.deepEqual(batch.map(essence), singles.map(essence));
      assert.deepEqual(await balances(together), await balances(apart));
    }),
    { numRuns: 25 },
  );
  await assertVerifies(together);
  await assertVerifies(apart);
});

test('a simulation shows a trace and changes nothing', async (t) => {
  const fixture = await loyaltyFixture(t);
  const { loyalty, principal } = fixture;
  await enrolled(loyalty, principal, 'cust_1');
  const before = await loyalty.getBalance(principal, { customerId: 'cust_1' });
  const order = anOrder('ord_1', 'cust_1', 149_99n);
  const simulated = await loyalty.simulateOrder(principal, { orderId: 'ord_1', order, program: { from: 'active' } });
  assert.equal(simulated.pointsEarned, 300n);
  assert.match(JSON.stringify(simulated.trace), /base-earn/);
  assert.deepEqual(await loyalty.getBalance(principal, { customerId: 'cust_1' }), before);
  await assert.rejects(loyalty.getOrder(principal, 'ord_1'), { code: 'order-not-found' });
  const real = await loyalty.ingestOrder(principal, order);
  assert.deepEqual(real.outcome.rules, simulated.rules);
});

test('a stored order can be simulated under other rules', async (t) => {
  const { loyalty, principal } = await loyaltyFixture(t);
  await enrolled(loyalty, principal, 'cust_1');
  await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 100_00n));
  const source = `ruleset triple { currencies GBP rule everything { on order earn rate { GBP: 3 } of order.total } }`;
  const simulate = (program: Parameters<typeof loyalty.simulateOrder>[1]['program']): Promise<bigint> =>
    loyalty.simulateOrder(principal, { orderId: 'ord_1', program }).then(({ pointsEarned }) => pointsEarned);
  assert.equal(await simulate({ from: 'source', source }), 300n);
  const { ruleSetId, version } = await loyalty.saveRuleSet(principal, { name: 'triple', source, note: 'n' });
  assert.equal(await simulate({ from: 'version', ruleSetId, version }), 300n);
  assert.equal(await simulate({ from: 'active' }), 200n);
  await assert.rejects(simulate({ from: 'source', source: 'ruleset x {' }), { code: 'rule-set-invalid' });
  await assert.rejects(simulate({ from: 'version', ruleSetId, version: 9 }), { code: 'rule-set-not-found' });
});

test('several active rule sets add up, each rounding once', async (t) => {
  const { loyalty, principal } = await loyaltyFixture(t, { source: null });
  await enrolled(loyalty, principal, 'cust_1');
  const half = (name: string): string =>
    `ruleset ${name} { currencies GBP rule r-${name} { on order earn rate { GBP: 0.5 } of order.total } }`;
  await activated(loyalty, principal, half('one'), 'one');
  await activated(loyalty, principal, half('two'), 'two');
  const { outcome } = await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 5_00n));
  assert.equal(outcome.pointsEarned, 6n, '2.5 rounds to 3, twice');
  assert.equal(outcome.ruleSetVersions.length, 2);
});
