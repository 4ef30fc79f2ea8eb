import { creditChanged, newEvent, type NewEvent } from '@loyaltyos/events';
import { formatMinor, type CurrencyCode } from '@loyaltyos/kernel';
import type { Holder, LotNeed, LotShare, Page } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import type { CustomerRow } from '../customers/stored-customers.ts';
import type { MemberFacts } from '../lane/member-facts.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import { tierAfterReturn } from '../tiers/after-return.ts';
import { settleTier } from '../tiers/settle-tier.ts';
import { writeTierChange, type TierCause } from '../tiers/write-tier-change.ts';
import { holdingsOf } from './holdings.ts';
import type { OrderRefunds } from './order-life.ts';
import type { OrderStatus } from './order.ts';
import { shareOf } from './refund-arithmetic.ts';
import { givenBack, linkedTo, type GivenBack } from './refund-redemptions.ts';
import { sharesOf, totalVoided, voidedShares } from './refund-shares.ts';
import type { RefundOutcome } from './refund.ts';
import type { CounterAddition } from './rule-counters.ts';
import type { OrderRow } from './stored-orders.ts';

/** How far an order is to be refunded once this is done. */
export interface RefundTarget {
  readonly order: OrderRow;
  readonly currency: CurrencyCode;
  readonly totalMinor: bigint;
  /** In all: what was refunded before and what is refunded now. */
  readonly refundedMinor: bigint;
  /** What lines have refunded and how much of each has come back, where lines come back now. */
  readonly byLines?: Pick<OrderRefunds, 'refundedByLines' | 'returnedLines'>;
  readonly cause: Extract<TierCause, { cause: 'return' | 'cancel' }>;
}

/** What an order's refunds have taken back so far; before the first, nothing. */
export function refundsOf(facts: MemberFacts, order: OrderRow): OrderRefunds {
  return (
    order.life.refunds ?? {
      refunded: 0n,
      refundedByLines: 0n,
      returnedLines: [],
      grants: (facts.grants.get(order.orderId) ?? []).map((grant) => ({ ...grant, voided: 0n })),
      spend: order.spend,
      points: order.points,
      freed: order.counters.map(() => 0n),
      transactions: [],
    }
  );
}

/** The lots that refunding an order may move: those it earned, those it was paid with, and what has to make up for them. */
export function refundNeeds(facts: MemberFacts, orderId: string): readonly LotNeed[] {
  const order = facts.orders.get(orderId);
  if (order === undefined) return [];
  return [
    ...refundsOf(facts, order).grants.map(({ customerId, account, seq, line, earned, voided }) => {
      return { customerId, account, spend: earned - voided, lots: [{ seq, line }] };
    }),
    ...linkedTo(facts, order).map(({ customerId, account, takes }) => ({
      customerId,
      account,
      spend: 0n,
      lots: takes,
    })),
  ];
}

/**
 * Takes back what a refund undoes of an order and gives back what was spent on it: points, credit, caps, what counts for tiers,
 * all at once. Each is brought to what all refunds together come to, rounded once for their sum, so that refunds add up to the
 * whole however an order is split. A cancellation takes all that is left. Rules do not run.
 *
 * What was spent on the order comes back first, so that it can make up for what is missing of what the order earned.
 *
 * @param tell the event that says so in the journal; it stands at the ledger transaction's place.
 * @throws Problem `customer-erased`.
 */
export function applyRefund(
  facts: MemberFacts,
  page: Page,
  target: RefundTarget,
  tell: (outcome: RefundOutcome) => NewEvent,
): RefundOutcome {
  const { order, cause } = target;
  const { orderId, customerId } = order;
  const refunds = refundsOf(facts, order);
  const before = settleTier(facts, page, buyerOf(facts, order));
  const currency = baseCurrencyOf(facts.programme);
  const heldBefore = holdingsOf(page, before, currency);
  const partOf = (whole: bigint): bigint =>
    cause.cause === 'cancel' ? whole : shareOf(whole, target.refundedMinor, target.totalMinor);
  const voided = voidedShares(refunds, partOf);
  const back = linkedTo(facts, order).flatMap((redemption) => givenBack(redemption, partOf(redemption.captured)));
  const reference = cause.cause === 'return' ? { reference: cause.returnId } : {};
  const ledgerTransactionId = page.transact({ orderId, effectiveAt: page.recordedAt, ...reference }, (draft) => {
    for (const { redemption, shares } of back) draft.restore(redemption, shares);
    for (const account of ['points', 'credit'] as const) {
      const holder = { customerId, account };
      const own = sharesOf(refunds, voided, account);
      if (own.length > 0) draft.void(holder, own, facts.programme.accounts[account].negative);
    }
  });
  const next = orderAfter({ target, refunds, voided, partOf, ledgerTransactionId });
  const after = customerAfter(facts, before, { order, next, target });
  const outcome: RefundOutcome = {
    orderId,
    refunded: { minor: target.refundedMinor - refunds.refunded, currency: target.currency },
    pointsVoided: totalVoided(refunds, voided, 'points'),
    creditVoided: { minor: totalVoided(refunds, voided, 'credit'), currency },
    pointsRestored: totalGivenBack(back, 'points'),
    creditRestored: { minor: totalGivenBack(back, 'credit'), currency },
    newBalance: page.balance(customerId, 'points').available,
    creditBalance: { minor: page.balance(customerId, 'credit').available, currency },
    tier: after.tier,
    before: heldBefore,
    after: holdingsOf(page, after, currency),
    ledgerTransactionId,
  };
  page.append(tell(outcome));
  tellCredit(page, customerId, outcome);
  if (after.tier !== before.tier) {
    writeTierChange(facts, page, { before, from: before.tier, to: after.tier, cause, occurredAt: page.recordedAt });
  }
  keep(facts, { order, next, outcome, after });
  for (const { redemption, shares } of back) {
    facts.redemptions.put(redemption.redemptionId, withGivenBack(redemption, { shares, ledgerTransactionId }));
  }
  return outcome;
}

