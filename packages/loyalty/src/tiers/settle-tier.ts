import { newEvent, tierRenewed } from '@loyaltyos/events';
import { formatInstant } from '@loyaltyos/kernel';
import type { Page } from '@loyaltyos/ledger';
import type { CustomerRow } from '../customers/stored-customers.ts';
import type { MemberFacts } from '../lane/member-facts.ts';
import { settledStanding, type SettledChange } from './settled-standing.ts';
import { writeTierChange } from './write-tier-change.ts';

/**
 * The member as they stand now, with what changed since they were written said in the journal. Every command that looks at a
 * tier does so first, so that no order is decided with a tier that has ended or that the programme no longer has.
 *
 * Nothing is kept of it here: a command that is refused has settled nothing. Who is not refused keeps the row.
 *
 * @throws Problem `balance-limit`, where a rule set grants on the change.
 */
export function settleTier(facts: MemberFacts, page: Page, customer: CustomerRow): CustomerRow {
  const { programme, qualifying } = facts;
  const totals = qualifying.settling(customer);
  const { standing, changes } = settledStanding(programme, customer, totals, page.recordedAt);
  if (standing === customer) return customer;
  const settled = { ...customer, ...standing };
  for (const change of changes) writeChange(facts, page, { customer, settled, change });
  return settled;
}

function writeChange(
  facts: MemberFacts,
  page: Page,
  written: { customer: CustomerRow; settled: CustomerRow; change: SettledChange },
): void {
  const { customer, settled, change } = written;
  const { from, to, at } = change;
  const { customerId } = customer;
  if (from === to && to !== null) {
    const until = settled.tierUntil === null ? null : formatInstant(settled.tierUntil);
    page.append(newEvent(tierRenewed, customerId, { customerId, tier: to, until, cause: change.cause }));
    return;
  }
  const cause =
    change.cause === 'programme'
      ? { cause: change.cause, programmeVersion: facts.programme.version }
      : { cause: change.cause };
  writeTierChange(facts, page, { before: customer, from, to, cause, occurredAt: at });
}
