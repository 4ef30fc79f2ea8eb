/** A program, and why it was written. */
export interface SaveRuleSetRequest {
  /** The name of the rule set. */
  name: string;
  /** A program in the rules language. */
  source: string;
  /** Why this version was made. */
  note: string;
}
