import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Defect } from '@loyaltyos/kernel';
import fc from 'fast-check';
import type { Account } from './codes.ts';
import {
  assertBalanced,
  EMPTY_ACCOUNT,
  LARGEST_BALANCE,
  postGrants,
  type AccountState,
  type Accounts,
  type Grant,
} from './posting.ts';

const NOW = 1_772_366_400_000;

function memory(): Accounts & { states: Map<string, AccountState> } {
  const states = new Map<string, AccountState>();
  return {
    states,
    read: (customerId, account) => states.get(`${account}/${customerId}`) ?? EMPTY_ACCOUNT,
    write: (customerId, account, state) => void states.set(`${account}/${customerId}`, state),
  };
}

const grant = fc.record<Grant>({
  kind: fc.constantFrom('earn', 'adjust'),
  customerId: fc.constantFrom('a', 'b', 'c'),
  account: fc.constantFrom<Account>('points', 'credit'),
  amount: fc.bigInt({ min: 1n, max: 1_000_000n }),
  availableAt: fc.integer({ min: NOW - 1000, max: NOW + 1000 }),
  expiresAt: fc.option(fc.integer({ min: NOW + 1, max: NOW + 10_000 })),
});

test('whatever is granted: postings sum to zero, versions are dense, balances continue', () => {
  fc.assert(
    fc.property(fc.array(fc.array(grant, { maxLength: 8 }), { maxLength: 8 }), (transactions) => {
      const accounts = memory();
      const running = new Map<string, bigint>();
      const versions = new Map<string, bigint>();
      for (const grants of transactions) {
        const posting = postGrants(accounts, grants, NOW);
        assertBalanced(posting);
        assert.equal(posting.lots.length, grants.length);
        for (const entry of posting.entries) {
          const account = `${entry.account}/${entry.customerId}`;
          const bucket = `${account}/${entry.bucket}`;
          running.set(bucket, (running.get(bucket) ?? 0n) + entry.amount);
          versions.set(account, (versions.get(account) ?? 0n) + 1n);
          assert.equal(entry.balanceAfter, running.get(bucket));
          assert.equal(entry.accountVersion, versions.get(account));
        }
      }
      for (const [key, state] of accounts.states) {
        assert.equal(state.pending, running.get(`${key}/pending`) ?? 0n);
        assert.equal(state.available, running.get(`${key}/available`) ?? 0n);
        assert.equal(state.version, versions.get(key));
      }
    }),
    { numRuns: 300 },
  );
});

test('what is not yet available is pending, and the account knows when something falls due', () => {
  const accounts = memory();
  const base = { kind: 'earn', customerId: 'a', account: 'points', expiresAt: null } as const;
  postGrants(accounts, [{ ...base, amount: 10n, availableAt: NOW + 5000 }], NOW);
  postGrants(accounts, [{ ...base, amount: 7n, availableAt: NOW, expiresAt: NOW + 2000 }], NOW);
  const state = accounts.read('a', 'points');
  assert.deepEqual([state.pending, state.available, state.nextDueAt], [10n, 7n, NOW + 2000]);
});

test('nothing unbalanced and no amount that is not positive passes', () => {
  const base = { kind: 'earn', customerId: 'a', account: 'points', availableAt: NOW, expiresAt: null } as const;
  assert.throws(() => postGrants(memory(), [{ ...base, amount: 0n }], NOW), Defect);
  assert.throws(() => postGrants(memory(), [{ ...base, amount: LARGEST_BALANCE + 1n }], NOW), Defect);
  const posting = postGrants(memory(), [{ ...base, amount: 5n }], NOW);
  assert.throws(() => assertBalanced({ ...posting, issuer: [] }), Defect);
});
