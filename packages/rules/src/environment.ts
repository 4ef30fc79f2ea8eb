import type { CurrencyCode } from '@loyaltyos/kernel';

/** What a programme knows and a rule set may name. Plain data; changing it means compiling again. */
export interface Environment {
  /** The currencies of the programme, as ISO 4217 codes; includes the base currency. */
  readonly currencies: readonly CurrencyCode[];
  /** The currency of credit and of `history.spend`. */
  readonly baseCurrency: CurrencyCode;
  /** Names in order, the lowest first; empty in a programme without tiers. */
  readonly tiers: readonly string[];
  /** The declared members of `customer.attributes`. */
  readonly customerAttributes: Readonly<Record<string, AttributeType>>;
  /** The declared members of a line's `attributes`. */
  readonly lineAttributes: Readonly<Record<string, AttributeType>>;
  /** The names that `list("...")` may use. */
  readonly lists: readonly string[];
  /** The highest complexity score that compiles; `DEFAULT_BUDGET` when absent. */
  readonly budget?: number;
}

/** The complexity that a rule set may have unless its tenant is configured otherwise. */
export const DEFAULT_BUDGET = 10_000;

/** `pii` keeps the value, and all that is computed from it but a yes or no, out of traces. */
export interface AttributeType {
  readonly type: 'string' | 'int' | 'decimal' | 'bool' | 'date';
  readonly pii?: boolean;
}
