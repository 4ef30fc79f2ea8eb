import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loyaltyFixture } from '../loyalty-fixture.ts';
import { SEED } from './fixture/cases.ts';
import type { Command } from './fixture/command.ts';
import { comparedRun } from './fixture/compared-run.ts';

const HOUR = 3_600_000;

/** Every way of spending so many points; conversions go by tens. */
function spending(points: bigint, at: string): readonly Command[] {
  const part = { account: 'points', amount: points } as const;
  return [
    { key: `${at}-redeem`, do: 'redeem', customer: 'c1', part },
    { key: `${at}-hold`, do: 'redeem', customer: 'c1', part, hold: 60 },
    { key: `${at}-take`, do: 'take', customer: 'c1', part },
    { key: `${at}-transfer`, do: 'transfer', customer: 'c1', to: 'c2', points },
    { key: `${at}-convert`, do: 'convert', customer: 'c1', points: ((points + 9n) / 10n) * 10n },
  ];
}

test('what has expired cannot be spent, whether or not a sweep has come by', async (t) => {
  const fixture = await loyaltyFixture(t, { source: null });
  t.diagnostic(`seed ${SEED}`);
  const gifts = fc.sample(fc.tuple(fc.bigInt({ min: 1n, max: 190n }), fc.constantFrom(0, 1, HOUR, 9 * HOUR)), {
    seed: SEED,
    numRuns: 6,
  });
  for (const [stars, later] of gifts) {
    // Points for a review last 72 hours: in the last millisecond they can be held, and from the next one on not.
    const script: Command[] = [
      { do: 'event', id: 'e1', customer: 'c1', event: { type: 'review_written', stars } },
      { do: 'wait', ms: 72 * HOUR - 1 },
      { key: 'hold', do: 'redeem', customer: 'c1', part: { account: 'points', amount: stars }, hold: 1 },
      { key: 'release', do: 'release', redemption: 'hold' },
      { do: 'wait', ms: 1 + later },
      ...spending(1n, 'one'),
      ...spending(stars, 'all'),
    ];
    await comparedRun(fixture, {
      programme: 'owing',
      script,
      afterwards: async ({ fixture: { loyalty, principal } }) => {
        // Once more without the model: nothing is left, and not one point can be had.
        const { points } = await loyalty.getBalance(principal, { customerId: 'c1' });
        assert.deepEqual(points, { pending: 0n, available: 0n, held: 0n, debt: 0n });
        const amount = { account: 'points', points: 1n } as const;
        const late = { idempotencyKey: 'late', customerId: 'c1', amount, canonical: { late: true } };
        await assert.rejects(loyalty.redeem(principal, late), { code: 'insufficient-points' });
      },
    });
  }
});
