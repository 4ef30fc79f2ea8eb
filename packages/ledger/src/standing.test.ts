import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { pointsAdjusted, newEvent } from '@loyaltyos/events';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import fc from 'fast-check';
import { bucketOfCode } from './codes.ts';
import type { Draft, Grant, Holder } from './draft.ts';
import type { AccountState } from './account-state.ts';
import { ledgerFixture, type GrantCommand, type LedgerFixture } from './ledger-fixture.ts';
import type { LotPlace } from './lot.ts';
import { readStanding, readStandingAt, type Holding, type Standing } from './standing.ts';

const HOUR = 3_600_000;
const SCOPE = { stripe: 0, stripeCount: 1 };

type Move = (draft: Draft, holder: Holder, state: AccountState) => void;

/** A command that moves points of a customer, if there is anything to move; the settling comes before it anyway. */
function moving(customerId: string, move?: Move, places: readonly LotPlace[] = []): GrantCommand {
  const holder = { customerId, account: 'points' } as const;
  return {
    actor: 'key_test',
    customerIds: [customerId],
    needs: () => [{ ...holder, spend: 1_000_000n, lots: places }],
    decide: (_facts, page) => {
      const state = page.read(holder);
      if (move === undefined || state.available + state.pending === 0n) return '';
      const id = page.transact({ effectiveAt: page.recordedAt }, (draft) => move(draft, holder, state));
      const { available } = page.read(holder);
      const payload = { customerId, points: 0, reason: 'test', newBalance: Number(available), ledgerTransactionId: id };
      page.append(newEvent(pointsAdjusted, customerId, payload));
      return id;
    },
  };
}

function giving(customerId: string, grant: Pick<Grant, 'amount' | 'availableAt' | 'expiresAt'>): GrantCommand {
  const holder = { customerId, account: 'points' } as const;
  return {
    ...moving(customerId),
    decide: (_facts, page) => {
      const id = page.post([{ kind: 'earn', ...holder, ...grant }], { effectiveAt: page.recordedAt });
      const { available } = page.read(holder);
      const payload = { customerId, points: 0, reason: 'test', newBalance: Number(available), ledgerTransactionId: id };
      page.append(newEvent(pointsAdjusted, customerId, payload));
      return id;
    },
  };
}

const spending: Move = (draft, holder, { available }) => {
  if (available > 1n) draft.spend(holder, 'redeem', available / 2n);
};
const holding: Move = (draft, holder, { available }) => {
  if (available > 1n) draft.hold(holder, available / 3n + 1n);
};
/** Takes back a lot that may be spent already, so that the account may go into debt. */
const voiding =
  (place: LotPlace): Move =>
  (draft, holder, { lots }) => {
    const lot = lots.find(({ seq, line }) => seq === place.seq && line === place.line);
    draft.void(holder, [{ ...place, amount: lot!.earned }], 'allow_negative');
  };

const STEP = fc.oneof(
  fc.record({
    do: fc.constant('give' as const),
    amount: fc.bigInt({ min: 1n, max: 300n }),
    pendingHours: fc.integer({ min: 0, max: 30 }),
    expiryHours: fc.option(fc.integer({ min: 1, max: 60 })),
  }),
  fc.record({ do: fc.constantFrom('spend' as const, 'hold' as const, 'void' as const) }),
  fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 40 }) }),
);

function read({ scratch, tenantId, clock }: LedgerFixture, customerId: string): Promise<Standing> {
  const query = { customerId, now: clock.now() };
  return scratch.database.transaction(tenantId, (tx) => readStanding(tx, tenantId, query), {
    isolation: 'repeatable read',
  });
}

const foldEntries = statement(
  'test.fold-entries',
  `SELECT bucket, sum(amount)::bigint AS sum FROM entry
    WHERE tenant_id = $1 AND customer_id = $2 AND recorded_at <= $3 GROUP BY bucket`,
);

async function fold({ scratch, tenantId }: LedgerFixture, customerId: string, at: Instant): Promise<unknown> {
  const rows = await scratch.database.transaction(tenantId, (tx) =>
    tx.query<{ bucket: number; sum: bigint }>(foldEntries, [tenantId, customerId, formatInstant(at)]),
  );
  const sums = { pending: 0n, available: 0n, held: 0n, debt: 0n };
  for (const { bucket, sum } of rows) sums[bucketOfCode(bucket)] = sum;
  return sums;
}

const bucketsOf = ({ pending, available, held, debt }: Holding): unknown => ({ pending, available, held, debt });

