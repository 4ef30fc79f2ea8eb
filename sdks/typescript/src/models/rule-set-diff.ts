import type { DeclarationChange } from './declaration-change.ts';
import type { LineChange } from './line-change.ts';

/** What became different from one version to another. */
export interface RuleSetDiff {
  /** The id of the rule set. */
  ruleSetId: string;
  /** The version, from 1. */
  from: number;
  /** The version, from 1. */
  to: number;
  /** Whether both compile to the same, whatever their texts. */
  sameMeaning: boolean;
  /** What to remove from one text and to add for the other. */
  lines: LineChange[];
  /** What means another thing: layout, comments and the order of rules make no difference. */
  declarations: DeclarationChange[];
}
