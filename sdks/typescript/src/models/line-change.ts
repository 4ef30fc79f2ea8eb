import type { LineChangeKind } from './line-change-kind.ts';

/** A line that is in one of the texts only. */
export interface LineChange {
  /** Added lines are in the later text only, removed ones in the earlier. */
  change: LineChangeKind;
  /** Its number, from 1, in the text that it is in. */
  line: number;
  /** The line. */
  text: string;
}