function buyerOf(facts: MemberFacts, { customerId }: OrderRow): CustomerRow {
  const customer = facts.customers.get(customerId);
  if (customer === undefined || customer.status === 'erased') throw new Problem('customer-erased');
  return customer;
}

function orderAfter(done: {
  target: RefundTarget;
  refunds: OrderRefunds;
  voided: readonly bigint[];
  partOf: (whole: bigint) => bigint;
  ledgerTransactionId: string;
}): OrderRow {
  const { target, refunds, voided, partOf, ledgerTransactionId } = done;
  const { order } = target;
  return {
    ...order,
    status: statusAfter(target),
    spend: refunds.spend - partOf(refunds.spend),
    points: refunds.points - partOf(refunds.points),
    life: {
      ...order.life,
      refunds: {
        ...refunds,
        ...target.byLines,
        refunded: target.refundedMinor,
        grants: refunds.grants.map((grant, place) => ({ ...grant, voided: grant.voided + voided[place]! })),
        freed: order.counters.map(({ amount }) => partOf(amount)),
        transactions: [...refunds.transactions, ledgerTransactionId],
      },
    },
  };
}

function statusAfter({ cause, refundedMinor, totalMinor }: RefundTarget): OrderStatus {
  if (cause.cause === 'cancel') return 'cancelled';
  return refundedMinor === totalMinor ? 'returned' : 'partially_returned';
}

/** The member after the refund: totals, and the tier unless it takes that back. */
function customerAfter(
  { programme, qualifying }: MemberFacts,
  before: CustomerRow,
  { order, next, target }: { order: OrderRow; next: OrderRow; target: RefundTarget },
): CustomerRow {
  const counted = { occurredAt: order.occurredAt, spend: next.spend - order.spend, points: next.points - order.points };
  return {
    ...before,
    ...tierAfterReturn(programme, before, qualifying.change(before, counted)),
    qualifyingPoints: before.qualifyingPoints + counted.points,
    orders: before.orders - (target.cause.cause === 'cancel' ? 1n : 0n),
    spend: before.spend + counted.spend,
    pointsEarned: before.pointsEarned + counted.points,
  };
}

/** Hands what the refund changed to those behind it. */
function keep(
  facts: MemberFacts,
  done: { order: OrderRow; next: OrderRow; outcome: RefundOutcome; after: CustomerRow },
): void {
  const { order, next, outcome, after } = done;
  const { occurredAt, customerId, orderId } = order;
  const freedBefore = order.life.refunds?.freed ?? order.counters.map(() => 0n);
  const freed = order.counters
    .map((addition, place): CounterAddition => {
      return { ...addition, amount: freedBefore[place]! - next.life.refunds!.freed[place]! };
    })
    .filter(({ amount }) => amount !== 0n);
  const change = { occurredAt, spend: next.spend - order.spend, points: next.points - order.points };
  const isCancelled = next.status === 'cancelled';
  facts.history.add({ ...change, customerId, orders: isCancelled ? -1n : 0n }, freed);
  facts.qualifying.add(after, change);
  facts.customers.set(customerId, after);
  facts.changedCustomers.add(customerId);
  const refunds = { ...next.life.refunds!, ...(isCancelled ? { cancelled: outcome } : {}) };
  facts.orders.set(orderId, { ...next, life: { ...next.life, refunds } });
  facts.changedOrders.add(orderId);
}

function withGivenBack(
  redemption: GivenBack['redemption'],
  { shares, ledgerTransactionId }: { shares: readonly LotShare[]; ledgerTransactionId: string },
): GivenBack['redemption'] {
  const amounts = new Map(shares.map(({ seq, line, amount }) => [`${seq}/${line}`, amount]));
  return {
    ...redemption,
    restored: redemption.restored + shares.reduce((sum, { amount }) => sum + amount, 0n),
    takes: redemption.takes.map((take) => {
      return { ...take, restored: take.restored + (amounts.get(`${take.seq}/${take.line}`) ?? 0n) };
    }),
    transactions: [...redemption.transactions, ledgerTransactionId],
  };
}

function totalGivenBack(back: readonly GivenBack[], account: Holder['account']): bigint {
  return back
    .filter(({ redemption }) => redemption.account === account)
    .flatMap(({ shares }) => shares)
    .reduce((sum, { amount }) => sum + amount, 0n);
}

function tellCredit(page: Page, customerId: string, outcome: RefundOutcome): void {
  const { before, after, orderId, ledgerTransactionId } = outcome;
  const currencyCode = after.credit.currency;
  if (before.credit.minor === after.credit.minor) return;
  page.append(
    newEvent(creditChanged, customerId, {
      customerId,
      orderId,
      change: formatMinor(after.credit.minor - before.credit.minor, currencyCode),
      creditBalance: formatMinor(after.credit.minor, currencyCode),
      currencyCode,
      ledgerTransactionId,
    }),
  );
}
