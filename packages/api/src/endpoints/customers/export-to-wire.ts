import { formatInstant, formatMinor, formatMoney, type Json } from '@loyaltyos/kernel';
import type { Exported, ExportedRecords, ExportSection, ToldEvent } from '../../engine.ts';
import { toWireInteger } from '../../schema/points.ts';
import { orderToWire } from '../orders/order-to-wire.ts';
import { redemptionToWire } from '../redemptions/redemption-to-wire.ts';
import { customerToWire } from './customer-to-wire.ts';
import { balanceToWire } from './get-balance.ts';
import { entryToWire } from './list-ledger.ts';

type Members = Record<string, Json>;

/** How each section's records are written: as their own operations answer them, where there are such. */
const WRITERS: { readonly [Section in ExportSection]: (record: ExportedRecords[Section]) => object } = {
  profile: customerToWire,
  membership: ({ tier, tierSince, tierUntil, qualifyingPoints, pointsEarned, orders, spend }) => ({
    tier,
    tierSince: formatInstant(tierSince),
    tierUntil: tierUntil === null ? null : formatInstant(tierUntil),
    qualifyingPoints: toWireInteger(qualifyingPoints),
    pointsEarned: toWireInteger(pointsEarned),
    orders: toWireInteger(orders),
    spend: formatMoney(spend),
    currencyCode: spend.currency,
  }),
  balance: balanceToWire,
  lots: lotToWire,
  ledger: entryToWire,
  orders: orderToWire,
  redemptions: redemptionToWire,
  counters: ({ customerId: _, amount, ...counter }) => ({ ...counter, amount: toWireInteger(amount) }),
  audit: ({ auditId, recordedAt, actor, action, reason, details }) => {
    const { kind, id } = actor;
    const why = reason === undefined ? {} : { reason };
    return { auditId, recordedAt: formatInstant(recordedAt), actor: { kind, id }, action, ...why, details };
  },
  tiers: toldToWire,
  events: ({ eventId, facts, ...told }) => ({ ...toldToWire(told), eventId, facts }),
  journal: toldToWire,
};

export const EXPORT_SECTIONS = Object.keys(WRITERS) as readonly ExportSection[];

export function exportedToWire({ section, record }: Exported): { section: ExportSection; record: Members } {
  const write = WRITERS[section] as (record: Exported['record']) => object;
  return { section, record: write(record) as Members };
}

function lotToWire({ lot, currency }: ExportedRecords['lots']): object {
  const units = (amount: bigint): Json =>
    lot.account === 'points' ? toWireInteger(amount) : formatMinor(amount, currency);
  return {
    ledgerTransactionId: lot.transactionId,
    account: lot.account,
    earned: units(lot.earned),
    remaining: units(lot.remaining),
    held: units(lot.held),
    pending: lot.pending,
    availableAt: formatInstant(lot.availableAt),
    expiresAt: lot.expiresAt === null ? null : formatInstant(lot.expiresAt),
    ...(lot.orderId === null ? {} : { orderId: lot.orderId }),
    ...(lot.ruleId === null ? {} : { ruleId: lot.ruleId }),
  };
}

function toldToWire({ actor, type, recordedAt, payload }: ToldEvent): object {
  return { type, actor, recordedAt: formatInstant(recordedAt), payload };
}
