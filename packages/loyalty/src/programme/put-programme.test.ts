import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockStripes, readStripe, TENANT_STRIPE } from '@loyaltyos/journal';
import { Problem, type ProblemCode } from '@loyaltyos/problems';
import { activated, anOrder, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import { SAMPLE_PROGRAMME } from '../sandbox/sample-programme.ts';
import { documentOf } from './put-programme.ts';
import type { Programme, ProgrammeDocument } from './programme.ts';

type Parts = Pick<LoyaltyFixture, 'loyalty' | 'principal' | 'scratch'>;

/** Changes members of the document as it is. */
async function change(parts: Parts, changes: Partial<ProgrammeDocument>): Promise<Programme> {
  const { loyalty, principal } = parts;
  const current = await loyalty.getProgramme(principal);
  const document = { ...documentOf(current), ...changes };
  return loyalty.putProgramme(principal, { document, expected: current.version });
}

function refusal(code: ProblemCode, pointer?: string): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.code, code);
    if (pointer !== undefined)
      assert.deepEqual(
        error.errors.map((found) => found.pointer),
        [pointer],
      );
    return true;
  };
}

async function journal({ scratch, principal }: Parts): Promise<readonly { type: string; payload: unknown }[]> {
  const { tenantId } = principal.tenant;
  const events = await scratch.database.transaction(tenantId, (tx) =>
    readStripe(tx, tenantId, { stripe: TENANT_STRIPE, first: 1n, last: 10_000n }),
  );
  return events.map(({ type, payload }) => ({ type, payload: JSON.parse(payload) as unknown }));
}

const LADDER = `ruleset test {
  currencies GBP
  zone "Europe/London"
  rule base { on order earn 2 per 1.00 GBP of order.total }
  rule high { on order when customer.tier >= Gold earn 1000 }
}
`;

test('a change makes the next version, which orders meet at once', async (t) => {
  const parts = await loyaltyFixture(t, { stripes: 4 });
  const { loyalty, principal } = parts;
  assert.equal((await loyalty.getProgramme(principal)).version, 1);
  const unknown = anOrder('ord_1', 'cust_1', 10_00n);
  await assert.rejects(loyalty.ingestOrder(principal, unknown), refusal('unknown-customer'));
  const changed = await change(parts, { autoEnrol: true });
  assert.equal(changed.version, 2);
  assert.equal((await loyalty.ingestOrder(principal, unknown)).outcome.pointsEarned, 20n);
  assert.deepEqual(await loyalty.getProgramme(principal), changed);
  const events = (await journal(parts)).filter(({ type }) => type === 'programme.changed');
  assert.deepEqual(
    events.map(({ payload }) => payload),
    [{ version: 1 }, { version: 2 }],
  );
});

test('what holds already makes no version, and what is wrong none either', async (t) => {
  const parts = await loyaltyFixture(t);
  const { loyalty, principal } = parts;
  assert.equal((await change(parts, {})).version, 1);
  await assert.rejects(change(parts, { zone: 'Mars/Olympus' }), refusal('invalid-values', '/zone'));
  const document = documentOf(await loyalty.getProgramme(principal));
  await assert.rejects(loyalty.putProgramme(principal, { document, expected: 2 }), refusal('precondition-failed'));
  assert.equal((await loyalty.getProgramme(principal)).version, 1);
});

test('of two who have seen the same version, exactly one writes', async (t) => {
  const parts = await loyaltyFixture(t, { stripes: 4 });
  const { loyalty, principal } = parts;
  const document = documentOf(await loyalty.getProgramme(principal));
  const writers = Array.from({ length: 8 }, (_, n) => {
    const adjustments = { maxPoints: 1000 + n, maxCredit: '1' };
    return loyalty.putProgramme(principal, { document: { ...document, adjustments }, expected: 1 });
  });
  const settled = await Promise.allSettled(writers);
  const winners = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const losers = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as Problem] : []));
  assert.equal(winners.length, 1);
  assert.ok(losers.every((error) => error.code === 'precondition-failed'));
  assert.deepEqual(await loyalty.getProgramme(principal), winners[0]);
  assert.equal(winners[0]?.version, 2);
});

