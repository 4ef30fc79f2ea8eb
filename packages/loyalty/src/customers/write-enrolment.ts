import { customerEnrolled, newEvent } from '@loyaltyos/events';
import { formatInstant } from '@loyaltyos/kernel';
import type { Page } from '@loyaltyos/ledger';
import { grantOnEvent } from '../orders/grant-on-event.ts';
import type { MemberFacts } from '../lane/member-facts.ts';
import type { CustomerRow } from './stored-customers.ts';

/** Says that a customer became a member, and posts what the active rule sets grant on it. */
export function writeEnrolment(facts: MemberFacts, page: Page, customer: CustomerRow): void {
  const { customerId, tier, enrolledAt } = customer;
  const written = newEvent(customerEnrolled, customerId, { customerId, tier, enrolledAt: formatInstant(enrolledAt) });
  grantOnEvent(facts, page, { name: 'customer_enrolled', customer, fields: {}, occurredAt: enrolledAt }, written);
}
