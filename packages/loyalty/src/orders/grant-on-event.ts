import type { NewEvent } from '@loyaltyos/events';
import type { CurrencyCode, Instant } from '@loyaltyos/kernel';
import type { Page } from '@loyaltyos/ledger';
import type { FieldValue } from '@loyaltyos/rules';
import type { CustomerRow } from '../customers/stored-customers.ts';
import type { MemberFacts } from '../lane/member-facts.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import { runningFor } from '../rule-sets/prepared-programs.ts';
import { earnedEvents } from './earned-events.ts';
import { isMember, postForOthers, recipientsOf } from './recipients.ts';
import { eventFacts } from './rule-facts.ts';
import { decidedBy, runRuleSets, type Decided } from './run-rules.ts';

/** Something that happened to a member and that rule sets may listen to. */
export interface MemberEvent {
  /** `customer_enrolled`, `tier_changed`, or the type of a custom event. */
  readonly name: string;
  /** As they were before it. */
  readonly customer: CustomerRow;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly occurredAt: Instant;
  /** Of the fields that are money. */
  readonly currency?: CurrencyCode;
}

/**
 * What the active rule sets grant on an event about a member.
 *
 * @throws NeedsOthers when they may grant to somebody who is not locked.
 */
export function decideOnEvent(facts: MemberFacts, event: MemberEvent): Decided {
  const { name, customer, occurredAt } = event;
  const { customerId } = customer;
  const profile = facts.profiles.get(customerId);
  const member = profile === undefined ? customer : { ...customer, profile };
  const run = eventFacts(event, member, facts.lists);
  const occasion = { event: name, customerId, occurredAt };
  const running = runningFor(facts.ruleSets, facts.experimentKey, customerId);
  const recipients = recipientsOf(facts, running, run);
  const runs = runRuleSets(running, run, (ruleSet) => facts.history.of(ruleSet, occasion, customer, recipients));
  return decidedBy(runs, run, facts.programme, isMember(facts));
}

/**
 * Writes an event about a member into the journal, and posts what the active rule sets grant on it as the ledger transaction
 * at its place. What is granted so counts towards no tier: only orders do.
 *
 * @throws Problem `balance-limit`.
 */
export function grantOnEvent(facts: MemberFacts, page: Page, event: MemberEvent, written: NewEvent): void {
  const decided = decideOnEvent(facts, event);
  const effectiveAt = event.occurredAt;
  const ledgerTransactionId = decided.grants.length === 0 ? undefined : page.post(decided.grants, { effectiveAt });
  page.append(written);
  if (ledgerTransactionId !== undefined) {
    const earning = {
      customerId: event.customer.customerId,
      ledgerTransactionId,
      currencyCode: baseCurrencyOf(facts.programme),
    };
    for (const earned of earnedEvents(page, decided.grants, earning)) page.append(earned);
  }
  postForOthers(facts, page, decided.othersGrants, { effectiveAt });
  facts.history.addGrants(decided.additions);
}
