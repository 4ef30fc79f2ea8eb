import type { CurrencyCode } from '@loyaltyos/kernel';
import type { AttributeType, Environment } from '@loyaltyos/rules';

/** A tier and what it takes to reach it. */
export interface Tier {
  readonly name: string;
  /** Points, or whole units of the base currency where spend is what counts. The first tier's is 0. */
  readonly threshold: number;
}

/** When units of an account expire. */
export type ExpiryPolicy =
  | { readonly kind: 'never' }
  /** At the end of the local day so many days or months after they were earned. */
  | { readonly kind: 'rolling'; readonly days: number }
  | { readonly kind: 'rolling'; readonly months: number }
  /** At the end of the next of these local days, `MM-DD`, that lies at least so many months after they were earned. */
  | { readonly kind: 'calendar'; readonly dates: readonly string[]; readonly atLeastMonths: number };

/** What holds for the units of one account, where a rule does not say otherwise. */
export interface AccountPolicy {
  readonly expiry: ExpiryPolicy;
  /** How many days after they were earned they become available. 0: at once. */
  readonly pendingDays: number;
  /** What a return does with units that were spent already: the account owes them, or they are written off. */
  readonly negative: 'allow_negative' | 'write_off';
}

/** From this local day, `MM-DD`, to the one before it a year later. 29 February is the 28th where there is none. */
export interface ProgrammeYear {
  readonly kind: 'programme_year';
  readonly startsOn: string;
}

/** How members rise and fall. */
export interface TierPolicy {
  /** What counts: points earned on orders, or spend in the base currency, less what returns took back. */
  readonly measure: 'points' | 'spend';
  readonly window:
    | { readonly kind: 'lifetime' }
    /** The months up to the instant that is asked about. */
    | { readonly kind: 'rolling'; readonly months: number }
    | ProgrammeYear;
  /** How long a tier lasts from the day it was reached: so many months, or to the end of the programme year. */
  readonly period: { readonly kind: 'months'; readonly months: number } | ProgrammeYear;
  /** What happens when the period ends and the member would not reach the tier again. */
  readonly downgrade: 'never' | 'to_earned' | 'one_level';
  /** How many days after the period ends a member keeps the tier nevertheless. */
  readonly graceDays: number;
  /** Whether a return that undoes the threshold takes the tier back. */
  readonly returnsTakeBack: boolean;
}

/** Between customers of the programme. Limits are points in one transfer. */
export interface TransferPolicy {
  readonly allowed: boolean;
  readonly minPoints: number;
  readonly maxPoints: number;
}

/** The most that one adjustment moves, for those who have the scope `points:adjust` alone. */
export interface AdjustmentLimits {
  readonly maxPoints: number;
  /** Decimal text in the base currency. */
  readonly maxCredit: string;
}

/** A tenant's settings, as one document. Every change makes a new version. */
export interface ProgrammeDocument {
  /** ISO 4217; the first is the base currency. Orders in another one earn points only. */
  readonly currencies: readonly [CurrencyCode, ...CurrencyCode[]];
  /** IANA. */
  readonly zone: string;
  /** Lowest first; empty in a programme without tiers. */
  readonly tiers: readonly Tier[];
  /** What a point is worth, as decimal text of the base currency: what reports reckon the liability with. */
  readonly pointValue?: string;
  /** Whether an order of somebody unknown enrols them. */
  readonly autoEnrol: boolean;
  /** What rule sets may read of `customer.attributes` and of a line's `attributes`. */
  readonly customerAttributes: Readonly<Record<string, AttributeType>>;
  readonly lineAttributes: Readonly<Record<string, AttributeType>>;
  readonly accounts: Readonly<Record<'points' | 'credit', AccountPolicy>>;
  readonly tierPolicy: TierPolicy;
  /** So many points are so much credit, as decimal text of the base currency; null: points are not converted. */
  readonly conversion: { readonly points: number; readonly credit: string } | null;
  readonly transfers: TransferPolicy;
  readonly adjustments: AdjustmentLimits;
}

const LASTING: AccountPolicy = { expiry: { kind: 'never' }, pendingDays: 0, negative: 'allow_negative' };

/** What holds where a document does not say. Documents that were stored before a member existed are read with it. */
export const PROGRAMME_DEFAULTS = {
  tiers: [],
  autoEnrol: false,
  customerAttributes: {},
  lineAttributes: {},
  accounts: { points: LASTING, credit: LASTING },
  tierPolicy: {
    measure: 'points',
    window: { kind: 'lifetime' },
    period: { kind: 'months', months: 12 },
    downgrade: 'never',
    graceDays: 0,
    returnsTakeBack: true,
  },
  conversion: null,
  transfers: { allowed: false, minPoints: 1, maxPoints: 1_000_000 },
  adjustments: { maxPoints: 100_000, maxCredit: '1000' },
} as const satisfies Omit<ProgrammeDocument, 'currencies' | 'zone'>;

/** A version of the settings. */
export interface Programme extends ProgrammeDocument {
  readonly version: number;
  /** Of tiers that an earlier version had, the next lower one that there still is; null where there are none at all. */
  readonly retiredTiers: Readonly<Record<string, string | null>>;
}

export function baseCurrencyOf(programme: ProgrammeDocument): CurrencyCode {
  return programme.currencies[0];
}

/** What the rules compiler needs to know of a programme, and the names of the lists that rule sets may use. */
export function rulesEnvironment(programme: ProgrammeDocument, lists: readonly string[]): Environment {
  return {
    currencies: programme.currencies,
    baseCurrency: baseCurrencyOf(programme),
    tiers: programme.tiers.map((tier) => tier.name),
    customerAttributes: programme.customerAttributes,
    lineAttributes: programme.lineAttributes,
    lists,
  };
}
