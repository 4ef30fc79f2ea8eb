/** The next tier; null on the highest. */
export interface NextTier {
  /** The next tier. */
  name: string;
  /** What it takes. */
  threshold: number;
  /** What is missing. */
  remaining: number;
}
