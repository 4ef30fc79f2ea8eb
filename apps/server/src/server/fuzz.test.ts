import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzzServer } from './fuzz-fixture.ts';

/** The seed of every run, and one of this run's own. */
const SEEDS = [7, Number(process.env['LOYALTYOS_SEED'] ?? process.hrtime.bigint() % 1_000_000n)] as const;
const REQUESTS = 1000;

for (const seed of SEEDS) {
  test(`${REQUESTS} requests from the declarations, good and spoilt: each is answered as declared (seed ${seed})`, async (t) => {
    const result = await fuzzServer({ seed, requests: REQUESTS });
    t.diagnostic(`seed ${seed}: ${result.sent} requests to ${result.answered.size} operations`);
    assert.deepEqual(result.findings, [], `see it again: npm run fuzz -- --requests ${REQUESTS} --seed ${seed}`);
    assert.deepEqual(result.troubles, [], 'nothing that a client sent is a defect');
    assert.deepEqual(result.ledgerFindings, []);
  });
}
