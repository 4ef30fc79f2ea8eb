import type { AuditRecord } from '@loyaltyos/identity';
import type { CurrencyCode, Instant, Json, Money } from '@loyaltyos/kernel';
import type { LotOfCustomer } from '@loyaltyos/ledger';
import type { Balance, CustomerEntry, CustomerRecord } from '../customers/customer.ts';
import type { CounterAddition } from '../orders/rule-counters.ts';
import type { StoredOrder } from '../orders/order.ts';
import type { PageQuery } from '../page.ts';
import type { Redemption } from '../redemptions/redemption.ts';

/** An event as the journal tells of it. */
export interface ToldEvent {
  /** The principal who caused it. */
  readonly actor: string;
  readonly type: string;
  readonly recordedAt: Instant;
  readonly payload: { readonly [member: string]: Json };
}

/** A custom event as it came, its fields decrypted, with what the journal tells of it. */
export interface ReceivedEvent extends ToldEvent {
  readonly eventId: string;
  readonly facts: { readonly [member: string]: Json };
}

/** What orders have made of a member, net of returns. */
export interface Membership {
  /** Null in a programme without tiers. */
  readonly tier: string | null;
  readonly tierSince: Instant;
  /** When the tier is looked at again; null: it lasts. */
  readonly tierUntil: Instant | null;
  readonly qualifyingPoints: bigint;
  readonly pointsEarned: bigint;
  readonly orders: bigint;
  readonly spend: Money;
}

/** What there is of each section of an export. */
export interface ExportedRecords {
  readonly profile: CustomerRecord;
  readonly membership: Membership;
  readonly balance: Balance;
  readonly lots: { readonly lot: LotOfCustomer; readonly currency: CurrencyCode };
  readonly ledger: CustomerEntry;
  /** With their free attributes and their returns. */
  readonly orders: StoredOrder;
  readonly redemptions: Redemption;
  /** What rules have granted already, where they grant so much at most. */
  readonly counters: CounterAddition;
  /** What was done about the customer, by whom. */
  readonly audit: AuditRecord;
  readonly tiers: ToldEvent;
  readonly events: ReceivedEvent;
  readonly journal: ToldEvent;
}

export type ExportSection = keyof ExportedRecords;

/** One record of an export. */
export type Exported = {
  readonly [Section in ExportSection]: { readonly section: Section; readonly record: ExportedRecords[Section] };
}[ExportSection];

export interface ExportQuery extends PageQuery {
  readonly customerId: string;
}
