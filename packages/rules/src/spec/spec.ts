import type { Environment } from '../environment.ts';

/**
 * The expectations beside a source, `NAME.spec.json` beside `NAME.rules`. Amounts are decimal text or whole numbers, in
 * major units; instants are RFC 3339.
 */
export interface Spec {
  /** What differs from `SPEC_ENVIRONMENT`. */
  readonly environment?: Partial<Environment>;
  /** All diagnostics, in order; none when absent. */
  readonly diagnostics?: readonly SpecDiagnostic[];
  readonly cases?: readonly SpecCase[];
}

export interface SpecDiagnostic {
  readonly code: string;
  /** The text of the source that it is about. */
  readonly text: string;
  /** What the message says among other things. */
  readonly message?: string;
  /** Whether the first fix makes the diagnostic go away. */
  readonly fixed?: boolean;
}

export interface SpecCase {
  readonly name: string;
  readonly facts: SpecFacts;
  /** By need key: counts, points, and money in major units. */
  readonly history?: Readonly<Record<string, SpecNumber>>;
  /** The counters of other recipients, by customer. */
  readonly others?: Readonly<Record<string, Readonly<Record<string, SpecNumber>>>>;
  readonly expected: SpecOutcome;
}

export type SpecNumber = string | number;

/** Everything that is absent has the value of a plain order of one customer. */
export interface SpecFacts {
  readonly event?: string;
  readonly occurredAt?: string;
  readonly currency?: string;
  readonly channel?: string;
  readonly store?: string;
  readonly total?: SpecNumber;
  readonly tax?: SpecNumber;
  readonly shipping?: SpecNumber;
  readonly paidWithPoints?: SpecNumber;
  readonly lines?: readonly SpecLine[];
  readonly customer?: SpecCustomer;
  /** By name; amounts as text, customers and tiers by name. */
  readonly fields?: Readonly<Record<string, SpecNumber | boolean>>;
  /** The members of named lists. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
}

export interface SpecLine {
  readonly sku?: string;
  readonly category?: string;
  readonly brand?: string;
  readonly kind?: string;
  readonly quantity?: SpecNumber;
  readonly unitPrice?: SpecNumber;
  readonly discount?: SpecNumber;
  /** Absent: quantity x unitPrice, rounded half up to the currency, less the discount. */
  readonly net?: SpecNumber;
  readonly attributes?: Readonly<Record<string, SpecNumber | boolean>>;
}

export interface SpecCustomer {
  readonly id?: string;
  readonly tier?: string;
  readonly enrolled?: string;
  readonly birthdate?: string;
  readonly attributes?: Readonly<Record<string, SpecNumber | boolean>>;
  readonly segments?: readonly string[];
}

/** What is absent is not compared. */
export interface SpecOutcome {
  /** Of the subject. */
  readonly points?: SpecNumber;
  readonly credit?: SpecNumber;
  readonly selected?: readonly string[];
  readonly grants?: readonly SpecGrant[];
  readonly recipients?: readonly string[];
  /** Values of expressions, found by their text in a rule or a let. */
  readonly trace?: readonly { readonly in: string; readonly text: string; readonly value: string | boolean | null }[];
  /** What became of rules: `condition`, `window`, `applied`. */
  readonly results?: Readonly<Record<string, string>>;
  /** The steps that each rule's claims went through: `limit`, `excluded`, `lost`, `round`. */
  readonly steps?: Readonly<Record<string, readonly string[]>>;
}

export interface SpecGrant {
  readonly rule: string;
  readonly points?: SpecNumber;
  readonly credit?: SpecNumber;
  /** Absent: the subject. */
  readonly to?: string;
}

/** The programme that specs are about unless they say otherwise. */
export const SPEC_ENVIRONMENT: Environment = {
  currencies: ['GBP', 'EUR'],
  baseCurrency: 'GBP',
  tiers: ['Bronze', 'Silver', 'Gold', 'Platinum'],
  customerAttributes: {},
  lineAttributes: {},
  lists: ['excluded-skus'],
};
