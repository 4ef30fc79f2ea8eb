import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '@loyaltyos/problems';
import { loyaltyFixture } from '../loyalty-fixture.ts';

const source = (points: number): string => `ruleset tried { currencies GBP  rule some { on order earn ${points} } }`;

function refusal(code: string): (error: unknown) => boolean {
  return (error) => error instanceof Problem && error.code === code;
}

test('a save on top of what was seen makes the next version, and of two editors one is told', async (t) => {
  const { loyalty, principal } = await loyaltyFixture(t, { source: null });
  const save = (points: number, expected?: number | null): Promise<{ ruleSetId: string; version: number }> =>
    loyalty.saveRuleSet(principal, {
      name: 'tried',
      source: source(points),
      note: 'Try',
      ...(expected === undefined ? {} : { expected }),
    });
  await assert.rejects(save(1, 1), refusal('precondition-failed'));
  const { ruleSetId, version } = await save(1, null);
  assert.equal(version, 1);
  await assert.rejects(save(2, null), refusal('precondition-failed'));
  const both = await Promise.allSettled([save(2, 1), save(3, 1)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  assert.equal((await save(4)).version, 3);
  const ruleSet = await loyalty.getRuleSet(principal, { ruleSetId });
  assert.equal(ruleSet.latestVersion, 3);
  assert.deepEqual(
    ruleSet.versions.map((made) => made.version),
    [3, 2, 1],
  );
  assert.deepEqual((await loyalty.listRuleSets(principal, { limit: 1 })).rows, [ruleSet]);
  await assert.rejects(loyalty.getRuleSet(principal, { ruleSetId: 'rs_none' }), refusal('rule-set-not-found'));
});

test('every decision stays in the history, newest first, page by page', async (t) => {
  const { loyalty, principal, clock } = await loyaltyFixture(t, { source: null });
  const { ruleSetId } = await loyalty.saveRuleSet(principal, { name: 'tried', source: source(1), note: 'Try' });
  const share = { experiment: 'half', from: 0, to: 5000 };
  const start = clock.now();
  await loyalty.activateRuleSet(principal, { ruleSetId, version: 1, share });
  assert.deepEqual((await loyalty.getRuleSet(principal, { ruleSetId })).activeShare, share);
  clock.advance(1000);
  await loyalty.activateRuleSet(principal, { ruleSetId, version: 1, effectiveAt: start + 5000 });
  clock.advance(1000);
  await loyalty.deactivateRuleSet(principal, { ruleSetId });
  const ruleSet = await loyalty.getRuleSet(principal, { ruleSetId });
  assert.equal(ruleSet.activeVersion, null);
  assert.equal('activeShare' in ruleSet, false);

  const first = await loyalty.listActivations(principal, { ruleSetId, limit: 2 });
  const by = { decidedBy: principal.id };
  assert.deepEqual(first.rows, [
    { number: 3, version: null, effectiveAt: start + 2000, decidedAt: start + 2000, ...by },
    { number: 2, version: 1, effectiveAt: start + 5000, decidedAt: start + 1000, ...by },
  ]);
  const second = await loyalty.listActivations(principal, { ruleSetId, limit: 2, after: first.next! });
  assert.deepEqual(second, {
    rows: [{ number: 1, version: 1, share, effectiveAt: start, decidedAt: start, ...by }],
  });
  const none = loyalty.listActivations(principal, { ruleSetId: 'rs_none', limit: 2 });
  await assert.rejects(none, refusal('rule-set-not-found'));
});
