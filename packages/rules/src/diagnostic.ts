import type { Witness } from './analyse/witness.ts';
import type { DiagnosticCode } from './diagnostic-codes.ts';

/** Something to say about a source: an error keeps it from compiling, a warning does not. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Other places that make the message clear. */
  readonly related: readonly Related[];
  /** Ways out, best first. */
  readonly fixes: readonly Fix[];
  /** An event that shows it: with every overlap (W804). */
  readonly witness?: Witness;
}

export type Severity = 'error' | 'warning';

/** Offsets in UTF-16 code units, `end` excluded; `line` and `column` of `start`, from 1. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export interface Related {
  readonly message: string;
  readonly span: Span;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Replaces what lies from `start` to `end` by `text`. The edits of one fix do not overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** At most so many diagnostics come from one source: who has a hundred errors needs the first ones. */
export const MOST_DIAGNOSTICS = 100;
