import type { Instant } from '@loyaltyos/kernel';
import type { CustomerRow } from '../customers/stored-customers.ts';
import type { Occasion } from '../orders/rule-history.ts';

/** What settling a member may make rule sets run on: the end of the period of their tier. */
export function tierOccasions(customer: CustomerRow | undefined, now: Instant): readonly Occasion[] {
  const { customerId, tierUntil = null } = customer ?? {};
  if (customerId === undefined || tierUntil === null || tierUntil > now) return [];
  return [{ event: 'tier_changed', customerId, occurredAt: tierUntil }];
}
