import type { Instant } from '@loyaltyos/kernel';
import type { Grant, Page } from '@loyaltyos/ledger';
import type { Facts } from '@loyaltyos/rules';
import type { MemberFacts } from '../lane/member-facts.ts';
import { NeedsOthers } from '../lane/needs-others.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import type { PreparedRuleSet } from '../rule-sets/prepared-programs.ts';
import { earnedEvents } from './earned-events.ts';

/**
 * The customers besides the subject whom the rule sets may grant to on these facts: those whom a custom event names. Orders name
 * nobody.
 *
 * @throws NeedsOthers when some of them are not locked yet.
 */
export function recipientsOf(facts: MemberFacts, running: readonly PreparedRuleSet[], run: Facts): readonly string[] {
  const recipients = [...new Set(running.flatMap(({ program }) => program.recipients(run)))];
  const missing = recipients.filter((customerId) => !facts.lockedCustomers.has(customerId));
  if (missing.length > 0) throw new NeedsOthers(missing);
  return recipients;
}

/** Whether somebody can be given units: what rules grant to others is dropped, so that no order fails by it. */
export function isMember(facts: MemberFacts): (customerId: string) => boolean {
  return (customerId) => facts.customers.get(customerId)?.status === 'active';
}

/** Posts what somebody else than the subject is granted: for each a ledger transaction on their own stripe. */
export function postForOthers(
  facts: MemberFacts,
  page: Page,
  grants: readonly Grant[],
  context: { reference?: string; effectiveAt: Instant },
): void {
  const currencyCode = baseCurrencyOf(facts.programme);
  for (const [customerId, own] of Map.groupBy(grants, (grant) => grant.customerId)) {
    const stripe = page.stripeOf(customerId);
    const ledgerTransactionId = page.post(own, { ...context, stripe });
    for (const event of earnedEvents(page, own, { customerId, ledgerTransactionId, currencyCode })) {
      page.append(event, stripe);
    }
  }
}
