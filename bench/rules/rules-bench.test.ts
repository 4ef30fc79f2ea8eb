import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGINE_NAMES } from './engines/engine.ts';
import { prepareAll, assertSameAnswers } from './fairness-gate.ts';
import { makeOrders } from './make-orders.ts';
import { formatResult } from './report.ts';
import { runRulesBench } from './run-rules-bench.ts';
import { twelve } from './twelve/twelve.ts';

// Whether it works, not how fast: speed on a shared machine is no test.
test('the bench of the rules compares all engines, measures and reports', async () => {
  const effort = { rounds: 1, warmUpMs: 1, turnMs: 1, singles: 10, firstRuns: 1, compilations: 1 };
  const result = await runRulesBench(effort, () => undefined);
  for (const { engines } of result.workloads) {
    assert.deepEqual(
      engines.map(({ engine }) => engine),
      ENGINE_NAMES,
    );
    for (const { engine, medianNs, p99Ns, firstRunMs, ratio } of engines) {
      for (const value of [medianNs, p99Ns, firstRunMs, ratio]) assert.ok(value > 0, `${engine} has a figure`);
    }
    const exact = engines.filter(({ isExact }) => isExact).map(({ engine }) => engine);
    assert.deepEqual(exact, [
      'hand-written',
      'loyaltyos',
      'loyaltyos, traced',
      '@marcbachmann/cel-js',
      '@bufbuild/cel',
    ]);
  }
  assert.match(formatResult(result), /\| 200 rules compile, ms, warm \| \d/);
});

test('the gate lets no engine pass that answers differently', async () => {
  const engines = await prepareAll(twelve);
  const orders = makeOrders(8, 1);
  const wrong = {
    ...twelve,
    settle: (amounts: readonly bigint[], used: bigint) => twelve.settle(amounts.with(0, 0n), used),
  };
  await assertSameAnswers(twelve, engines, orders);
  await assert.rejects(
    assertSameAnswers(twelve, new Map([...(await prepareAll(wrong))].slice(3, 4)), orders),
    /twelve, order \d+: @marcbachmann\/cel-js says/,
  );
});
