import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Json } from '@loyaltyos/kernel';
import type { CustomerEntry } from '../customers/customer.ts';
import { loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import { CUSTOMERS, draftedWithoutErasure } from './fixture/arbitrary-command.ts';
import { holds } from './fixture/cases.ts';
import { comparedRunMadeSmall } from './fixture/compared-run.ts';
import { PROGRAMMES } from './fixture/programme-model.ts';

const INSTANTS_PER_RUN = 25;

/** All entries of a customer, page by page, newest first. */
async function entriesOf({ loyalty, principal }: LoyaltyFixture, customerId: string): Promise<CustomerEntry[]> {
  const entries: CustomerEntry[] = [];
  let after: Json | undefined;
  do {
    const page = await loyalty.listLedger(principal, {
      customerId,
      limit: 7,
      ...(after === undefined ? {} : { after }),
    });
    entries.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return entries;
}

function folded(entries: readonly CustomerEntry[], at: number): unknown {
  const points = { pending: 0n, available: 0n, held: 0n, debt: 0n };
  let credit = 0n;
  let version = 0n;
  for (const entry of entries) {
    if (entry.recordedAt > at) continue;
    version += 1n;
    if (entry.account === 'points') points[entry.bucket] += entry.amount;
    else if (entry.bucket === 'available') credit += entry.amount.minor;
  }
  return { points, credit, version };
}

test('the balance at an instant is the fold of the entries that were recorded by then', async (t) => {
  const base = await loyaltyFixture(t, { source: null });
  const runs = fc.record({
    programme: fc.constantFrom(...Object.keys(PROGRAMMES)),
    script: fc.array(draftedWithoutErasure, { minLength: 25, maxLength: 25, size: 'max' }),
    picks: fc.array(fc.tuple(fc.nat(100), fc.constantFrom(-1, 0, 0, 1)), {
      minLength: INSTANTS_PER_RUN,
      maxLength: INSTANTS_PER_RUN,
    }),
  });
  await holds(
    t,
    'a past balance is the fold of the entries',
    fc.asyncProperty(runs, async ({ picks, ...run }) => {
      await comparedRunMadeSmall(base, {
        ...run,
        afterwards: async ({ fixture, past }) => {
          const entries = await Promise.all(CUSTOMERS.map((id) => entriesOf(fixture, id)));
          for (const [index, [pick, off]] of picks.entries()) {
            const now = fixture.clock.now();
            const customer = index % CUSTOMERS.length;
            const at = Math.min(now, (past[pick % Math.max(1, past.length)]?.at ?? now) + off);
            const { loyalty, principal } = fixture;
            const balance = await loyalty.getBalance(principal, { customerId: CUSTOMERS[customer]!, at });
            const { points, credit, version } = balance;
            assert.deepEqual({ points, credit: credit.minor, version }, folded(entries[customer]!, at), `at ${at}`);
          }
        },
      });
    }),
    { casesPerRun: INSTANTS_PER_RUN, endOnFailure: true },
  );
});
