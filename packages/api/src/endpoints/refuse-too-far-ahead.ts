import type { Instant } from '@loyaltyos/kernel';
import { MAX_AHEAD_MS } from '../endpoint.ts';
import { Findings } from '../wire/findings.ts';

/** @throws Problem `invalid-values` when `occurredAt` is more than 24 hours ahead of business time. */
export function refuseTooFarAhead(occurredAt: Instant | undefined, businessTime: Instant): void {
  const findings = new Findings();
  findTooFarAhead(occurredAt, businessTime, findings);
  findings.throwIfAny();
}

/** The same, beside whatever else is found. */
export function findTooFarAhead(occurredAt: Instant | undefined, businessTime: Instant, findings: Findings): void {
  if (occurredAt === undefined || occurredAt <= businessTime + MAX_AHEAD_MS) return;
  findings.value('too-far-ahead', 'Must be at most 24 hours ahead.', 'occurredAt');
}
