/** A place in the source. */
export interface SourceSpan {
  /** From 0, in UTF-16 code units. */
  start: number;
  /** Behind the last one. */
  end: number;
  /** Of the start, from 1. */
  line: number;
  /** Of the start, from 1. */
  column: number;
}
