import type { Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';

/**
 * From when a decision holds: now, or an instant to come.
 *
 * @throws Problem `invalid-values` for an instant in the past.
 */
export function effectiveInstant(wanted: Instant | undefined, now: Instant): Instant {
  if (wanted === undefined) return now;
  if (wanted >= now) return wanted;
  const message = 'A decision can hold from now on, not in the past.';
  throw new Problem('invalid-values', { errors: [{ pointer: '/effectiveAt', code: 'in-the-past', message }] });
}
