import { decimalsOf, formatDecimal, formatInstant, formatMinor, formatMoney } from '@loyaltyos/kernel';
import type { Static } from 'typebox';
import type { StoredOrder, OrderOutcome, RuleShare, SimulationOutcome } from '../../engine.ts';
import { toWireInteger } from '../../schema/points.ts';
import { attributesToWire } from '../attributes-to-wire.ts';
import type { Order, OrderResult, Simulation } from './order-schema.ts';
import type { Trace } from './trace-schema.ts';

/** The answer of an ingest. The same outcome always has the same bytes: a replay answers what was answered. */
export function orderResultToWire(outcome: OrderOutcome): Static<typeof OrderResult> {
  return {
    orderId: outcome.orderId,
    customerId: outcome.customerId,
    pointsEarned: toWireInteger(outcome.pointsEarned),
    creditEarned: formatMoney(outcome.creditEarned),
    pendingPoints: toWireInteger(outcome.pendingPoints),
    newBalance: toWireInteger(outcome.newBalance),
    creditBalance: formatMoney(outcome.creditBalance),
    tier: outcome.tier,
    ...(outcome.tierChanged === undefined
      ? {}
      : { tierChanged: { from: outcome.tierChanged.from, to: outcome.tierChanged.to } }),
    ledgerTransactionId: outcome.ledgerTransactionId,
    ruleSetVersions: outcome.ruleSetVersions.map(({ ruleSetId, version }) => ({ ruleSetId, version })),
    rules: outcome.rules.map(ruleShareToWire),
  };
}

export function simulationToWire(outcome: SimulationOutcome): Static<typeof Simulation> {
  return {
    orderId: outcome.orderId,
    customerId: outcome.customerId,
    pointsEarned: toWireInteger(outcome.pointsEarned),
    creditEarned: formatMoney(outcome.creditEarned),
    tier: outcome.tier,
    ruleSetVersions: outcome.ruleSetVersions.map(({ ruleSetId, version }) => ({ ruleSetId, version })),
    rules: outcome.rules.map(ruleShareToWire),
    trace: traceToWire(outcome.trace),
  };
}

/** The trace as it is: plain JSON that the rules package declares and `trace-schema.ts` describes. */
function traceToWire(trace: SimulationOutcome['trace']): Static<typeof Trace> {
  return trace as unknown as Static<typeof Trace>;
}

export function orderToWire(stored: StoredOrder): Static<typeof Order> {
  const { order } = stored;
  const money = (minor: bigint): string => formatMinor(minor, order.currencyCode);
  return {
    orderId: order.orderId,
    customerId: order.customerId,
    status: stored.status,
    orderTotal: money(order.totalMinor),
    currencyCode: order.currencyCode,
    lineItems: order.lines.map((line) => ({
      sku: line.sku,
      quantity: formatDecimal(line.quantity),
      ...(line.unitPrice === undefined
        ? {}
        : { unitPrice: formatDecimal(line.unitPrice, decimalsOf(order.currencyCode)) }),
      lineTotal: money(line.amountMinor),
      ...(line.category === undefined ? {} : { category: line.category }),
      ...(line.brand === undefined ? {} : { brand: line.brand }),
      kind: line.kind,
      discount: money(line.discountMinor),
      ...(line.attributes === undefined ? {} : { attributes: attributesToWire(line.attributes) }),
    })),
    ...(order.channel === undefined ? {} : { channel: order.channel }),
    ...(order.storeId === undefined ? {} : { storeId: order.storeId }),
    occurredAt: formatInstant(order.occurredAt),
    recordedAt: formatInstant(stored.recordedAt),
    ...(order.attributes === undefined ? {} : { attributes: attributesToWire(order.attributes) }),
    result: orderResultToWire(stored.outcome),
    refunded: formatMoney(stored.refunded),
    returns: stored.returns.map(({ returnId, refunded, reason, recordedAt }) => ({
      returnId,
      refunded: formatMoney(refunded),
      ...(reason === undefined ? {} : { reason }),
      recordedAt: formatInstant(recordedAt),
    })),
    ledgerTransactionIds: [...stored.ledgerTransactionIds],
  };
}

export function ruleShareToWire(share: RuleShare): Static<typeof OrderResult>['rules'][number] {
  return { ruleId: share.ruleId, points: toWireInteger(share.points), credit: formatMoney(share.credit) };
}
