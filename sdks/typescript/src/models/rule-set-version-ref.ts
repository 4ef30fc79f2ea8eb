/** A rule set, and the version of it that ran. */
export interface RuleSetVersionRef {
  /** The id of the rule set. */
  ruleSetId: string;
  /** The version that ran. */
  version: number;
}
