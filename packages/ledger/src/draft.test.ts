import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Defect } from '@loyaltyos/kernel';
import fc from 'fast-check';
import { EMPTY_ACCOUNT, nextDueOf, type AccountState } from './account-state.ts';
import { BUCKET_CODES, type Bucket } from './codes.ts';
import { Draft, type Accounts, type Grant, type Holder, type NegativePolicy } from './draft.ts';
import { dueNext } from './due.ts';
import { freeOf, type LotShare } from './lot.ts';
import { assertBalanced, LARGEST_BALANCE, type Posting } from './posting.ts';

const NOW = 1_772_366_400_000;
const HOLDER: Holder = { customerId: 'a', account: 'points' };
const BUCKETS = Object.keys(BUCKET_CODES) as Bucket[];

/** One account in memory, with everything that was ever posted on it. */
class Memory implements Accounts {
  state: AccountState = EMPTY_ACCOUNT;
  now = NOW;
  seq = 0n;
  readonly postings: Posting[] = [];
  /** Units of what was redeemed and may come back. */
  spent: LotShare[] = [];
  held: LotShare[] = [];
  grants: LotShare[] = [];

  read(): AccountState {
    return this.state;
  }

  write(_holder: Holder, state: AccountState): void {
    this.state = state;
  }

  draft<T>(work: (draft: Draft) => T): T {
    this.seq += 1n;
    const draft = new Draft(this, { seq: this.seq, recordedAt: this.now });
    const answer = work(draft);
    this.postings.push(draft.finish());
    return answer;
  }

  settle(): void {
    for (let due = this.#due(); due !== undefined; due = this.#due()) {
      const { kind, lots, at } = due;
      this.draft((draft) => (kind === 'expire' ? draft.expire(HOLDER, lots) : draft.mature(HOLDER, lots, at)));
    }
  }

  #due(): ReturnType<typeof dueNext> {
    return dueNext(HOLDER, this.state, this.now);
  }
}

type Step = (memory: Memory) => void;

const amount = fc.bigInt({ min: 1n, max: 500n });

const grantStep = fc
  .record({
    amount,
    pendingFor: fc.integer({ min: -5, max: 20 }),
    expiresIn: fc.option(fc.integer({ min: -5, max: 60 })),
  })
  .map(({ amount: earned, pendingFor, expiresIn }): Step => {
    return (memory) => {
      const availableAt = memory.now + pendingFor;
      const expiresAt = expiresIn === null ? null : memory.now + expiresIn;
      const grant: Grant = { kind: 'earn', ...HOLDER, amount: earned, availableAt, expiresAt };
      const place = memory.draft((draft) => draft.grant(grant));
      memory.grants.push({ ...place, amount: earned });
    };
  });

const spendStep = amount.map((wanted): Step => {
  return (memory) => {
    const units = wanted < memory.state.available ? wanted : memory.state.available;
    if (units > 0n) memory.spent.push(...memory.draft((draft) => draft.spend(HOLDER, 'redeem', units)));
  };
});

const holdStep = amount.map((wanted): Step => {
  return (memory) => {
    const units = wanted < memory.state.available ? wanted : memory.state.available;
    if (units > 0n) memory.held.push(...memory.draft((draft) => draft.hold(HOLDER, units)));
  };
});

const endHoldStep = fc.boolean().map((captures): Step => {
  return (memory) => {
    const share = memory.held.shift();
    if (share === undefined) return;
    memory.draft((draft) => (captures ? draft.capture(HOLDER, [share]) : draft.release(HOLDER, [share])));
    if (captures) memory.spent.push(share);
  };
});

const restoreStep = fc.constant<Step>((memory) => {
  const share = memory.spent.shift();
  if (share !== undefined) memory.draft((draft) => draft.restore(HOLDER, [share]));
});

const voidStep = fc.constantFrom<NegativePolicy>('allow_negative', 'write_off').map((policy): Step => {
  return (memory) => {
    const share = memory.grants.shift();
    if (share === undefined) return;
    const before = memory.state;
    const voided = memory.draft((draft) => draft.void(HOLDER, [share], policy));
    assert.equal(
      voided.pending + voided.available + voided.debt + voided.writtenOff,
      share.amount,
      'all of it is voided',
    );
    if (voided.debt + voided.writtenOff > 0n) assert.equal(memory.state.available, 0n, 'what was free went first');
    if (policy === 'write_off') assert.equal(memory.state.debt, before.debt);
    assert.equal(memory.state.held, before.held, 'what is held stays');
  };
});

const laterStep = fc.integer({ min: 1, max: 15 }).map(
  (ticks): Step =>
    (memory) =>
      void (memory.now += ticks),
);

const steps = fc.array(
  fc.oneof(grantStep, grantStep, spendStep, holdStep, endHoldStep, restoreStep, voidStep, laterStep),
  { maxLength: 40 },
);

