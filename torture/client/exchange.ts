/** A request as it goes over the wire: sending it again sends the same bytes. */
export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Behind `/api/v1`. */
  readonly path: string;
  readonly body?: string;
  readonly idempotencyKey?: string;
}

/** What came of sending a request once. */
export type Fate =
  | { readonly kind: 'answered'; readonly status: number; readonly replayed: boolean; readonly body: string }
  /** Nobody listened: it was never sent. */
  | { readonly kind: 'unsent' }
  /** The connection broke, or no answer came in time: it may have been done or not. */
  | { readonly kind: 'unknown'; readonly why: string };

/** Longer than the server takes to say that it is too busy. */
const TIMEOUT_MS = 20_000;

/**
 * Sends a request once, on a connection that is kept alive where there is one, so that some break with requests on them.
 * Never throws for what the network does.
 */
export async function exchange(url: string, token: string, request: WireRequest): Promise<Fate> {
  const { method, path, body, idempotencyKey } = request;
  try {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const replayed = response.headers.get('idempotent-replayed') === 'true';
    // An answer that is cut off is none: reading it fails.
    return { kind: 'answered', status: response.status, replayed, body: await response.text() };
  } catch (error) {
    const { message, cause } = error as { message: string; cause?: { code?: string; message?: string } };
    return cause?.code === 'ECONNREFUSED'
      ? { kind: 'unsent' }
      : { kind: 'unknown', why: `${message} ${cause?.message ?? ''}`.trim() };
  }
}
