import type { CurrencyCode, Decimal, Instant, Json, Money } from '@loyaltyos/kernel';
import type { Problem } from '@loyaltyos/problems';
import type { Attributes, Complexity, Diagnostic, LineKind } from '@loyaltyos/rules';
import type { Principal } from './principal.ts';

/**
 * What the API asks of the loyalty engine: one function per operation, in decoded types (exact decimals, minor units,
 * instants as milliseconds, points as bigint). Everything here has passed the checks that need no stored data: shapes,
 * digits, the currency's decimals, id patterns, the 24 hours ahead. What needs stored data is the engine's to refuse,
 * by throwing a `Problem`; pointers in it are relative to the order (`/currencyCode`), the API puts `/orders/3` or
 * `/order` in front where the order lay deeper.
 */
export interface Engine {
  /** The tenant's business time: the wall clock, or the test clock of a sandbox. Nothing may occur 24 hours after it. */
  businessTime(principal: Principal): Instant;

  ingestOrder(principal: Principal, order: OrderInput): Promise<Ingested>;
  /** As many results as orders, in their order; a problem with one is its result and never thrown. */
  ingestOrders(principal: Principal, orders: readonly OrderInput[]): Promise<readonly BatchResult[]>;
  getOrder(principal: Principal, orderId: string): Promise<StoredOrder>;
  simulateOrder(principal: Principal, input: SimulationInput): Promise<SimulationOutcome>;

  enrolCustomer(principal: Principal, input: EnrolmentInput): Promise<Enrolled>;
  getCustomer(principal: Principal, input: { customerId: string; withProfile: boolean }): Promise<CustomerRecord>;
  listCustomers(principal: Principal, input: CustomerQuery): Promise<Page<CustomerSummary>>;
  /** `at`: the balance as it was then; absent: now. */
  getBalance(principal: Principal, input: { customerId: string; at?: Instant }): Promise<Balance>;
  listLedger(principal: Principal, input: LedgerQuery): Promise<Page<LedgerEntry>>;

  listRuleSets(principal: Principal, input: PageQuery): Promise<Page<RuleSetSummary>>;
  getRuleSetVersion(principal: Principal, input: { ruleSetId: string; version: number }): Promise<RuleSetVersion>;
  /** Throws `rule-set-invalid` with the extension `diagnostics` when the source does not compile. */
  saveRuleSet(principal: Principal, input: { name: string; source: string; note: string }): Promise<SavedRuleSet>;
  /** Never throws for what is wrong with the source: that is in the diagnostics. */
  validateRuleSet(principal: Principal, input: { source: string; order?: OrderInput }): Promise<RuleSetValidation>;
  activateRuleSet(principal: Principal, input: ActivationInput): Promise<Activation>;
}

/** The result of a write with a natural key: `replayed` when the same request had been answered before. */
export interface Replayable {
  readonly replayed: boolean;
}

// --- Pages --------------------------------------------------------------------------------------------------------

/**
 * Which page is wanted. `after` is the `next` of the page before, exactly as the engine gave it: the API seals it into
 * the cursor (authenticated, bound to tenant, operation and filter), so that it comes back unchanged or not at all.
 */
export interface PageQuery {
  readonly limit: number;
  readonly after?: Json;
}

/** `next` is absent on the last page. It must be small (a cursor is at most 1 KiB) and hold no PII. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: Json;
}

// --- Orders -------------------------------------------------------------------------------------------------------

/** An order as the merchant sent it, checked and in minor units of its currency. */
export interface OrderInput {
  readonly orderId: string;
  readonly customerId: string;
  readonly currencyCode: CurrencyCode;
  readonly totalMinor: bigint;
  readonly lines: readonly OrderLineInput[];
  readonly channel?: string;
  readonly storeId?: string;
  /** Absent: the moment of recording. */
  readonly occurredAt?: Instant;
  /** Free members of the merchant; may hold PII. */
  readonly attributes?: Attributes;
  /**
   * The request as a canonical value: members in wire names, money and quantities as shortest decimal text, instants in
   * UTC, what was absent absent. Two requests mean the same exactly when `canonicalJson` of these is equal; where they
   * differ, the paths of the differing members are the pointers of the 409.
   */
  readonly canonical: CanonicalOrder;
}

export type CanonicalOrder = { readonly [member: string]: Json };

export interface OrderLineInput {
  readonly sku: string;
  /** Positive, at most 3 places. */
  readonly quantity: Decimal;
  /** In major units, at most 4 places more than the currency; absent where only `lineTotal` was sent. */
  readonly unitPrice?: Decimal;
  /** `lineTotal`, or quantity x unitPrice rounded half up to the currency. */
  readonly amountMinor: bigint;
  /** Money off this line, 0 where none was sent; never more than `amountMinor`. */
  readonly discountMinor: bigint;
  readonly category?: string;
  readonly brand?: string;
  readonly kind: LineKind;
  readonly attributes?: Attributes;
}

export interface OrderOutcome {
  readonly orderId: string;
  readonly customerId: string;
  readonly pointsEarned: bigint;
  readonly creditEarned: Money;
  /** Of `pointsEarned`, what is not available yet. */
  readonly pendingPoints: bigint;
  /** Available points after this order. */
  readonly newBalance: bigint;
  readonly creditBalance: Money;
  /** After the order; null in a programme without tiers. */
  readonly tier: string | null;
  /** Only where this order changed it. */
  readonly tierChanged?: { readonly from: string | null; readonly to: string | null };
  readonly ledgerTransactionId: string;
  readonly ruleSetVersions: readonly { readonly ruleSetId: string; readonly version: number }[];
  readonly rules: readonly RuleShare[];
}

