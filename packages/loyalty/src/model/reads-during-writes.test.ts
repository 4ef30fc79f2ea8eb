import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import fc from 'fast-check';
import type { Balance } from '../customers/customer.ts';
import { loyaltyFixture } from '../loyalty-fixture.ts';
import { CUSTOMERS, draftedWithoutErasure } from './fixture/arbitrary-command.ts';
import { SEED } from './fixture/cases.ts';
import { comparedRun } from './fixture/compared-run.ts';

// What a customer's accounts were after each transaction that touched them: the running sums of their entries.
const selectStates = statement(
  'loyalty.states-of-a-customer',
  `SELECT seq, account, bucket, amount FROM entry WHERE tenant_id = $1 AND customer_id = $2 ORDER BY seq, line`,
);

test('a balance that is read while others write is one that there was', async (t) => {
  const base = await loyaltyFixture(t, { source: null });
  t.diagnostic(`seed ${SEED}`);
  // Nothing falls due here: a read after that is reckoned from lots, and no version has it yet.
  const commands = fc.sample(draftedWithoutErasure, { seed: SEED, numRuns: 150 });
  const script = commands.map((draft): typeof draft => (world) => {
    const command = draft(world);
    return command?.do === 'wait' ? { do: 'wait', ms: 1 } : command;
  });
  const writing = new AbortController();
  const reads: Balance[] = [];
  let readers: Promise<void>[] = [];
  await comparedRun(base, {
    programme: 'owing',
    script,
    begun: ({ loyalty, principal }) => {
      readers = CUSTOMERS.map(async (customerId) => {
        while (!writing.signal.aborted) reads.push(await loyalty.getBalance(principal, { customerId }));
      });
    },
    afterwards: async ({ fixture }) => {
      writing.abort();
      await Promise.all(readers);
      const { tenantId } = fixture.principal.tenant;
      for (const customerId of CUSTOMERS) {
        const rows = await fixture.scratch.database.transaction(tenantId, (tx) =>
          tx.query<{ seq: bigint; account: number; bucket: number; amount: bigint }>(selectStates, [
            tenantId,
            customerId,
          ]),
        );
        const states = new Map<bigint, string>([[0n, '0,0,0,0,0']]);
        const sums = [0n, 0n, 0n, 0n];
        let credit = 0n;
        for (const [at, { seq, account, bucket, amount }] of rows.entries()) {
          if (account === 1) sums[bucket - 1]! += amount;
          else if (bucket === 2) credit += amount;
          if (rows[at + 1]?.seq !== seq) states.set(BigInt(at + 1), [...sums, credit].join(','));
        }
        const own = reads.filter((read) => read.customerId === customerId);
        for (const { points, credit: has, version } of own) {
          const seen = [points.pending, points.available, points.held, points.debt, has.minor].join(',');
          assert.equal(seen, states.get(version), `${customerId} at version ${version}`);
        }
        t.diagnostic(`${customerId}: ${own.length} reads of ${states.size} versions`);
        assert.ok(own.length > 0);
      }
    },
  });
});
