import type { Json } from '@loyaltyos/kernel';
import { PROBLEMS, type ProblemCode, type ProblemRow } from './catalogue.ts';

/** One thing that is wrong with a request. */
export interface FieldError {
  /** RFC 6901, into the body; '' is the whole of it. Parameters are `/query/limit`, `/path/orderId`, `/header/...`. */
  readonly pointer: string;
  /** What is wrong, for programs: `unknown-field`, `too-many-decimals`. */
  readonly code: string;
  /** What is wrong, for people. Never repeats a value that was sent. */
  readonly message: string;
}

export interface ProblemOptions {
  /** What happened this time, for people: part of the answer. */
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Further members of the answer, named as in the code's page. */
  readonly extensions?: Readonly<Record<string, Json>>;
  /** When another try makes sense, in whole seconds from now. */
  readonly retryAfterSeconds?: number;
  /** The same where it is known in milliseconds: told in whole seconds, rounded up, and never as at once. */
  readonly retryAfterMs?: number;
  /** For the log only. */
  readonly cause?: unknown;
}

/**
 * Something expected that the caller must hear of. Thrown where it is found and rendered in one place; everything in it
 * but the cause is answered.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly retryable: boolean;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[];
  readonly extensions: Readonly<Record<string, Json>>;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    const row: ProblemRow = PROBLEMS[code];
    super(options.detail ?? row.title, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = row.status;
    this.title = row.title;
    this.retryable = row.retryable;
    this.detail = options.detail;
    this.errors = options.errors ?? [];
    this.extensions = options.extensions ?? {};
    this.retryAfterSeconds =
      options.retryAfterMs === undefined ? options.retryAfterSeconds : wholeSeconds(options.retryAfterMs);
  }
}

function wholeSeconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
