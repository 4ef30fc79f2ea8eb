import type { Instant, Json, Money } from '@loyaltyos/kernel';
import type { Account, Bucket, EntryKind } from '@loyaltyos/ledger';
import type { Attributes } from '../orders/order.ts';
import type { PageQuery, Replayable } from '../page.ts';

/** What is known about the person. All of it is PII. */
export interface Profile {
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly phone?: string;
  /** A calendar date that exists, `1990-02-28`. */
  readonly birthDate?: string;
  readonly address?: Address;
  readonly attributes?: Attributes;
}

export interface Address {
  readonly line1?: string;
  readonly line2?: string;
  readonly city?: string;
  readonly region?: string;
  readonly postalCode?: string;
  /** ISO 3166-1 alpha-2, in capital letters. */
  readonly country?: string;
}

export interface EnrolmentInput {
  /** Absent: the engine makes one. */
  readonly customerId?: string;
  readonly profile: Profile;
  readonly idempotencyKey?: string;
  /** The request as a canonical value: what a replay is compared by. Holds PII: only a keyed hash of it is stored. */
  readonly canonical: { readonly [member: string]: Json };
}

export interface CustomerSummary {
  readonly customerId: string;
  readonly tier: string | null;
  readonly enrolledAt: Instant;
}

export interface Enrolled extends Replayable {
  readonly customer: CustomerSummary;
}

export interface CustomerRecord extends CustomerSummary {
  /** Of the profile: grows when it is changed. */
  readonly version: number;
  /** Only where it was asked for. */
  readonly profile?: Profile;
}

export interface CustomerQuery extends PageQuery {
  readonly tier?: string;
}

/** One committed version of a customer's accounts. */
export interface Balance {
  readonly customerId: string;
  readonly points: Readonly<Record<Bucket, bigint>>;
  /** Available credit, in the programme's base currency. */
  readonly credit: Money;
  readonly creditBuckets: Readonly<Record<Bucket, Money>>;
  /** Today's, also in the balance of a past instant. */
  readonly tier: string | null;
  /** Null on the highest tier. */
  readonly nextTier: NextTier | null;
  /** What expires next, soonest first. */
  readonly expiring: readonly { readonly at: Instant; readonly points: bigint }[];
  /** Grows with every change of this customer's accounts. */
  readonly version: bigint;
  readonly asOf: Instant;
}

/** In points, or in whole units of the base currency where spend is what counts; a part of a unit counts as one. */
export interface NextTier {
  readonly name: string;
  readonly threshold: bigint;
  readonly remaining: bigint;
}

export interface LedgerQuery extends PageQuery {
  readonly customerId: string;
  readonly type?: EntryKind;
  readonly account?: Account;
  /** Recorded at or after. */
  readonly from?: Instant;
  /** Recorded before. */
  readonly to?: Instant;
}

interface EntryBase {
  readonly ledgerTransactionId: string;
  readonly type: EntryKind;
  readonly bucket: Bucket;
  readonly orderId?: string;
  readonly ruleId?: string;
  /** What it belongs to besides an order: a redemption, a return, an event, a transfer. */
  readonly reference?: string;
  readonly effectiveAt: Instant;
  readonly recordedAt: Instant;
}

/** One posting on a customer account, with the bucket's balance after it. Newest first in a page. */
export type CustomerEntry =
  | (EntryBase & { readonly account: 'points'; readonly amount: bigint; readonly balanceAfter: bigint })
  | (EntryBase & { readonly account: 'credit'; readonly amount: Money; readonly balanceAfter: Money });
