import { eventIngested, newEvent } from '@loyaltyos/events';
import { formatInstant, formatMinor } from '@loyaltyos/kernel';
import type { Page } from '@loyaltyos/ledger';
import { memberOf, requireNotErased } from '../customers/member-of.ts';
import { fromExactJson, toExactJson } from '../lane/exact-json.ts';
import type { MemberFacts } from '../lane/member-facts.ts';
import { contentConflict } from '../orders/content-conflict.ts';
import { earnedEvents } from '../orders/earned-events.ts';
import { decideOnEvent, type MemberEvent } from '../orders/grant-on-event.ts';
import { recordHash } from '../orders/record-hash.ts';
import { postForOthers } from '../orders/recipients.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import { settleTier } from '../tiers/settle-tier.ts';
import { declaredFields, hasMoney } from './declared-fields.ts';
import type { EventIngested, EventInput, EventOutcome } from './event.ts';
import type { EventRow } from './stored-events.ts';

/**
 * Decides a custom event and posts what it earns, or answers what it was answered before.
 *
 * @throws Problem `event-conflict`, `unknown-event`, `unknown-customer`, `customer-erased`, `invalid-values`, `balance-limit`.
 */
export function decideEvent(facts: MemberFacts, page: Page, event: EventInput): EventIngested {
  requireNotErased(facts, event.customerId);
  const text = facts.texts.get(event)!;
  const known = facts.events.get(event.eventId);
  if (known !== undefined) return replay(known, text);
  const { eventId, customerId, type } = event;
  const memberAsRead = memberOf(facts, customerId);
  const customer = settleTier(facts, page, memberAsRead);
  const currency = baseCurrencyOf(facts.programme);
  const fields = declaredFields(facts.ruleSets, currency, event);
  const occurredAt = event.occurredAt ?? page.recordedAt;
  const money = hasMoney(facts.ruleSets, type) ? { currency } : {};
  const happened: MemberEvent = { name: type, customer, fields, occurredAt, ...money };
  const decided = decideOnEvent(facts, happened);
  const { stripe, seq } = page.place;
  const ledgerTransactionId = page.post(decided.grants, { effectiveAt: occurredAt, reference: eventId });
  const outcome: EventOutcome = {
    eventId,
    customerId,
    pointsEarned: decided.points,
    creditEarned: { minor: decided.credit, currency },
    pendingPoints: decided.pendingPoints(page.recordedAt),
    newBalance: page.balance(customerId, 'points').available,
    creditBalance: { minor: page.balance(customerId, 'credit').available, currency },
    tier: customer.tier,
    ledgerTransactionId,
    ruleSetVersions: decided.versions,
    rules: decided.shares,
  };
  const row: EventRow = {
    eventId,
    customerId,
    stripe,
    seq,
    facts: text,
    fields: null,
    answer: toExactJson(outcome),
    recordedAt: page.recordedAt,
  };
  page.append(
    newEvent(eventIngested, customerId, {
      eventId,
      type,
      customerId,
      occurredAt: formatInstant(occurredAt),
      pointsEarned: Number(decided.points),
      creditEarned: formatMinor(decided.credit, currency),
      tier: customer.tier,
      ledgerTransactionId,
      recordHash: recordHash([eventId, customerId, row.facts, row.answer]),
    }),
  );
  const earning = { customerId, ledgerTransactionId, currencyCode: currency };
  for (const earned of earnedEvents(page, decided.grants, earning)) page.append(earned);
  postForOthers(facts, page, decided.othersGrants, { reference: eventId, effectiveAt: occurredAt });
  facts.history.addGrants(decided.additions);
  if (customer !== memberAsRead) {
    facts.customers.set(customerId, customer);
    facts.changedCustomers.add(customerId);
  }
  facts.events.put(eventId, row);
  facts.newEvents.push({ row, input: event });
  return { outcome, replayed: false };
}

/** The same event again answers the same; another event under its id is refused, with the places where it differs. */
function replay(known: EventRow, text: string): EventIngested {
  if (known.facts === text) return { outcome: fromExactJson(known.answer) as EventOutcome, replayed: true };
  throw contentConflict(text, { code: 'event-conflict', what: 'event', done: 'ingested', facts: known.facts });
}
