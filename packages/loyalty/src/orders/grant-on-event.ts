import { newEvent, pointsEarned, type NewEvent } from '@loyaltyos/events';
import type { Instant } from '@loyaltyos/kernel';
import type { Page } from '@loyaltyos/ledger';
import type { Facts, FieldValue } from '@loyaltyos/rules';
import type { CustomerRow } from '../customers/stored-customers.ts';
import { runningFor } from '../rule-sets/prepared-programs.ts';
import type { MemberFacts } from '../lane/member-lane.ts';
import { refuseTooMuch } from './refuse-too-much.ts';
import { decidedBy, runRuleSets } from './run-rules.ts';

/** Something that happened to a member and that rule sets may listen to. */
export interface MemberEvent {
  readonly name: 'customer_enrolled' | 'tier_changed';
  /** As they were before it. */
  readonly customer: CustomerRow;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly occurredAt: Instant;
}

/**
 * Writes an event about a member into the journal, and posts what the active rule sets grant on it as the ledger transaction
 * at its place. What is granted so counts towards no tier: only orders do.
 *
 * @throws Problem `balance-limit`.
 */
export function grantOnEvent(facts: MemberFacts, page: Page, event: MemberEvent, written: NewEvent): void {
  const { name, customer, fields, occurredAt } = event;
  const { customerId } = customer;
  const profile = facts.profiles.get(customerId);
  const run: Facts = {
    event: name,
    occurredAt,
    currency: '',
    channel: '',
    store: '',
    lines: [],
    customer: {
      id: customerId,
      tier: customer.tier ?? '',
      enrolled: customer.enrolledAt,
      ...(profile?.birthDate === undefined ? {} : { birthdate: profile.birthDate }),
      attributes: profile?.attributes ?? {},
      segments: new Set(),
    },
    fields,
    lists: facts.lists,
  };
  const occasion = { event: name, customerId, occurredAt };
  const running = runningFor(facts.ruleSets, facts.experimentKey, customerId);
  const runs = runRuleSets(running, run, (ruleSet) => facts.history.of(ruleSet, occasion, customer));
  const decided = decidedBy(runs, run, facts.programme);
  if (decided.grants.length === 0) {
    page.append(written);
    return;
  }
  refuseTooMuch(page, decided);
  const ledgerTransactionId = page.post(decided.grants, { effectiveAt: occurredAt });
  page.append(written);
  facts.history.addGrants(decided.additions);
  if (decided.points === 0n) return;
  page.append(
    newEvent(pointsEarned, customerId, {
      customerId,
      points: Number(decided.points),
      pending: Number(decided.pendingPoints(page.recordedAt)),
      newBalance: Number(page.balance(customerId, 'points').available),
      ledgerTransactionId,
      grants: [...decided.pointGrants],
    }),
  );
}
