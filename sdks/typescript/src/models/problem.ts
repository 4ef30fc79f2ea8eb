import type { FieldError_ } from './field-error.ts';

/** What went wrong (RFC 9457). */
export interface Problem {
  /** The code's page. */
  type: string;
  /** The same for every occurrence of the code. */
  title: string;
  /** The HTTP status. */
  status: number;
  /** What happened this time. */
  detail?: string;
  /** The path of the request. */
  instance: string;
  /** The problem, for programs. */
  code: string;
  /** The Request-Id of the answer. */
  requestId: string;
  /** Whether the same request may succeed later, unchanged. */
  retryable: boolean;
  /** What is wrong, each with its place. */
  errors?: FieldError_[];
}
