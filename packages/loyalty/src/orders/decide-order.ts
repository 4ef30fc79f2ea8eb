import { newEvent, orderIngested, type NewEvent } from '@loyaltyos/events';
import { formatInstant, formatMinor, type Instant } from '@loyaltyos/kernel';
import { LARGEST_BALANCE, type Page } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import { requireNotErased } from '../customers/member-of.ts';
import { newCustomer, type CustomerRow } from '../customers/stored-customers.ts';
import { writeEnrolment } from '../customers/write-enrolment.ts';
import { baseCurrencyOf, type Programme } from '../programme/programme.ts';
import { runningFor } from '../rule-sets/prepared-programs.ts';
import { tierAfterOrder } from '../tiers/after-order.ts';
import type { QualifyingEvent } from '../tiers/qualifying-history.ts';
import { settleTier } from '../tiers/settle-tier.ts';
import { lowestTier } from '../tiers/standing.ts';
import { writeTierChange } from '../tiers/write-tier-change.ts';
import { contentConflict } from './content-conflict.ts';
import { earnedEvents } from './earned-events.ts';
import type { Ingested, OrderInput, OrderOutcome } from './order.ts';
import type { MemberFacts } from '../lane/member-facts.ts';
import { NEW_LIFE } from './order-life.ts';
import { requireBuyer, requireCurrency } from './refuse-order.ts';
import { ruleFacts } from './rule-facts.ts';
import { decidedBy, runRuleSets, type Decided } from './run-rules.ts';
import { answerFromRow, answerToRow } from './stored-answer.ts';
import { orderRecordHash, type OrderRow } from './stored-orders.ts';

/**
 * Decides an order on the facts of its stripe and posts what it earns, or answers what it was answered before.
 *
 * @throws Problem `order-conflict`, `unknown-customer`, `customer-erased`, `currency-not-in-programme`, `balance-limit`.
 */
export function decideOrder(facts: MemberFacts, page: Page, order: OrderInput): Ingested {
  requireNotErased(facts, order.customerId);
  const known = facts.orders.get(order.orderId);
  if (known !== undefined) return replay(known, facts.texts.get(order)!);
  const { programme } = facts;
  requireCurrency(programme, order);
  const occurredAt = order.occurredAt ?? page.recordedAt;
  const { customer: buyerAsRead, enrolled } = buyerOf(facts, page, order);
  // First, so that caps and balances count what enrolling granted.
  if (enrolled) writeEnrolment(facts, page, buyerAsRead);
  const before = settleTier(facts, page, buyerAsRead);
  const profile = facts.profiles.get(order.customerId);
  const buyer = profile === undefined ? before : { ...before, profile };
  const run = ruleFacts(order, buyer, occurredAt, facts.lists);
  const occasion = { event: run.event, customerId: order.customerId, occurredAt };
  const running = runningFor(facts.ruleSets, facts.experimentKey, order.customerId);
  const runs = runRuleSets(running, run, (ruleSet) => facts.history.of(ruleSet, occasion, before));
  const decided = decidedBy(runs, run, programme);
  const counted = countedOf(programme, order, { points: decided.points, occurredAt });
  const after = afterOrder(facts, before, { counted, recordedAt: page.recordedAt });
  if (after.spend > LARGEST_BALANCE) {
    const detail = `This would bring the spend of ${order.customerId} above ${LARGEST_BALANCE}.`;
    throw new Problem('balance-limit', { detail });
  }
  const { stripe, seq } = page.place;
  const transactionId = page.post(decided.grants, { orderId: order.orderId, effectiveAt: occurredAt });
  const outcome = outcomeOf({ page, programme, order, decided, before, after, transactionId });
  const row: OrderRow = {
    orderId: order.orderId,
    customerId: order.customerId,
    stripe,
    seq,
    facts: facts.texts.get(order)!,
    attributes: null,
    answer: answerToRow(outcome),
    status: 'active',
    spend: after.spend - before.spend,
    points: decided.points,
    counters: decided.additions,
    life: NEW_LIFE,
    occurredAt,
    recordedAt: page.recordedAt,
  };
  page.append(ingestedEvent(order, outcome, row));
  const { orderId, customerId } = order;
  const earning = { customerId, orderId, ledgerTransactionId: transactionId, currencyCode: baseCurrencyOf(programme) };
  for (const earned of earnedEvents(page, decided.grants, earning)) page.append(earned);
  facts.history.add({ ...row, orders: 1n }, decided.additions);
  if (outcome.tierChanged !== undefined)
    writeTierChange(facts, page, {
      before,
      ...outcome.tierChanged,
      cause: { cause: 'order', orderId: order.orderId },
      occurredAt,
    });
  facts.qualifying.add(after, counted);
  facts.customers.set(after.customerId, after);
  facts.changedCustomers.add(after.customerId);
  facts.orders.set(row.orderId, row);
  facts.newOrders.push({ row, input: order });
  return { outcome, replayed: false };
}

