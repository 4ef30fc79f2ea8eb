import type { DeclarationChangeKind } from './declaration-change-kind.ts';
import type { DeclarationKind } from './declaration-kind.ts';

/** Something that is new, gone, or means another thing. */
export interface DeclarationChange {
  /** What became of it. */
  change: DeclarationChangeKind;
  /** What it is. */
  kind: DeclarationKind;
  /** The id of the rule, group or event, or the name of the setting. */
  id: string;
}
