import type { CurrencyCode } from '@loyaltyos/kernel';
import type { FieldDeclaration, Facts } from './facts.ts';
import type { History, Need } from './needs.ts';
import type { Outcome, TracedOutcome } from './outcome.ts';

/** A rule set that is ready to run. Pure: equal facts and history give equal outcomes, and nothing throws. */
export interface Program {
  readonly ruleSetName: string;
  /** An IANA zone: what `local`, effective days and counters' days are in. */
  readonly zone: string;
  readonly currencies: readonly CurrencyCode[];
  /** Of credit. */
  readonly baseCurrency: CurrencyCode;
  /** The fixed list of aggregates to read inside the ledger transaction, after the customer row is locked. */
  readonly needs: readonly Need[];
  /** The named lists to give in `facts.lists`. */
  readonly lists: readonly string[];
  /** Whether a rule looks at the customer's birth date or attributes: the host has to open what it keeps secret. */
  readonly readsProfile: boolean;
  /** The fields of the events that rules listen to, by event and field name. */
  readonly events: Readonly<Record<string, Readonly<Record<string, FieldDeclaration>>>>;
  /**
   * The customers other than the subject that these facts may grant to: lock them, and read the counters `per customer`
   * for each, before the run. Sorted, none twice.
   */
  recipients(facts: Facts): readonly string[];
  run(facts: Facts, history: History): Outcome;
  /** The same outcome, with the value of every sub-expression and the reason for every decision. */
  trace(facts: Facts, history: History): TracedOutcome;
}