/** What one rule granted of the order's points and credit; the shares add up to the whole. */
export interface RuleShare {
  readonly ruleId: string;
  readonly points: bigint;
  readonly credit: Money;
}

export interface Ingested extends Replayable {
  readonly outcome: OrderOutcome;
}

export type BatchResult =
  | { readonly status: 'created' | 'replayed'; readonly outcome: OrderOutcome }
  | { readonly status: 'failed'; readonly problem: Problem };

/** An order as stored: the facts in clear, and the answer that its ingestion gave. */
export interface StoredOrder {
  readonly order: Omit<OrderInput, 'canonical' | 'occurredAt'> & { readonly occurredAt: Instant };
  readonly status: 'active' | 'cancelled' | 'partially_returned' | 'returned';
  readonly recordedAt: Instant;
  readonly outcome: OrderOutcome;
  /** Every ledger transaction that belongs to the order, oldest first. */
  readonly ledgerTransactionIds: readonly string[];
}

export interface SimulationInput {
  readonly orderId: string;
  /** Absent: the stored order of that id. */
  readonly order?: OrderInput;
  readonly program:
    | { readonly from: 'active' }
    | { readonly from: 'version'; readonly ruleSetId: string; readonly version: number }
    | { readonly from: 'source'; readonly source: string };
}

export interface SimulationOutcome {
  readonly orderId: string;
  readonly customerId: string;
  readonly pointsEarned: bigint;
  readonly creditEarned: Money;
  readonly tier: string | null;
  readonly ruleSetVersions: readonly { readonly ruleSetId: string; readonly version: number }[];
  readonly rules: readonly RuleShare[];
  /** As the rules package writes it; no PII. */
  readonly trace: Json;
}

// --- Customers ----------------------------------------------------------------------------------------------------

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
  /** As in `OrderInput`: what a replay is compared by. Holds PII: store only a keyed hash of it. */
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
  /** Only where it was asked for. */
  readonly profile?: Profile;
}

export interface CustomerQuery extends PageQuery {
  readonly tier?: string;
}

export interface Balance {
  readonly customerId: string;
  readonly points: {
    readonly available: bigint;
    readonly pending: bigint;
    readonly held: bigint;
    readonly debt: bigint;
  };
  /** Available credit, in the programme's base currency. */
  readonly credit: Money;
  readonly tier: string | null;
  /** Null on the highest tier. */
  readonly nextTier: { readonly name: string; readonly threshold: bigint; readonly remaining: bigint } | null;
  /** What expires next, soonest first. */
  readonly expiring: readonly { readonly at: Instant; readonly points: bigint }[];
  /** Grows with every change of this customer's accounts. */
  readonly version: bigint;
  readonly asOf: Instant;
}

export interface LedgerQuery extends PageQuery {
  readonly customerId: string;
  readonly type?: EntryType;
  readonly account?: 'points' | 'credit';
  /** Recorded at or after. */
  readonly from?: Instant;
  /** Recorded before. */
  readonly to?: Instant;
}

export const ENTRY_TYPES = [
  'earn',
  'mature',
  'hold',
  'release',
  'redeem',
  'convert',
  'expire',
  'void',
  'restore',
  'repay',
  'adjust',
  'transfer_in',
  'transfer_out',
  'write_off',
] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

interface EntryBase {
  readonly ledgerTransactionId: string;
  readonly type: EntryType;
  readonly bucket: 'pending' | 'available' | 'held' | 'debt';
  readonly orderId?: string;
  readonly ruleId?: string;
  readonly effectiveAt: Instant;
  readonly recordedAt: Instant;
}

/** One posting on a customer account, with the bucket's balance after it. Newest first in a page. */
export type LedgerEntry =
  | (EntryBase & { readonly account: 'points'; readonly amount: bigint; readonly balanceAfter: bigint })
  | (EntryBase & { readonly account: 'credit'; readonly amount: Money; readonly balanceAfter: Money });

// --- Rule sets ----------------------------------------------------------------------------------------------------

export interface RuleSetVersionSummary {
  readonly version: number;
  readonly status: 'active' | 'scheduled' | 'draft';
  readonly irHash: string;
  readonly complexity: Complexity;
  /** The id of the principal who saved it. */
  readonly author: string;
  readonly note: string;
  readonly createdAt: Instant;
}

export interface RuleSetSummary {
  readonly ruleSetId: string;
  readonly name: string;
  /** Null when no version is active. */
  readonly activeVersion: number | null;
  /** The latest 50 at most, newest first. */
  readonly versions: readonly RuleSetVersionSummary[];
}

export interface RuleSetVersion extends RuleSetVersionSummary {
  readonly ruleSetId: string;
  readonly name: string;
  readonly source: string;
}

export interface SavedRuleSet {
  readonly ruleSetId: string;
  readonly name: string;
  readonly version: number;
  readonly irHash: string;
  readonly complexity: Complexity;
  /** Warnings: with an error there is no version. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface RuleSetValidation {
  readonly valid: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when the source does not parse far enough to be measured. */
  readonly complexity?: Complexity;
  /** The most that one order can earn, as the rules package states it; absent where nothing is proved. */
  readonly liability?: Json;
  /** Only with a sample order and a program that compiles. */
  readonly preview?: SimulationOutcome;
}

export interface ActivationInput {
  readonly ruleSetId: string;
  readonly version: number;
  /** Absent: at once. */
  readonly effectiveAt?: Instant;
}

export interface Activation {
  readonly ruleSetId: string;
  readonly version: number;
  readonly status: 'active' | 'scheduled';
  readonly effectiveAt: Instant;
  /** The id of the principal who activated it. */
  readonly activatedBy: string;
}