test('the base currency stays once anything was recorded', async (t) => {
  const parts = await loyaltyFixture(t, { source: null, programme: { autoEnrol: true } });
  const { loyalty, principal } = parts;
  assert.equal((await change(parts, { currencies: ['EUR', 'GBP'] })).version, 2);
  await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 10_00n));
  await assert.rejects(change(parts, { currencies: ['GBP', 'EUR'] }), refusal('invalid-values', '/currencies/0'));
  assert.equal((await change(parts, { currencies: ['EUR', 'GBP', 'USD'] })).version, 3);
});

test('another tier recompiles what runs and what is scheduled, each as a version of its own', async (t) => {
  const parts = await loyaltyFixture(t, { source: null });
  const { loyalty, principal, clock } = parts;
  const first = await activated(loyalty, principal, LADDER);
  const { ruleSetId } = first;
  const second = await loyalty.saveRuleSet(principal, {
    name: 'test',
    source: LADDER.replace('1000', '2000'),
    note: 'later',
  });
  const effectiveAt = clock.now() + 86_400_000;
  await loyalty.activateRuleSet(principal, { ruleSetId, version: second.version, effectiveAt });
  const draft = await loyalty.saveRuleSet(principal, {
    name: 'draft',
    source: LADDER.replace('test', 'draft'),
    note: 'x',
  });
  const { tiers } = await loyalty.getProgramme(principal);
  const ruby = { name: 'Ruby', threshold: 5000 };
  await change(parts, { tiers: [...tiers.slice(0, 3), ruby, ...tiers.slice(3)] });
  const summary = await loyalty.getRuleSet(principal, { ruleSetId });
  assert.equal(summary.activeVersion, 3);
  assert.deepEqual(
    summary.versions.map(({ version, status }) => [version, status]),
    [
      [4, 'scheduled'],
      [3, 'active'],
      [2, 'draft'],
      [1, 'draft'],
    ],
  );
  const [third, old] = await Promise.all(
    [3, 1].map((version) => loyalty.getRuleSetVersion(principal, { ruleSetId, version })),
  );
  assert.equal(third?.source, old?.source);
  assert.notEqual(third?.irHash, old?.irHash);
  assert.equal(third?.note, 'Compiled again for version 2 of the programme');
  clock.advance(86_400_000);
  assert.equal((await loyalty.getRuleSet(principal, { ruleSetId })).activeVersion, 4);
  assert.equal((await loyalty.getRuleSet(principal, { ruleSetId: draft.ruleSetId })).versions.length, 1);
  const types = (await journal(parts)).slice(-5).map(({ type }) => type);
  assert.deepEqual(types, [
    'programme.changed',
    'rule_set.saved',
    'rule_set.saved',
    'rule_set.activated',
    'rule_set.activated',
  ]);
});

test('what would not compile any more refuses the change, with the diagnostics, and nothing is written', async (t) => {
  const parts = await loyaltyFixture(t, { source: LADDER });
  const { loyalty, principal } = parts;
  const { tiers } = await loyalty.getProgramme(principal);
  const before = await journal(parts);
  const withoutGold = tiers.filter(({ name }) => name !== 'Gold');
  await assert.rejects(change(parts, { tiers: withoutGold }), (error) => {
    assert.ok(error instanceof Problem && error.code === 'rule-set-invalid');
    const { diagnostics, ruleSets } = error.extensions as unknown as {
      diagnostics: { code: string; span: { line: number } }[];
      ruleSets: { name: string; version: number }[];
    };
    assert.deepEqual(
      diagnostics.map(({ span }) => span.line),
      [5],
    );
    assert.deepEqual(
      ruleSets.map(({ name, version }) => [name, version]),
      [['test', 1]],
    );
    assert.match(error.detail ?? '', /Version 1 of the rule set "test".*line 5/i);
    return true;
  });
  assert.deepEqual(await journal(parts), before);
  assert.equal((await loyalty.getProgramme(principal)).version, 1);
});

