import { newEvent, tierChanged } from '@loyaltyos/events';
import type { Instant } from '@loyaltyos/kernel';
import type { Page } from '@loyaltyos/ledger';
import type { CustomerRow } from '../customers/stored-customers.ts';
import type { MemberFacts } from '../lane/member-facts.ts';
import { grantOnEvent } from '../orders/grant-on-event.ts';

/** What moved a member to another tier. */
export type TierCause =
  | { readonly cause: 'order'; readonly orderId: string }
  | { readonly cause: 'return'; readonly orderId: string; readonly returnId: string }
  | { readonly cause: 'cancel'; readonly orderId: string }
  | { readonly cause: 'period_end' }
  | { readonly cause: 'programme'; readonly programmeVersion: number };

/**
 * Whether rule sets run on the change. What a member did or what time did may be rewarded; a return never runs rules, and a
 * change of settings grants nobody anything.
 */
const RUNS_RULES: Record<TierCause['cause'], boolean> = {
  order: true,
  return: false,
  cancel: false,
  period_end: true,
  programme: false,
};

/**
 * Says in the journal that a member has another tier and why, and posts what the active rule sets grant on it.
 *
 * @param change `before`: the member as they were; `occurredAt`: when it took effect.
 * @throws Problem `balance-limit`.
 */
export function writeTierChange(
  facts: MemberFacts,
  page: Page,
  change: { before: CustomerRow; from: string | null; to: string | null; cause: TierCause; occurredAt: Instant },
): void {
  const { before, from, to, cause, occurredAt } = change;
  const { customerId } = before;
  const written = newEvent(tierChanged, customerId, { customerId, from, to, ...cause });
  if (!RUNS_RULES[cause.cause]) {
    page.append(written);
    return;
  }
  const customer = { ...before, tier: from };
  const fields = { from: from ?? '', to: to ?? '' };
  grantOnEvent(facts, page, { name: 'tier_changed', customer, fields, occurredAt }, written);
}
