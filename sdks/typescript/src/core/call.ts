import type { Answer } from './exchange.ts';

/** What an answer says of itself. */
export interface ApiResponse {
  /** The HTTP status. */
  readonly status: number;
  readonly headers: Headers;
  /** The id of the request, for questions to whoever runs the server. */
  readonly requestId: string | undefined;
  /** The version of what was read or written, as `ifMatch` takes it. */
  readonly etag: string | undefined;
  /** Whether this is the answer of an earlier request with the same content: nothing was done this time. */
  readonly replayed: boolean;
}

/** A result, and the answer that it came in. */
export interface WithResponse<Result> {
  readonly data: Result;
  readonly response: ApiResponse;
}

/** A call under way: a promise of its result, or of the result with its response. */
export class Call<Result> implements Promise<Result> {
  readonly [Symbol.toStringTag] = 'Call';
  readonly #answered: Promise<WithResponse<Result>>;

  constructor(answered: Promise<WithResponse<Result>>) {
    this.#answered = answered;
  }

  /** The result with what its response says: status, request id, version. */
  withResponse(): Promise<WithResponse<Result>> {
    return this.#answered;
  }

  // oxlint-disable-next-line unicorn/no-thenable -- a call is awaited as a promise is
  then<Fulfilled = Result, Rejected = never>(
    onFulfilled?: ((result: Result) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#answered.then(({ data }) => data).then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Result | Rejected> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Result> {
    return this.then().finally(onFinally);
  }
}

export function responseOf({ status, headers }: Answer): ApiResponse {
  return {
    status,
    headers,
    requestId: headers.get('request-id') ?? undefined,
    etag: headers.get('etag') ?? undefined,
    replayed: headers.get('idempotent-replayed') === 'true',
  };
}