test('a version that was compiled for other tiers is not activated', async (t) => {
  const parts = await loyaltyFixture(t, { source: LADDER });
  const { loyalty, principal } = parts;
  const { tiers } = await loyalty.getProgramme(principal);
  const { rows } = await loyalty.listRuleSets(principal, { limit: 1 });
  const ruleSetId = rows[0]!.ruleSetId;
  await change(parts, { tiers: [...tiers, { name: 'Onyx', threshold: 50_000 }] });
  await assert.rejects(loyalty.activateRuleSet(principal, { ruleSetId, version: 1 }), refusal('rule-set-outdated'));
  assert.equal((await loyalty.activateRuleSet(principal, { ruleSetId, version: 2 })).status, 'active');
});

test('a change waits for who is writing on any stripe', async (t) => {
  const parts = await loyaltyFixture(t, { stripes: 4 });
  const { scratch, principal } = parts;
  const { tenantId } = principal.tenant;
  const held = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const writing = scratch.database.transaction(tenantId, async (tx) => {
    await lockStripes(tx, tenantId, [3]);
    locked.resolve();
    await held.promise;
  });
  await locked.promise;
  const changing = change(parts, { autoEnrol: true }).then(() => 'changed');
  const first = await Promise.race([changing, sleep(300, 'waits')]);
  held.resolve();
  await writing;
  assert.deepEqual([first, await changing], ['waits', 'changed']);
});

const RUBY = { name: 'Ruby', threshold: 1000 } as const;

test('no order meets a tier that is gone, nor one version of the tiers with the rule sets of another', async (t) => {
  const source = `ruleset test { currencies GBP
    rule base { on order earn 2 per 1.00 GBP of order.total }
    rule high { on order when customer.tier >= Gold credit 1.00 GBP }
    rule some { on order when customer.tier >= Silver credit 5.00 GBP }
  }`;
  const tiers = [...SAMPLE_PROGRAMME.tiers.slice(0, 2), RUBY, ...SAMPLE_PROGRAMME.tiers.slice(2)];
  const window = { kind: 'rolling', months: 1 } as const;
  const programme = { autoEnrol: true, tiers, tierPolicy: { ...SAMPLE_PROGRAMME.tierPolicy, window } };
  const parts = await loyaltyFixture(t, { source, stripes: 4, programme });
  const { loyalty, principal, clock } = parts;
  const members = Array.from({ length: 16 }, (_, n) => `cust_${n}`);
  // Half of them are Gold from here on, the others Ruby; after two months all have it for its period alone.
  const isGold = (member: string): boolean => Number(member.slice(5)) % 2 === 0;
  for (const member of members) {
    const order = anOrder(`first_${member}`, member, isGold(member) ? 1000_00n : 600_00n);
    assert.equal((await loyalty.ingestOrder(principal, order)).outcome.tier, isGold(member) ? 'Gold' : 'Ruby');
  }
  clock.advance(60 * 86_400_000);
  const changes = new AbortController();
  const wrong: string[] = [];
  const buying = members.map(async (member) => {
    for (let n = 0; !changes.signal.aborted; n += 1) {
      const { outcome } = await loyalty.ingestOrder(principal, anOrder(`${member}_${n}`, member, 1n));
      const expected = isGold(member) ? 600n : 500n;
      if (outcome.creditEarned.minor !== expected)
        wrong.push(`${member}: ${outcome.creditEarned.minor} in ${outcome.tier}`);
    }
  });
  for (let n = 0; n < 8; n += 1) await change(parts, { tiers: n % 2 === 0 ? SAMPLE_PROGRAMME.tiers : tiers });
  changes.abort();
  await Promise.all(buying);
  assert.deepEqual(wrong, []);
});
