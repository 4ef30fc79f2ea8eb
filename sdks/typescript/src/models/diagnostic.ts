import type { Shape } from '../core/shape.ts';
import type { DiagnosticCode } from './diagnostic-code.ts';
import type { DiagnosticSeverity } from './diagnostic-severity.ts';
import { diagnosticWitnessShape, type DiagnosticWitness } from './diagnostic-witness.ts';
import type { RelatedPlace } from './related-place.ts';
import type { SourceSpan } from './source-span.ts';
import type { SuggestedFix } from './suggested-fix.ts';

/** Something to say about the source of a rule set. */
export interface Diagnostic {
  /** What kind of thing it is: each has a page in the language reference. */
  code: DiagnosticCode;
  /** An error keeps the source from being saved. */
  severity: DiagnosticSeverity;
  /** For people. */
  message: string;
  span: SourceSpan;
  /** Other places that make it clear. */
  related: RelatedPlace[];
  /** Ways out, best first. */
  fixes: SuggestedFix[];
  witness?: DiagnosticWitness;
}

/** Where it has instants. */
export const diagnosticShape: Shape = { fields: { witness: diagnosticWitnessShape } };