/** The same order again answers the same; another order under its id is refused, with the places where it differs. */
function replay(known: OrderRow, text: string): Ingested {
  if (known.facts === text) return { outcome: answerFromRow(known.answer), replayed: true };
  throw contentConflict(text, { code: 'order-conflict', what: 'order', done: 'ingested', facts: known.facts });
}

/** The member who bought, whom the programme may let an order enrol. */
function buyerOf(
  facts: MemberFacts,
  page: Page,
  { customerId }: OrderInput,
): { customer: CustomerRow; enrolled: boolean } {
  const customer = requireBuyer(facts.programme, facts.customers.get(customerId));
  if (customer !== undefined) return { customer, enrolled: false };
  const tier = lowestTier(facts.programme);
  const { stripe } = page.place;
  const fresh = newCustomer({ customerId, stripe, tier, enrolledAt: page.recordedAt });
  return { customer: fresh, enrolled: true };
}

/** What an order counts for, where orders are counted: in another currency than the programme's base, no spend. */
function countedOf(
  programme: Programme,
  order: OrderInput,
  { points, occurredAt }: { points: bigint; occurredAt: Instant },
): QualifyingEvent {
  return { occurredAt, points, spend: order.currencyCode === baseCurrencyOf(programme) ? order.totalMinor : 0n };
}

/** The member after the order: totals, and the tier that they reach. */
function afterOrder(
  { programme, qualifying }: MemberFacts,
  before: CustomerRow,
  { counted, recordedAt }: { counted: QualifyingEvent; recordedAt: Instant },
): CustomerRow {
  return {
    ...before,
    ...tierAfterOrder(programme, before, qualifying.change(before, counted), recordedAt),
    qualifyingPoints: before.qualifyingPoints + counted.points,
    orders: before.orders + 1n,
    spend: before.spend + counted.spend,
    pointsEarned: before.pointsEarned + counted.points,
  };
}

function outcomeOf(parts: {
  page: Page;
  programme: Programme;
  order: OrderInput;
  decided: Decided;
  before: CustomerRow;
  after: CustomerRow;
  transactionId: string;
}): OrderOutcome {
  const { page, programme, order, decided, before, after, transactionId } = parts;
  const { orderId, customerId } = order;
  const currency = baseCurrencyOf(programme);
  return {
    orderId,
    customerId,
    pointsEarned: decided.points,
    creditEarned: { minor: decided.credit, currency },
    pendingPoints: decided.pendingPoints(page.recordedAt),
    newBalance: page.balance(customerId, 'points').available,
    creditBalance: { minor: page.balance(customerId, 'credit').available, currency },
    tier: after.tier,
    ...(after.tier === before.tier ? {} : { tierChanged: { from: before.tier, to: after.tier } }),
    ledgerTransactionId: transactionId,
    ruleSetVersions: decided.versions,
    rules: decided.shares,
  };
}

/** What the journal says of the order. It stands where its ledger transaction stands. */
function ingestedEvent(order: OrderInput, outcome: OrderOutcome, row: OrderRow): NewEvent {
  const { orderId, customerId, creditEarned, ledgerTransactionId, tier } = outcome;
  return newEvent(orderIngested, customerId, {
    orderId,
    customerId,
    orderTotal: formatMinor(order.totalMinor, order.currencyCode),
    currencyCode: order.currencyCode,
    occurredAt: formatInstant(row.occurredAt),
    pointsEarned: Number(outcome.pointsEarned),
    creditEarned: formatMinor(creditEarned.minor, creditEarned.currency),
    tier,
    ledgerTransactionId,
    recordHash: orderRecordHash(row),
  });
}
