/** What a source may ask for at most. Beyond any of these it does not compile (E701). */
export const LIMITS = {
  /** Bytes of the source in UTF-8. */
  sourceBytes: 65_536,
  /** Expressions inside expressions, as written. */
  nesting: 64,
  rules: 200,
  /** Declarations of each other kind: lets, groups, events. */
  declarations: 200,
  /** Checks of lets: one for each let, and more for those that mean something else in other events. */
  letMeanings: 1_000,
  /** Members of one list literal, one map or one chain of operators. */
  members: 1_000,
  /** Operators that wait for one another, through lets: the depth of the recursion when a program runs. */
  depth: 600,
  /** Decimal digits of the largest value that an expression could have, numerator and denominator together. */
  digits: 200,
  /** Decimal digits of the unit in which one order's amounts are added. */
  unitDigits: 400,
} as const;

/** Decimal places that literals and facts may have. */
export const MOST_PLACES = 6;

/** Digits that a number in the source may have before its point. */
export const MOST_WHOLE_DIGITS = 15;

/** The lines that the complexity score is stated for. */
export const SCORED_LINES = 50;