test('a balance says what a write at this instant posts, and at a past instant the fold of the entries', async (t) => {
  const fixture = await ledgerFixture(t);
  const { scratch, tenantId, clock, lanes } = fixture;
  let customers = 0;
  let due = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(STEP, { minLength: 4, maxLength: 14 }), async (steps) => {
      const customerId = `cust_${(customers += 1)}`;
      const places: LotPlace[] = [];
      const instants: Instant[] = [clock.now()];
      const submit = (command: GrantCommand): Promise<string> => lanes.submit({ ...SCOPE, tenantId }, command);
      for (const step of steps) {
        const now = clock.now();
        if (step.do === 'give') {
          const expiresAt = step.expiryHours === null ? null : now + step.expiryHours * HOUR;
          const availableAt = now + step.pendingHours * HOUR;
          const id = await submit(giving(customerId, { amount: step.amount, availableAt, expiresAt }));
          places.push({ seq: BigInt(id.slice('ltx_0-'.length)), line: 1 });
        } else if (step.do === 'wait') {
          clock.advance(step.hours * HOUR);
        } else {
          const place = step.do === 'void' ? places.shift() : undefined;
          const moves = { spend: spending, hold: holding, void: place === undefined ? spending : voiding(place) };
          await submit(moving(customerId, moves[step.do], place === undefined ? [] : [place]));
        }
        const before = await read(fixture, customerId);
        const posted = await fold(fixture, customerId, clock.now());
        await submit(moving(customerId));
        const after = await read(fixture, customerId);
        assert.deepEqual(before, after, 'reading and writing agree on what is due');
        assert.deepEqual(bucketsOf(after.accounts.points), await fold(fixture, customerId, clock.now()));
        due += JSON.stringify(posted, text) === JSON.stringify(bucketsOf(after.accounts.points), text) ? 0 : 1;
        const lapsing = after.expiring.reduce((sum, { points }) => sum + points, 0n);
        assert.ok(lapsing <= after.accounts.points.available + after.accounts.points.pending);
        instants.push(clock.now());
      }
      for (const at of instants) {
        const standing = await scratch.database.transaction(tenantId, (tx) =>
          readStandingAt(tx, tenantId, { customerId, at }),
        );
        assert.deepEqual(bucketsOf(standing.accounts.points), await fold(fixture, customerId, at), formatInstant(at));
      }
    }),
    { numRuns: 40 },
  );
  assert.ok(due > 10, 'something fell due between writing and reading');
});

test('what expires is told by instant: free and pending units, not what is held', async (t) => {
  const fixture = await ledgerFixture(t);
  const { tenantId, clock, lanes } = fixture;
  const now = clock.now();
  const submit = (command: GrantCommand): Promise<string> => lanes.submit({ ...SCOPE, tenantId }, command);
  await submit(giving('cust_1', { amount: 50n, availableAt: now, expiresAt: now + 10 * HOUR }));
  await submit(giving('cust_1', { amount: 30n, availableAt: now + HOUR, expiresAt: now + 10 * HOUR }));
  await submit(giving('cust_1', { amount: 7n, availableAt: now, expiresAt: null }));
  await submit(giving('cust_1', { amount: 20n, availableAt: now, expiresAt: now + 5 * HOUR }));
  await submit(moving('cust_1', (draft, holder) => void draft.hold(holder, 25n)));
  assert.deepEqual((await read(fixture, 'cust_1')).expiring, [{ at: now + 10 * HOUR, points: 75n }]);
  clock.advance(10 * HOUR);
  const { accounts, expiring } = await read(fixture, 'cust_1');
  assert.deepEqual(expiring, []);
  assert.deepEqual(bucketsOf(accounts.points), { pending: 0n, available: 7n, held: 25n, debt: 0n });
});

test('units that matured late repay what was owed, although they expired since', async (t) => {
  const fixture = await ledgerFixture(t);
  const { tenantId, clock, lanes } = fixture;
  const now = clock.now();
  const submit = (command: GrantCommand): Promise<string> => lanes.submit({ ...SCOPE, tenantId }, command);
  const id = await submit(giving('cust_1', { amount: 40n, availableAt: now, expiresAt: null }));
  const place = { seq: BigInt(id.slice('ltx_0-'.length)), line: 1 };
  await submit(moving('cust_1', (draft, holder) => void draft.spend(holder, 'redeem', 40n)));
  await submit(giving('cust_1', { amount: 100n, availableAt: now + HOUR, expiresAt: now + 2 * HOUR }));
  await submit(moving('cust_1', voiding(place), [place]));
  assert.deepEqual(bucketsOf((await read(fixture, 'cust_1')).accounts.points), {
    pending: 100n,
    available: 0n,
    held: 0n,
    debt: 40n,
  });
  clock.advance(3 * HOUR);
  const { points } = (await read(fixture, 'cust_1')).accounts;
  assert.deepEqual(
    bucketsOf(points),
    { pending: 0n, available: 0n, held: 0n, debt: 0n },
    'as if each had been posted in time',
  );
});

function text(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