function holdsTogether({ state, postings, now }: Memory): void {
  const sums = { pending: 0n, available: 0n, held: 0n, debt: 0n };
  let version = 0n;
  for (const posting of postings) {
    assertBalanced(posting);
    for (const entry of posting.entries) {
      sums[entry.bucket] += entry.amount;
      version += 1n;
      assert.equal(entry.balanceAfter, sums[entry.bucket]);
      assert.equal(entry.accountVersion, version);
    }
  }
  for (const bucket of BUCKETS) assert.equal(state[bucket], sums[bucket], bucket);
  assert.equal(state.version, version);
  const uses = postings.flatMap((posting) => posting.uses);
  for (const lot of state.lots) {
    const own = uses.filter((use) => use.lotSeq === lot.seq && use.lotLine === lot.line);
    assert.equal(
      own.reduce((sum, use) => sum + use.amount, 0n),
      lot.earned - lot.remaining,
      'uses are what a lot lost',
    );
    assert.equal(
      own.reduce((sum, use) => sum + use.held, 0n),
      lot.held,
      'uses are what is held of a lot',
    );
    assert.ok(freeOf(lot) === 0n || lot.expiresAt === null || lot.expiresAt > now, 'nothing free is past its expiry');
  }
  const total = (of: (lot: AccountState['lots'][number]) => bigint): bigint =>
    state.lots.reduce((sum, lot) => sum + of(lot), 0n);
  assert.equal(
    total((lot) => (lot.pending ? lot.remaining : 0n)),
    state.pending,
  );
  assert.equal(
    total((lot) => lot.held),
    state.held,
  );
  assert.equal(
    total((lot) => (lot.pending ? 0n : freeOf(lot))),
    state.available,
  );
  assert.ok(state.debt === 0n || state.available === 0n, 'whoever owes has nothing to spend');
}

test('whatever happens to an account: sums, versions, lots and uses agree, and nothing expired is left to spend', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const memory = new Memory();
      for (const step of all) {
        memory.settle();
        step(memory);
        memory.settle();
        holdsTogether(memory);
      }
    }),
    { numRuns: 1000 },
  );
});

test('lots are spent by expiry, what never expires last, the older first', () => {
  const memory = new Memory();
  const give = (units: bigint, expiresAt: number | null): unknown =>
    memory.draft((draft) => draft.grant({ kind: 'earn', ...HOLDER, amount: units, availableAt: NOW, expiresAt }));
  give(10n, null);
  give(10n, NOW + 200);
  give(10n, NOW + 100);
  give(10n, NOW + 100);
  const shares = memory.draft((draft) => draft.spend(HOLDER, 'redeem', 35n));
  assert.deepEqual(
    shares.map(({ seq, amount: units }) => [seq, units]),
    [
      [3n, 10n],
      [4n, 10n],
      [2n, 10n],
      [1n, 5n],
    ],
  );
});

test('what is not yet available is pending, and the account knows when something falls due', () => {
  const memory = new Memory();
  const base = { kind: 'earn', ...HOLDER } as const;
  memory.draft((draft) => draft.grant({ ...base, amount: 10n, availableAt: NOW + 5000, expiresAt: null }));
  memory.draft((draft) => draft.grant({ ...base, amount: 7n, availableAt: NOW, expiresAt: NOW + 2000 }));
  const { pending, available } = memory.state;
  assert.deepEqual([pending, available, nextDueOf(memory.state)], [10n, 7n, NOW + 2000]);
});

test('debt is repaid by whatever becomes available next', () => {
  const memory = new Memory();
  const earn = (units: bigint, availableAt = NOW): LotShare => {
    const grant = { kind: 'earn', ...HOLDER, amount: units, availableAt, expiresAt: null } as const;
    return { ...memory.draft((draft) => draft.grant(grant)), amount: units };
  };
  const first = earn(100n);
  memory.draft((draft) => draft.spend(HOLDER, 'redeem', 80n));
  memory.draft((draft) => draft.void(HOLDER, [first], 'allow_negative'));
  assert.deepEqual([memory.state.available, memory.state.debt], [0n, 80n]);
  earn(30n);
  assert.deepEqual([memory.state.available, memory.state.debt], [0n, 50n]);
  earn(70n, NOW + 10);
  assert.deepEqual([memory.state.pending, memory.state.debt], [70n, 50n], 'what is pending repays nothing yet');
  memory.now += 10;
  memory.settle();
  assert.deepEqual([memory.state.available, memory.state.debt], [20n, 0n]);
});

test('an account holds in all, and owes, at most what a JSON number carries exactly', () => {
  const grant = { kind: 'earn', ...HOLDER, amount: LARGEST_BALANCE, availableAt: NOW, expiresAt: null } as const;
  const more = { ...grant, amount: 1n };
  const refusal = { code: 'balance-limit' };
  const memory = new Memory();
  const place = memory.draft((draft) => draft.grant(grant));
  assert.throws(() => memory.draft((draft) => draft.grant(more)), refusal);
  const held = memory.draft((draft) => draft.hold(HOLDER, LARGEST_BALANCE));
  assert.throws(() => memory.draft((draft) => draft.grant(more)), refusal, 'held units come back');
  assert.throws(() => memory.draft((draft) => draft.grant({ ...more, availableAt: NOW + 1 })), refusal);
  memory.draft((draft) => draft.capture(HOLDER, held));
  memory.draft((draft) => draft.grant(more));
  assert.throws(() => memory.draft((draft) => draft.restore(HOLDER, held)), refusal);
  memory.draft((draft) => draft.spend(HOLDER, 'redeem', 1n));
  const own = [{ ...place, amount: LARGEST_BALANCE }];
  memory.draft((draft) => draft.void(HOLDER, own, 'allow_negative'));
  assert.throws(() => memory.draft((draft) => draft.void(HOLDER, own, 'allow_negative')), refusal);
});

test('nothing unbalanced, nothing that is not positive and nothing that is not there passes', () => {
  const base = { kind: 'earn', ...HOLDER, availableAt: NOW, expiresAt: null } as const;
  assert.throws(() => new Memory().draft((draft) => draft.grant({ ...base, amount: 0n })), Defect);
  assert.throws(() => new Memory().draft((draft) => draft.spend(HOLDER, 'redeem', 1n)), Defect);
  const memory = new Memory();
  memory.draft((draft) => draft.grant({ ...base, amount: 5n }));
  assert.throws(() => assertBalanced({ ...memory.postings[0]!, issuer: [] }), Defect);
});
