import type { DiagnosticCode } from '../diagnostic-codes.ts';
import type { Place } from '../report.ts';
import type { Witness } from './witness.ts';

/** Something proved about a program. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly at: Place;
  readonly message: string;
  readonly related?: readonly { readonly message: string; readonly at: Place }[];
  readonly witness?: Witness;
}
