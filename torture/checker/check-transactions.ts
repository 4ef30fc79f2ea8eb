import type { Change, Effect } from '../client/command.ts';
import type { Findings } from '../client/findings.ts';
import { isNothing, type ObservedTransaction } from './observed-ledger.ts';

/**
 * The ledger holds what the done commands say they did, each once, and nothing else.
 *
 * A transaction that moves units between buckets only needs no command. What an answer does not name, as the other side of a
 * transfer, is found by whom it is about and what it did.
 */
export function checkTransactions(
  observed: readonly ObservedTransaction[],
  effects: readonly Effect[],
  findings: Findings,
): void {
  const named = namedEffects(effects, findings);
  const unnamed = effects.filter(({ transactionId }) => transactionId === undefined).map(signatureOf);
  const seen = new Set<string>();
  for (const transaction of observed) {
    const { transactionId } = transaction;
    if (isNothing(transaction.points) && isNothing(transaction.credit)) continue;
    if (seen.has(transactionId)) findings.add(`${transactionId} is in the ledgers of two customers`);
    seen.add(transactionId);
    const expected = named.get(transactionId);
    if (expected !== undefined) {
      if (signatureOf(expected) === signatureOf(transaction)) continue;
      findings.add(`${transactionId} did ${signatureOf(transaction)}, and ${signatureOf(expected)} was acknowledged`);
      continue;
    }
    const at = unnamed.indexOf(signatureOf(transaction));
    if (at === -1) findings.add(`${transactionId} did ${signatureOf(transaction)}, which nobody asked for`);
    else unnamed.splice(at, 1);
  }
  for (const [transactionId, effect] of named) {
    if (seen.has(transactionId) || (isNothing(effect.points) && isNothing(effect.credit))) continue;
    findings.add(`${transactionId} was acknowledged with ${signatureOf(effect)}, and is not in the ledger`);
  }
  for (const signature of unnamed) findings.add(`${signature} was acknowledged, and is not in the ledger`);
}

function namedEffects(effects: readonly Effect[], findings: Findings): ReadonlyMap<string, Effect> {
  const named = new Map<string, Effect>();
  for (const effect of effects) {
    if (effect.transactionId === undefined) continue;
    if (named.has(effect.transactionId)) findings.add(`${effect.transactionId} was acknowledged for two commands`);
    named.set(effect.transactionId, effect);
  }
  return named;
}

function signatureOf({ customerId, points, credit }: Pick<Effect, 'customerId' | 'points' | 'credit'>): string {
  return `${customerId}: points ${changeText(points)}, credit ${changeText(credit)}`;
}

const changeText = ({ net, held }: Change): string => `${net} and ${held} held`;
