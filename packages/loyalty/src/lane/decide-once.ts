import { assert } from '@loyaltyos/kernel';
import { requireNotErased } from '../customers/member-of.ts';
import type { Replayable } from '../page.ts';
import { fromExactJson, toExactJson } from './exact-json.ts';
import type { MemberFacts } from './member-facts.ts';
import { answeredBefore, type KeyedRequest } from './stored-keys.ts';

/**
 * Decides a request that carries an Idempotency-Key: the first time by `decide`, whose answer is stored with what it wrote; the
 * same again gets that answer.
 *
 * @param request and the customer whom it is about.
 * @throws Problem `customer-erased`, `idempotency-key-reused`, and what `decide` throws: then nothing is stored, and the key may
 *   be used again.
 */
export function decideOnce<Outcome>(
  facts: MemberFacts,
  { customerId, keyed }: { customerId: string; keyed: KeyedRequest },
  decide: () => Outcome,
): Replayable & { readonly outcome: Outcome } {
  requireNotErased(facts, customerId);
  const known = facts.keys.get(keyed);
  assert(known !== undefined, 'the key of a request was read');
  const place = known.keyHash.toString('hex');
  const text = answeredBefore(known, facts.keyRows.get(place) ?? known.before);
  if (text !== undefined) return { outcome: fromExactJson(text) as Outcome, replayed: true };
  const outcome = facts.history.attempt(decide);
  const { keyHash, requestHash } = known;
  const answer = toExactJson(outcome);
  facts.keyRows.put(place, { keyHash, requestHash, operation: keyed.operation, answer });
  return { outcome, replayed: false };
}
