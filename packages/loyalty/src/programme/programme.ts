import type { CurrencyCode } from '@loyaltyos/kernel';
import type { AttributeType, Environment } from '@loyaltyos/rules';

/** A tier and the qualifying points from which it is reached. */
export interface Tier {
  readonly name: string;
  /** Points earned on orders since enrolment. The first tier's is 0. */
  readonly threshold: number;
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
}

/** A version of the settings. */
export interface Programme extends ProgrammeDocument {
  readonly version: number;
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

/** The highest tier that the qualifying points reach; null in a programme without tiers. */
export function tierReached(programme: ProgrammeDocument, qualifyingPoints: bigint): string | null {
  return programme.tiers.findLast((tier) => qualifyingPoints >= BigInt(tier.threshold))?.name ?? null;
}
