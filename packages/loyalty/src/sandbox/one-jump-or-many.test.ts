import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Principal } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import fc from 'fast-check';
import { anotherTenant, anOrder, enrolled, loyaltyFixture } from '../loyalty-fixture.ts';
import type { RunningLoyalty } from '../loyalty.ts';
import type { ProgrammeDocument } from '../programme/programme.ts';

const HOUR = 3_600_000;

const PROGRAMME: Partial<ProgrammeDocument> = {
  accounts: {
    points: { expiry: { kind: 'rolling', days: 20 }, pendingDays: 1, negative: 'allow_negative' },
    credit: { expiry: { kind: 'never' }, pendingDays: 0, negative: 'allow_negative' },
  },
  tierPolicy: {
    measure: 'points',
    window: { kind: 'rolling', months: 1 },
    period: { kind: 'months', months: 1 },
    downgrade: 'one_level',
    graceDays: 2,
    returnsTakeBack: true,
  },
};

const STEP = fc.oneof(
  fc.record({ do: fc.constant('order' as const), pounds: fc.bigInt({ min: 1n, max: 400n }) }),
  fc.record({ do: fc.constant('redeem' as const), points: fc.bigInt({ min: 1n, max: 500n }) }),
  fc.record({
    do: fc.constant('hold' as const),
    points: fc.bigInt({ min: 1n, max: 300n }),
    hours: fc.integer({ min: 1, max: 700 }),
  }),
  fc.record({ do: fc.constant('cancel' as const), which: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    do: fc.constant('wait' as const),
    hours: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 900 })),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
  }),
);
type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

/** A life in which units mature, are held until the hold runs out, are owed, repaid, and expire. */
const ALL_KINDS: Step[] = [
  { do: 'order', pounds: 400n },
  { do: 'wait', hours: 48, cuts: [0.2, 0.7] },
  { do: 'hold', points: 100n, hours: 50 },
  { do: 'redeem', points: 500n },
  { do: 'cancel', which: 1 },
  { do: 'order', pounds: 300n },
  { do: 'wait', hours: 200, cuts: [0.1, 0.2, 0.3, 0.9] },
  { do: 'wait', hours: 900, cuts: [0.5] },
];

interface Life {
  readonly loyalty: RunningLoyalty;
  readonly principal: Principal;
  readonly customerId: string;
  /** Whether waiting is cut into pieces. */
  readonly inPieces: boolean;
}

/** What is refused is refused in both lives. */
async function live({ loyalty, principal, customerId, inPieces }: Life, steps: readonly Step[]): Promise<string[]> {
  const told: string[] = [];
  await enrolled(loyalty, principal, customerId);
  let orders = 0;
  for (const [index, step] of steps.entries()) {
    const key = `${customerId}-${index}`;
    const keyed = { idempotencyKey: key, canonical: { key } };
    try {
      if (step.do === 'order') {
        orders += 1;
        await loyalty.ingestOrder(principal, anOrder(`${customerId}-ord-${orders}`, customerId, step.pounds * 100n));
      } else if (step.do === 'cancel') {
        await loyalty.cancelOrder(principal, `${customerId}-ord-${step.which}`);
      } else if (step.do === 'wait') {
        const cuts = inPieces ? step.cuts.map((cut) => Math.floor(cut * step.hours)).toSorted((a, b) => a - b) : [];
        let gone = 0;
        for (const hours of [...cuts, step.hours]) {
          await loyalty.advanceClock(principal, { byMs: (hours - gone) * HOUR });
          gone = hours;
        }
      } else {
        const hold = step.do === 'hold' ? { hold: { expiresInSeconds: step.hours * 3600 } } : {};
        const amount = { account: 'points', points: step.points } as const;
        await loyalty.redeem(principal, { customerId, amount, ...hold, ...keyed });
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      told.push(`${index} ${error.code}`);
    }
  }
  return told;
}

test('one long advance leaves the same as many short ones', async (t) => {
  const base = await loyaltyFixture(t, { programme: PROGRAMME, environment: 'sandbox', stripes: 2 });
  const { loyalty } = base;
  const many = await anotherTenant(base, 'many', { programme: PROGRAMME, environment: 'sandbox', stripes: 2 });
  let lives = 0;
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(STEP, { minLength: 8, maxLength: 20 }), async (steps) => {
      lives += 1;
      const customerId = `cust_${lives}`;
      const jump = { loyalty, principal: base.principal, customerId, inPieces: false };
      const walk = { loyalty, principal: many, customerId, inPieces: true };
      assert.deepEqual(await live(jump, steps), await live(walk, steps));
      const ends = await Promise.all(
        [jump, walk].map(async ({ principal }) => {
          const balance = await loyalty.getBalance(principal, { customerId });
          const { rows } = await loyalty.listLedger(principal, { customerId, limit: 200 });
          for (const { type } of rows) kinds.add(type);
          return { balance, entries: rows.map(({ ledgerTransactionId: _, reference: __, ...entry }) => entry) };
        }),
      );
      assert.deepEqual(ends[0], ends[1]);
    }),
    { numRuns: 25, examples: [[ALL_KINDS]] },
  );
  for (const kind of ['mature', 'expire', 'release', 'repay', 'void']) assert.ok(kinds.has(kind), `some ${kind}`);
});
