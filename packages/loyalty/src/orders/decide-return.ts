import { newEvent, orderReturned } from '@loyaltyos/events';
import { canonicalJson, decimalsOf, formatMinor, roundDecimal } from '@loyaltyos/kernel';
import type { Page } from '@loyaltyos/ledger';
import { Problem, type FieldError } from '@loyaltyos/problems';
import { requireNotErased } from '../customers/member-of.ts';
import { fromExactJson, toExactJson } from '../lane/exact-json.ts';
import type { MemberFacts } from '../lane/member-facts.ts';
import { applyRefund, refundsOf, type RefundTarget } from './apply-refund.ts';
import { contentConflict } from './content-conflict.ts';
import type { OrderRefunds } from './order-life.ts';
import { recordHash } from './record-hash.ts';
import { refundOfLines, returnLines, type NotLeft } from './refund-arithmetic.ts';
import { refundFields } from './refund-fields.ts';
import type { Refund, Returned, ReturnInput, ReturnOutcome } from './refund.ts';
import type { OrderRow } from './stored-orders.ts';
import { refundableOf, type Refundable } from './stored-refundable.ts';
import { returnKey } from './stored-returns.ts';

/** How many returns an order may have: what all of them did is read and written with each. */
export const MOST_RETURNS = 500;

/**
 * Decides a return on the facts of its stripe, or answers what it was answered before.
 *
 * @throws Problem `order-not-found`, `order-cancelled`, `return-conflict`, `return-exceeds-order`, `return-limit`,
 *   `invalid-values`, `customer-erased`.
 */
export function decideReturn(facts: MemberFacts, page: Page, input: ReturnInput): Returned {
  const { orderId, returnId, reason } = input;
  const text = canonicalJson(input.canonical);
  const order = facts.orders.get(orderId);
  if (order === undefined) throw new Problem('order-not-found');
  requireNotErased(facts, order.customerId);
  const known = facts.returns.get(returnKey(input));
  if (known !== undefined) {
    if (known.facts !== text) throw returnConflict(text, known.facts);
    return { status: 'returned', outcome: fromExactJson(known.answer) as ReturnOutcome, replayed: true };
  }
  if (order.status === 'cancelled') throw new Problem('order-cancelled');
  const refunds = refundsOf(facts, order);
  if (refunds.transactions.length >= MOST_RETURNS) {
    throw new Problem('return-limit', { detail: `An order comes back in at most ${MOST_RETURNS} returns.` });
  }
  const target = targetOf(order, refunds, input);
  const { customerId, stripe } = order;
  const row = { orderId, returnId, customerId, stripe, facts: text, recordedAt: page.recordedAt };
  const kept: { answer?: string; seq?: bigint } = {};
  const outcome = applyRefund(facts, page, target, (done) => {
    kept.answer = toExactJson({ ...done, returnId } satisfies ReturnOutcome);
    kept.seq = page.place.seq;
    return newEvent(orderReturned, customerId, {
      ...refundFields(customerId, done),
      returnId,
      ...(reason === undefined ? {} : { reason }),
      recordHash: recordHash([orderId, returnId, text, kept.answer]),
    });
  });
  facts.returns.put(returnKey(input), { ...row, seq: kept.seq!, answer: kept.answer! });
  return { status: 'returned', outcome: { ...outcome, returnId }, replayed: false };
}

/** @throws Problem `return-exceeds-order`, `invalid-values`. */
function targetOf(order: OrderRow, refunds: OrderRefunds, { orderId, returnId, refund }: ReturnInput): RefundTarget {
  const refundable = refundableOf(order);
  const { currency, totalMinor } = refundable;
  const { now, byLines } = refundNow(refundable, refunds, refund);
  const refundedMinor = refunds.refunded + now;
  if (refundedMinor > totalMinor) {
    const left = formatMinor(totalMinor - refunds.refunded, currency);
    const message = `Of the order ${left} ${currency} is left to be refunded, and this is ${formatMinor(now, currency)}.`;
    const pointer = refund.by === 'amount' ? '/amount' : '/lineItems';
    throw exceeding([{ pointer, code: 'exceeds-order', message }]);
  }
  const cause = { cause: 'return', orderId, returnId } as const;
  return { order, currency, totalMinor, refundedMinor, cause, ...(byLines === undefined ? {} : { byLines }) };
}

function refundNow(
  { currency, totalMinor, lines }: Refundable,
  refunds: OrderRefunds,
  refund: Refund,
): { now: bigint; byLines?: RefundTarget['byLines'] } {
  if (refund.by === 'amount') {
    const places = decimalsOf(currency);
    const now = roundDecimal(refund.amount, places, 'down');
    const exact = now * 10n ** BigInt(refund.amount.scale) === refund.amount.units * 10n ** BigInt(places);
    if (exact) return { now };
    const message = `An amount in ${currency} has at most ${places} decimal places.`;
    throw new Problem('invalid-values', { errors: [{ pointer: '/amount', code: 'too-many-decimals', message }] });
  }
  const after = returnLines(lines, refunds.returnedLines, refund.lines);
  if ('notLeft' in after) throw exceeding(after.notLeft.map(errorOf));
  const refundedByLines = refundOfLines({ totalMinor, lines }, after.returned);
  return {
    now: refundedByLines - refunds.refundedByLines,
    byLines: { refundedByLines, returnedLines: after.returned },
  };
}

const NOT_LEFT: Record<NotLeft['reason'], string> = {
  unknown: 'The order has no such line.',
  shipping: 'Shipping comes back by amount.',
  'too-many': 'The order does not have so many left.',
};

function errorOf({ index, reason }: NotLeft): FieldError {
  const pointer = reason === 'too-many' ? `/lineItems/${index}/quantity` : `/lineItems/${index}/sku`;
  return { pointer, code: reason, message: NOT_LEFT[reason] };
}

function exceeding(errors: readonly FieldError[]): Problem {
  return new Problem('return-exceeds-order', { errors: [...errors] });
}

/** The refusal of another return under an id that is taken, with the places where it differs. */
export function returnConflict(text: string, known: string): Problem {
  return contentConflict(text, { code: 'return-conflict', what: 'return', done: 'made', facts: known });
}
