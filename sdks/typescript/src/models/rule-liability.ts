/** The most of one rule by itself, before its group and the rule set decide. */
export interface RuleLiability {
  /** The rule. */
  id: string;
  /** Whole points at most; `unbounded` where nothing in the program holds them. */
  points: number | string;
  /** Store credit at most, in the base currency; `unbounded` where nothing in the program holds it. */
  credit: string;
}
