/** A claim was held against a limit. */
export interface TracedLimit {
  /** A maximum or a cap was held against it. */
  step: 'limit';
  /** Which one. */
  limit: string;
  /** What was wanted of it. Decimal text, or a fraction. */
  asked: string;
  /** What it still had. Decimal text, or a fraction. */
  headroom: string;
  /** Whether several shared it: then it gives whole units alone. */
  shared: boolean;
}
