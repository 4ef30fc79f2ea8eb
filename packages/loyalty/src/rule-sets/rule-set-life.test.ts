import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { activated, anOrder, enrolled, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import { isInShare, placeOf, PLACES } from './share.ts';

const HOUR = 3_600_000;

function earning(points: number): string {
  return `ruleset test { currencies GBP rule r { on order earn ${points} } }`;
}

function earner({ loyalty, principal }: LoyaltyFixture): (customerId?: string) => Promise<bigint> {
  let count = 0;
  return async (customerId = 'cust_1') => {
    count += 1;
    const { outcome } = await loyalty.ingestOrder(principal, anOrder(`ord_${customerId}_${count}`, customerId, 10_00n));
    return outcome.pointsEarned;
  };
}

test('a version runs from its activation, now or at an instant, until another decision', async (t) => {
  const fixture = await loyaltyFixture(t, { source: null, programme: { autoEnrol: true, tiers: [] } });
  const { loyalty, principal, clock } = fixture;
  const earn = earner(fixture);
  assert.equal(await earn(), 0n, 'nothing runs');
  const { ruleSetId } = await activated(loyalty, principal, earning(1));
  assert.equal(await earn(), 1n);
  await loyalty.saveRuleSet(principal, { name: 'test', source: earning(2), note: 'two' });
  assert.equal(await earn(), 1n, 'saved is not active');
  const effectiveAt = clock.now() + HOUR;
  const scheduled = await loyalty.activateRuleSet(principal, { ruleSetId, version: 2, effectiveAt });
  assert.equal(scheduled.status, 'scheduled');
  const standing = async (): Promise<unknown> => {
    const [row] = (await loyalty.listRuleSets(principal, { limit: 1 })).rows;
    return [row!.activeVersion, row!.versions.map(({ status }) => status)];
  };
  assert.deepEqual(await standing(), [1, ['scheduled', 'active']]);
  assert.equal(await earn(), 1n);
  clock.advance(HOUR);
  assert.equal(await earn(), 2n);
  assert.deepEqual(await standing(), [2, ['active', 'draft']]);
  await loyalty.activateRuleSet(principal, { ruleSetId, version: 1 });
  assert.equal(await earn(), 1n, 'rolled back');
  await loyalty.deactivateRuleSet(principal, { ruleSetId });
  assert.equal(await earn(), 0n);
  assert.deepEqual(await standing(), [null, ['draft', 'draft']]);
});

test('a later decision replaces what was scheduled before it', async (t) => {
  const fixture = await loyaltyFixture(t, { source: null, programme: { autoEnrol: true, tiers: [] } });
  const { loyalty, principal, clock } = fixture;
  const earn = earner(fixture);
  const { ruleSetId } = await activated(loyalty, principal, earning(1));
  await loyalty.saveRuleSet(principal, { name: 'test', source: earning(2), note: 'two' });
  await loyalty.activateRuleSet(principal, { ruleSetId, version: 2, effectiveAt: clock.now() + HOUR });
  await loyalty.activateRuleSet(principal, { ruleSetId, version: 1 });
  clock.advance(2 * HOUR);
  assert.equal(await earn(), 1n);
  await assert.rejects(loyalty.activateRuleSet(principal, { ruleSetId, version: 2, effectiveAt: clock.now() - 1 }), {
    code: 'invalid-values',
  });
  await assert.rejects(loyalty.activateRuleSet(principal, { ruleSetId, version: 3 }), { code: 'rule-set-not-found' });
  await assert.rejects(loyalty.deactivateRuleSet(principal, { ruleSetId: 'rs_no' }), { code: 'rule-set-not-found' });
});

test('two versions are told apart by lines and by what they declare', async (t) => {
  const { loyalty, principal } = await loyaltyFixture(t, { source: null });
  const first = `ruleset test {
  currencies GBP
  let spend = sum(lines : net)
  rule a { on order earn rate { GBP: 1 } of spend }
  rule b { on order earn 5 }
}`;
  const second = `ruleset test {
  currencies GBP
  let spent = sum(lines : net)
  rule a { on order earn rate { GBP: 2 } of spent }
  rule c { on order earn 5 }
}`;
  const { ruleSetId } = await loyalty.saveRuleSet(principal, { name: 'test', source: first, note: '1' });
  await loyalty.saveRuleSet(principal, { name: 'test', source: second, note: '2' });
  await loyalty.saveRuleSet(principal, { name: 'test', source: first.replace('spend =', 'spend  ='), note: '3' });
  const diff = await loyalty.diffRuleSet(principal, { ruleSetId, from: 1, to: 2 });
  assert.equal(diff.sameMeaning, false);
  assert.deepEqual(diff.declarations, [
    { change: 'changed', kind: 'rule', id: 'a' },
    { change: 'removed', kind: 'rule', id: 'b' },
    { change: 'added', kind: 'rule', id: 'c' },
  ]);
  assert.deepEqual(
    diff.lines.map(({ change, line }) => `${change} ${line}`),
    ['removed 3', 'removed 4', 'removed 5', 'added 3', 'added 4', 'added 5'],
  );
  const layout = await loyalty.diffRuleSet(principal, { ruleSetId, from: 1, to: 3 });
  assert.deepEqual([layout.sameMeaning, layout.declarations, layout.lines.length], [true, [], 2]);
});

test('lists are versioned, looked up by orders at once, and protected from lost updates', async (t) => {
  const fixture = await loyaltyFixture(t, { source: null, programme: { autoEnrol: true, tiers: [] } });
  const { loyalty, principal } = fixture;
  const earn = earner(fixture);
  const source = 'ruleset test { currencies GBP rule r { on order when any(lines : sku in list("vip-skus")) earn 7 } }';
  await assert.rejects(loyalty.saveRuleSet(principal, { name: 'test', source, note: 'n' }), {
    code: 'rule-set-invalid',
  });
  const one = await loyalty.putList(principal, { name: 'vip-skus', members: ['A', 'A', 'B'], expected: null });
  assert.deepEqual([one.version, one.members], [1, ['A', 'B']]);
  await activated(loyalty, principal, source);
  assert.equal(await earn(), 0n);
  await loyalty.putList(principal, { name: 'vip-skus', members: ['TRAINER-42'], expected: 1 });
  assert.equal(await earn(), 7n);
  for (const expected of [1, null, 3]) {
    const lost = loyalty.putList(principal, { name: 'vip-skus', members: [], expected });
    await assert.rejects(lost, { code: 'precondition-failed' });
  }
  assert.deepEqual((await loyalty.getList(principal, { name: 'vip-skus', version: 1 })).members, ['A', 'B']);
  await assert.rejects(loyalty.getList(principal, { name: 'none' }), { code: 'list-not-found' });
  const big = Array.from({ length: 100_000 }, (_, index) => `SKU-${index}`);
  await loyalty.putList(principal, { name: 'big', members: big, expected: null });
  await assert.rejects(loyalty.putList(principal, { name: 'big', members: [...big, 'one more'], expected: 1 }), {
    code: 'list-limit',
  });
  assert.deepEqual(
    (await loyalty.listLists(principal, { limit: 10 })).rows.map(({ name, version, memberCount }) => [
      name,
      version,
      memberCount,
    ]),
    [
      ['big', 1, 100_000],
      ['vip-skus', 2, 1],
    ],
  );
});

test('a place in an experiment is stable, even, exact at the edges, and another one in another experiment', () => {
  const key = Buffer.alloc(32, 7);
  const places = Array.from({ length: 20_000 }, (_, index) => placeOf(key, 'summer', `cust_${index}`));
  assert.ok(places.every((place) => place >= 0 && place < PLACES));
  const half = places.filter((place) => place < PLACES / 2).length;
  assert.ok(half > 9_700 && half < 10_300, `${half} of 20000 in the lower half`);
  assert.notDeepEqual(
    places,
    Array.from({ length: 20_000 }, (_, index) => placeOf(key, 'winter', `cust_${index}`)),
  );
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: PLACES }), (customerId, edge) => {
      const inside = (from: number, to: number): boolean => isInShare(key, { experiment: 'e', from, to }, customerId);
      assert.equal(inside(0, PLACES), true);
      assert.equal(inside(edge, edge), false);
      assert.notEqual(inside(0, edge), inside(edge, PLACES), 'in exactly one of two arms that meet');
    }),
  );
});

