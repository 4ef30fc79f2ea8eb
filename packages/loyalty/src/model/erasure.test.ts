import { test } from 'node:test';
import { loyaltyFixture } from '../loyalty-fixture.ts';
import type { Command, OrderDraft } from './fixture/command.ts';
import { comparedRun } from './fixture/compared-run.ts';
import { PROGRAMMES } from './fixture/programme-model.ts';

const HOUR = 3_600_000;

const draft = (id: string, customer: string, amount = 5000n): OrderDraft => ({
  id,
  customer,
  lines: [{ sku: 'MUG', quantityMilli: 2000n, amount, discount: 0n }],
  total: amount,
});
const order = (...parts: Parameters<typeof draft>): Command => ({ do: 'order', ...draft(...parts) });
const points = (amount: bigint) => ({ account: 'points', amount }) as const;

/** What one customer does before they go, and what comes for them afterwards. */
const SCRIPT: readonly Command[] = [
  order('o1', 'c1'),
  order('o2', 'c2'),
  { key: 'k1', do: 'redeem', customer: 'c1', part: points(5n), hold: 3600 },
  { key: 'k2', do: 'redeem', customer: 'c1', part: points(7n), order: 'o1' },
  { key: 'k3', do: 'transfer', customer: 'c2', to: 'c1', points: 3n },
  { do: 'return', order: 'o1', id: 'x1', refund: { by: 'amount', amount: 1000n } },
  { do: 'return', order: 'o9', id: 'x9', refund: { by: 'amount', amount: 100n }, park: true },
  order('o9', 'c1', 2000n),
  { do: 'erase', customer: 'c1' },
  { do: 'erase', customer: 'c1' },
  { do: 'erase', customer: 'nobody' },
  // New things, and the same again.
  order('o3', 'c1'),
  order('o1', 'c1'),
  { do: 'batch', orders: [draft('o4', 'c1'), draft('o5', 'c2')] },
  { do: 'cancel', order: 'o1' },
  { do: 'return', order: 'o1', id: 'x1', refund: { by: 'amount', amount: 1000n } },
  { do: 'return', order: 'o1', id: 'x2', refund: { by: 'amount', amount: 1n } },
  { do: 'event', id: 'e1', customer: 'c1', event: { type: 'review_written', stars: 5n } },
  { do: 'event', id: 'e2', customer: 'c2', event: { type: 'friend_referred', friend: 'c1' } },
  { key: 'k1', do: 'redeem', customer: 'c1', part: points(5n), hold: 3600 },
  { key: 'k4', do: 'redeem', customer: 'c1', part: points(1n) },
  { key: 'k5', do: 'capture', redemption: 'k1' },
  { key: 'k6', do: 'reverse', redemption: 'k2' },
  { key: 'k7', do: 'give', customer: 'c1', part: points(9n) },
  { key: 'k8', do: 'convert', customer: 'c1', points: 10n },
  { key: 'k9', do: 'transfer', customer: 'c1', to: 'c2', points: 1n },
  { key: 'k10', do: 'transfer', customer: 'c2', to: 'c1', points: 1n },
  { key: 'k3', do: 'transfer', customer: 'c2', to: 'c1', points: 3n },
  // What they left goes its way.
  { do: 'wait', ms: 2 * HOUR },
  { do: 'sweep' },
  { do: 'wait', ms: 400 * 24 * HOUR },
  { do: 'sweep' },
  order('o6', 'c2'),
  { do: 'erase', customer: 'c2' },
];

for (const programme of Object.keys(PROGRAMMES)) {
  test(`erasing changes no sum and lets nothing come after it, in the programme ${programme}`, async (t) => {
    await comparedRun(await loyaltyFixture(t, { source: null }), { programme, script: SCRIPT, watchTraces: true });
  });
}
