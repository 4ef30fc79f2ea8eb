import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyLedger } from '@loyaltyos/ledger';
import fc from 'fast-check';
import { Client } from 'pg';
import { loyaltyFixture } from '../loyalty-fixture.ts';
import { verifyOrders } from '../orders/verify-orders.ts';
import { draftedCommand } from './fixture/arbitrary-command.ts';
import { holds, SEED } from './fixture/cases.ts';
import { comparedRun } from './fixture/compared-run.ts';
import { flip, flippableColumns } from './fixture/flip-byte.ts';

test('any bit of a past entry that is turned over is found by verify', async (t) => {
  const base = await loyaltyFixture(t, { source: null });
  const script = fc.sample(draftedCommand, { seed: SEED, numRuns: 90 });
  await comparedRun(base, {
    programme: 'owing',
    script,
    afterwards: async ({ fixture: { scratch, principal } }) => {
      const { tenant } = principal;
      const verified = () => {
        const further = [verifyOrders(scratch.database, tenant.tenantId)];
        return verifyLedger(scratch.database, tenant, { full: true, further });
      };
      const owner = new Client({ connectionString: scratch.ownerUrl });
      await owner.connect();
      await owner.query("SELECT set_config('loyaltyos.tenant_id', $1, false)", [tenant.tenantId]);
      const columns = await flippableColumns(owner);
      let refused = 0;
      const where = fc.record({
        column: fc.constantFrom(...columns),
        row: fc.nat(10_000),
        bit: fc.nat(10_000),
      });
      try {
        assert.deepEqual((await verified()).findings, []);
        await holds(
          t,
          'a flipped byte is found',
          fc.asyncProperty(where, async ({ column, ...place }) => {
            const back = await flip(owner, column, place);
            if (back === undefined) {
              refused += 1;
              return;
            }
            const { findingCount } = await verified();
            await back();
            assert.notEqual(findingCount, 0, `${column.table}.${column.column}`);
          }),
        );
        t.diagnostic(`${refused} of them were not there to turn over, or the database did not take them`);
        assert.deepEqual((await verified()).findings, []);
      } finally {
        await owner.end();
      }
    },
  });
});
