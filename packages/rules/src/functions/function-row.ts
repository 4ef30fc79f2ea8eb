import type { DayNumber } from '../calendar/local-date.ts';
import type { Duration } from '../calendar/duration.ts';
import type { Zone } from '../calendar/zone.ts';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import type { Environment } from '../environment.ts';
import type { Whole } from '../exact/whole.ts';
import type { NamedList } from '../facts.ts';
import type { Type } from '../ir/types.ts';

/** One function of the language: all that checking, pricing, documenting and running it takes. */
export interface FunctionRow {
  readonly name: string;
  /** For the reference: what it answers, in one or two sentences. */
  readonly doc: string;
  readonly parameters: readonly Parameter[];
  readonly result: Type;
  /** Programs in small: each expression has the value. They are documentation and tests at once. */
  readonly examples: readonly { readonly expression: string; readonly value: string }[];
  /** What one call costs beside its arguments. */
  readonly cost: number;
  /** Total: it answers for all values of the parameters' types. */
  readonly body: (moment: Moment, ...args: never[]) => Result;
}

export interface Parameter {
  readonly name: string;
  readonly type: Type;
  /** Refuses an argument of the right type; `literal` is its text where it is a literal. */
  readonly refuse?: (literal: string | undefined, environment: Environment) => Refusal | undefined;
}

export interface Refusal {
  readonly code: DiagnosticCode;
  readonly message: string;
  /** What may have been meant, as source text. */
  readonly meant?: readonly string[];
}

/** What functions may know beside their arguments. */
export interface Moment {
  /** The local day of the event. */
  readonly today: DayNumber;
  readonly zone: Zone;
  readonly list: (name: string) => Pick<NamedList, 'has'>;
}

/** A value of an expression as functions get and give it; whole numbers have denominator 1. */
export type Result = boolean | string | DayNumber | Whole | Duration | Pick<NamedList, 'has'>;
