import type { ProblemCode } from './problem-code.ts';
import type { Json } from './values.ts';

/** What every error of this SDK is. */
export class LoyaltyOSError extends Error {
  override readonly name: string = 'LoyaltyOSError';
}

/** The client, or a call, was set up in a way that cannot work. Nothing was sent. */
export class ConfigurationError extends LoyaltyOSError {
  override readonly name = 'ConfigurationError';
}

/** No whole answer came. Whether the server did what it was asked, nobody knows. */
export class ConnectionError extends LoyaltyOSError {
  override readonly name: string = 'ConnectionError';
}

/** No whole answer came in time: of an attempt, or of the call with all its attempts. */
export class TimeoutError extends ConnectionError {
  override readonly name = 'TimeoutError';
}

/** An answer came that is none of this API: no JSON, not of its shape, or too large. */
export class InvalidResponseError extends LoyaltyOSError {
  override readonly name = 'InvalidResponseError';
}

/** One thing that is wrong with a request. */
export interface FieldError {
  /** Where: a JSON Pointer (RFC 6901) into the body, or `/query/…` and `/path/…` for parameters. */
  readonly pointer: string;
  /** What, for programs. */
  readonly code: string;
  /** What, for people. */
  readonly message: string;
}

/** The server refused, with a problem (RFC 9457). Each status has a class of its own. */
export class ApiError extends LoyaltyOSError {
  override readonly name: string = 'ApiError';
  /** The HTTP status. */
  readonly status: number;
  /** The problem, for programs; `unknown` where the answer is no problem document. */
  readonly code: ProblemCode;
  /** The id of the request, for questions to whoever runs the server. */
  readonly requestId: string | undefined;
  /** Whether the same request may succeed later, unchanged. */
  readonly retryable: boolean;
  /** The same for every occurrence of the code. */
  readonly title: string;
  /** What happened this time. */
  readonly detail: string | undefined;
  /** The page of the code: what it means, and what to do. */
  readonly type: string | undefined;
  /** The path of the request. */
  readonly instance: string | undefined;
  /** What is wrong, each with its place. */
  readonly errors: readonly FieldError[];
  readonly #headers: Headers;
  readonly #problem: Json;

  constructor(refusal: Refusal) {
    const { status, code, title, detail, requestId } = refusal;
    super(textOf(refusal));
    this.status = status;
    this.code = code;
    this.requestId = requestId;
    this.retryable = refusal.retryable;
    this.title = title;
    this.detail = detail;
    this.type = refusal.type;
    this.instance = refusal.instance;
    this.errors = refusal.errors;
    this.#headers = refusal.headers;
    this.#problem = refusal.problem;
  }

  /** The headers of the answer. */
  get headers(): Headers {
    return this.#headers;
  }

  /** The problem as it was sent, with the members that only its code has; `null` where the answer is no problem document. */
  get problem(): Json {
    return this.#problem;
  }
}

/** What people read: what is wrong, the first of its places, and what to ask the server's keeper about. */
function textOf({ status, code, title, detail, errors, requestId }: Refusal): string {
  const [first] = errors;
  const parts = [
    `${status} ${code}: ${title.replace(/\.+$/, '')}.`,
    detail,
    // The pointer to the whole body is empty.
    first && (first.pointer === '' ? first.message : `${first.pointer}: ${first.message}`),
    requestId === undefined ? undefined : `(request ${requestId})`,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

/** What an `ApiError` is made of. */
export interface Refusal {
  readonly status: number;
  readonly code: ProblemCode;
  readonly requestId: string | undefined;
  readonly retryable: boolean;
  readonly title: string;
  readonly detail: string | undefined;
  readonly type: string | undefined;
  readonly instance: string | undefined;
  readonly errors: readonly FieldError[];
  readonly headers: Headers;
  readonly problem: Json;
}
