import type { SourceEdit } from './source-edit.ts';

/** A way out. */
export interface SuggestedFix {
  /** What it does. */
  title: string;
  /** To be made together. */
  edits: SourceEdit[];
}