test('a rule set runs for its share of customers alone, live and simulated', async (t) => {
  const fixture = await loyaltyFixture(t, { source: null, programme: { autoEnrol: true, tiers: [] } });
  const { loyalty, principal } = fixture;
  const earn = earner(fixture);
  const arms = [
    { name: 'control', source: earning(1).replace('ruleset test', 'ruleset control'), from: 0, to: 5000 },
    { name: 'variant', source: earning(2).replace('ruleset test', 'ruleset variant'), from: 5000, to: PLACES },
  ];
  for (const { name, source, from, to } of arms) {
    const { ruleSetId, version } = await loyalty.saveRuleSet(principal, { name, source, note: 'n' });
    const share = { experiment: 'summer', from, to };
    const activation = await loyalty.activateRuleSet(principal, { ruleSetId, version, share });
    assert.deepEqual(activation.share, share);
  }
  const earned = new Set<string>();
  for (let index = 0; index < 24; index += 1) {
    const customerId = `cust_${index}`;
    const points = await earn(customerId);
    assert.ok(points === 1n || points === 2n, 'exactly one arm');
    assert.equal(await earn(customerId), points, 'the same arm each time');
    const order = anOrder('ord_sim', customerId, 10_00n);
    const simulated = await loyalty.simulateOrder(principal, {
      orderId: 'ord_sim',
      order,
      program: { from: 'active' },
    });
    assert.equal(simulated.pointsEarned, points);
    earned.add(String(points));
  }
  assert.deepEqual([...earned].toSorted(), ['1', '2']);
});

test('caps hold over versions, over batches and over customers who share one', async (t) => {
  const fixture = await loyaltyFixture(t, { source: null, stripes: 4, programme: { autoEnrol: true, tiers: [] } });
  const { loyalty, principal } = fixture;
  const source = (points: number): string => `ruleset test { currencies GBP
    rule own    { on order earn ${points} cap 25 per customer per month }
    rule shared { on order earn ${points} cap 55 per ruleset } }`;
  await activated(loyalty, principal, source(10));
  const orders = Array.from({ length: 12 }, (_, index) => anOrder(`ord_${index}`, `cust_${index % 3}`, 10_00n));
  const results = await loyalty.ingestOrders(principal, orders);
  const sums = new Map<string, bigint>();
  for (const result of results) {
    assert.ok(result.status !== 'failed');
    for (const { ruleId, points } of result.outcome.rules) sums.set(ruleId, (sums.get(ruleId) ?? 0n) + points);
  }
  assert.deepEqual([sums.get('own'), sums.get('shared')], [75n, 55n]);
  await activated(loyalty, principal, source(20));
  const { outcome } = await loyalty.ingestOrder(principal, anOrder('ord_new', 'cust_0', 10_00n));
  assert.equal(outcome.pointsEarned, 0n, 'the new version counts what the one before granted');
  await enrolled(loyalty, principal, 'cust_9');
  const fresh = await loyalty.ingestOrder(principal, anOrder('ord_fresh', 'cust_9', 10_00n));
  assert.equal(fresh.outcome.pointsEarned, 20n);
});
