import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING, type Effect } from '../client/command.ts';
import { Findings } from '../client/findings.ts';
import { checkTransactions } from './check-transactions.ts';
import type { ObservedTransaction } from './observed-ledger.ts';

const points = (net: bigint): ObservedTransaction['points'] => ({ net, held: 0n });

const ORDER: Effect = { customerId: 'ada', transactionId: 'ltx_1-1', points: points(100n), credit: NOTHING };
const GIVEN: Effect = { customerId: 'ada', transactionId: 'ltx_1-2', points: points(-30n), credit: NOTHING };
const TAKEN: Effect = { customerId: 'bob', points: points(30n), credit: NOTHING };
const EFFECTS = [ORDER, GIVEN, TAKEN];
const LEDGER: readonly ObservedTransaction[] = [
  { customerId: 'ada', transactionId: 'ltx_1-1', points: points(100n), credit: NOTHING },
  { customerId: 'ada', transactionId: 'ltx_1-2', points: points(-30n), credit: NOTHING },
  { customerId: 'bob', transactionId: 'ltx_0-7', points: points(30n), credit: NOTHING },
  // A lot that became available.
  { customerId: 'bob', transactionId: 'ltx_0-8', points: NOTHING, credit: NOTHING },
];

function findings(ledger: readonly ObservedTransaction[], effects: readonly Effect[] = EFFECTS): readonly string[] {
  const found = new Findings();
  checkTransactions(ledger, effects, found);
  return found.kept;
}

test('a ledger that is what was acknowledged gives no finding', () => {
  assert.deepEqual(findings(LEDGER), []);
});

test('what is lost, doubled, other than acknowledged or asked for by nobody is found', () => {
  const [order, given, taken] = LEDGER as [ObservedTransaction, ObservedTransaction, ObservedTransaction];
  const again = { ...order, transactionId: 'ltx_1-9' };
  assert.match(findings([given, taken]).join(), /^ltx_1-1 was acknowledged with ada: .*, and is not in the ledger$/);
  assert.match(findings([order, given]).join(), /^bob: .* was acknowledged, and is not in the ledger$/);
  assert.match(findings([...LEDGER, again]).join(), /^ltx_1-9 did ada: .*, which nobody asked for$/);
  assert.match(findings([...LEDGER, { ...taken, transactionId: 'ltx_0-9' }]).join(), /^ltx_0-9 did bob: .* nobody/);
  assert.match(findings([{ ...order, points: points(99n) }, given, taken]).join(), /^ltx_1-1 did .* was acknowledged$/);
  assert.match(findings([{ ...order, credit: { net: 0n, held: 5n } }, given, taken]).join(), /^ltx_1-1 did /);
  assert.match(findings(LEDGER, [...EFFECTS, ORDER]).join(), /^ltx_1-1 was acknowledged for two commands$/);
});
