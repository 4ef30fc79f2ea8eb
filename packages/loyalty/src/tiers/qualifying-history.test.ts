import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Transaction } from '@loyaltyos/database';
import { newCustomer } from '../customers/stored-customers.ts';
import { PROGRAMME_DEFAULTS, type Programme } from '../programme/programme.ts';
import { SAMPLE_PROGRAMME } from '../sandbox/sample-programme.ts';
import { QualifyingHistory } from './qualifying-history.ts';

const NOW = Date.UTC(2026, 2, 1);
const MEMBER = {
  ...newCustomer({ customerId: 'cust_1', stripe: 0, tier: 'Bronze', enrolledAt: NOW }),
  qualifyingPoints: 700n,
  spend: 5n,
};

const refuse = (): never => assert.fail('nothing is read');
const REFUSES: Transaction = { query: refuse, send: refuse };

test('where all orders count, nothing is read: the row says it', async () => {
  const programme: Programme = { ...SAMPLE_PROGRAMME, version: 1, retiredTiers: {} };
  const history = await QualifyingHistory.read(REFUSES, 'tenant', { programme, members: [MEMBER], now: NOW });
  assert.deepEqual(history.current(MEMBER), { points: 700n, spend: 5n });
  const order = { occurredAt: NOW - 1_000_000_000_000, points: 10n, spend: 1n };
  const { before, after } = history.change(MEMBER, order);
  assert.deepEqual([before.points, after.points, after.spend], [700n, 710n, 6n]);
});

test('in a programme without tiers nothing is read whatever counts', async () => {
  const tierPolicy = { ...PROGRAMME_DEFAULTS.tierPolicy, window: { kind: 'rolling', months: 1 } } as const;
  const programme: Programme = { ...SAMPLE_PROGRAMME, tiers: [], tierPolicy, version: 1, retiredTiers: {} };
  await QualifyingHistory.read(REFUSES, 'tenant', { programme, members: [MEMBER], now: NOW });
});

test('in a window, an order outside it changes nothing, and what is added is counted by those behind', () => {
  const tierPolicy = { ...PROGRAMME_DEFAULTS.tierPolicy, window: { kind: 'rolling', months: 1 } } as const;
  const history = new QualifyingHistory({ ...SAMPLE_PROGRAMME, tierPolicy, version: 1, retiredTiers: {} }, NOW);
  const inside = { occurredAt: NOW - 1, points: 10n, spend: 0n };
  const outside = { occurredAt: NOW - 40 * 86_400_000, points: 10n, spend: 0n };
  assert.equal(history.change(MEMBER, outside).after.points, 0n);
  assert.equal(history.change(MEMBER, inside).after.points, 10n);
  history.add(MEMBER, inside);
  history.add(MEMBER, outside);
  assert.equal(history.current(MEMBER).points, 10n);
  history.add(MEMBER, { ...inside, points: -4n });
  assert.equal(history.current(MEMBER).points, 6n);
});
