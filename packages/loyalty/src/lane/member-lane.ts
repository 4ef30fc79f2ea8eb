import { readFacts, type LaneParts } from './read-facts.ts';
import { writeFacts } from './write-facts.ts';
import type { Instant } from '@loyaltyos/kernel';
import type { LaneWork } from '@loyaltyos/ledger';
import { RuleHistory, type Occasion } from '../orders/rule-history.ts';
import { QualifyingHistory } from '../tiers/qualifying-history.ts';
import { tierOccasions } from '../tiers/tier-occasions.ts';
import type { MemberCommand, MemberFacts } from './member-facts.ts';
import { tellDueIn } from './tell-due.ts';

/** What a lane of members reads and writes besides the ledger. */
export function memberLaneWork(parts: LaneParts): LaneWork<MemberFacts, MemberCommand> {
  return {
    read: (tx, place, commands) => readFacts(parts, tx, place, commands),
    async readMore(tx, { tenantId }, facts, { commands, recordedAt }) {
      const occasions = commands.flatMap((command) => occasionsOf(command, facts, recordedAt));
      const { programme, ruleSets } = facts;
      const members = [...facts.customers.values()];
      [facts.history, facts.qualifying] = await Promise.all([
        RuleHistory.read(tx, tenantId, ruleSets, occasions, { locksShared: true }),
        QualifyingHistory.read(tx, tenantId, { programme, members, now: recordedAt }),
      ]);
    },
    tellDue: ({ programme }) => tellDueIn(programme),
    write: (tx, { tenantId }, facts) => writeFacts(parts, tx, tenantId, facts),
  };
}

/** What a command may make rule sets run on: its order or event, and what that may do to the member. */
function occasionsOf(command: MemberCommand, facts: MemberFacts, recordedAt: Instant): readonly Occasion[] {
  const { order, event, customerIds } = command;
  if (order !== undefined && facts.orders.has(order.orderId)) return [];
  if (event !== undefined && facts.events.get(event.eventId) !== undefined) return [];
  const occurredAt = order?.occurredAt ?? event?.occurredAt ?? recordedAt;
  return customerIds.flatMap((customerId) => [
    ...tierOccasions(facts.customers.get(customerId), recordedAt),
    ...(event === undefined ? [] : [{ event: event.type, customerId, occurredAt }]),
    ...(order === undefined ? [] : [{ event: 'order', customerId, occurredAt }]),
    ...(order === undefined ? [] : [{ event: 'tier_changed', customerId, occurredAt }]),
    ...(facts.customers.has(customerId) ? [] : [{ event: 'customer_enrolled', customerId, occurredAt: recordedAt }]),
  ]);
}
