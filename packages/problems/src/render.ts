import type { Json } from '@loyaltyos/kernel';
import type { ProblemCode } from './catalogue.ts';
import type { FieldError, Problem } from './problem.ts';

/** Where an occurrence belongs. */
export interface Occurrence {
  /** The origin and path that the documentation is served under, without a slash at its end. */
  readonly documentationBase: string;
  readonly requestId: string;
  /** The path of the request, without its query. */
  readonly instance: string;
}

/** The body of an `application/problem+json` answer: RFC 9457 and our members. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance: string;
  readonly code: ProblemCode;
  readonly requestId: string;
  readonly retryable: boolean;
  readonly errors?: readonly FieldError[];
  readonly [extension: string]: Json | readonly FieldError[] | undefined;
}

/** The address of a code's page. */
export function problemType(code: ProblemCode, documentationBase: string): string {
  return `${documentationBase}/docs/problems/${code}`;
}

/**
 * A problem as the body of an answer. Extensions stand behind the members of RFC 9457 and ours, and never replace one.
 * The cause is left behind.
 */
export function problemDocument(problem: Problem, occurrence: Occurrence): ProblemDocument {
  return {
    ...problem.extensions,
    type: problemType(problem.code, occurrence.documentationBase),
    title: problem.title,
    status: problem.status,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    instance: occurrence.instance,
    code: problem.code,
    requestId: occurrence.requestId,
    retryable: problem.retryable,
    ...(problem.errors.length === 0 ? {} : { errors: problem.errors }),
  };
}
