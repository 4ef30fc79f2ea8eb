import { LIMITS } from './behaviour.ts';
import type { Bytes } from './base64.ts';
import { CallScope } from './call-scope.ts';
import type { Configuration } from './configuration.ts';
import { ConnectionError, InvalidResponseError } from './errors.ts';

/** What is sent in one attempt. */
export interface Outgoing {
  readonly operation: string;
  readonly attempt: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: Bytes | undefined;
}

/** A whole answer, whatever it says. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * Sends a request once, and reads its answer to the end.
 *
 * @param call What the attempt is part of: the attempt ends with it.
 * @throws ConnectionError, TimeoutError, InvalidResponseError, or the reason why the call ended.
 */
export async function exchange(
  { fetch, witness, clock }: Pick<Configuration, 'fetch' | 'witness' | 'clock'>,
  outgoing: Outgoing,
  attemptTimeoutMs: number,
  call: CallScope,
): Promise<Answer> {
  const { operation, attempt, method, url, headers, body } = outgoing;
  // A `fetch` that was handed in may not look at the signal.
  call.signal.throwIfAborted();
  witness.requested({ operation, attempt, method, url, headers });
  const startedAt = clock.elapsed();
  const scope = new CallScope(clock, attemptTimeoutMs, `No whole answer within ${attemptTimeoutMs} ms`, call.signal);
  try {
    const { signal } = scope;
    const init: RequestInit = { method, headers, signal, redirect: 'manual', credentials: 'omit', cache: 'no-store' };
    // What a `fetch` that was handed in makes of the signal is not up to us.
    const answer = await scope.wait(fetch(url, body === undefined ? init : { ...init, body }).then(readAnswer));
    const requestId = answer.headers.get('request-id') ?? undefined;
    witness.answered({ operation, attempt, status: answer.status, requestId, durationMs: clock.elapsed() - startedAt });
    return answer;
  } catch (error) {
    if (scope.signal.aborted) throw scope.signal.reason;
    if (error instanceof InvalidResponseError) throw error;
    throw new ConnectionError(`No whole answer from ${new URL(url).host}${reasonOf(error)}`, { cause: error });
  } finally {
    scope.end();
  }
}

async function readAnswer(response: Response): Promise<Answer> {
  if (response.type === 'opaqueredirect') throw new InvalidResponseError('The server redirects, and is not followed');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
    size += read.value.length;
    if (size > LIMITS.maxResponseBytes) {
      // That the rest is not wanted is all there is to say: nobody waits for what becomes of it.
      void reader?.cancel().catch(() => undefined);
      throw new InvalidResponseError(`The answer is larger than ${LIMITS.maxResponseBytes} bytes`);
    }
    chunks.push(read.value);
  }
  return { status: response.status, headers: response.headers, text: decodeUtf8(chunks) };
}

function decodeUtf8(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
  } catch (cause) {
    throw new InvalidResponseError('The answer is no UTF-8', { cause });
  }
}

/** What the platform says of a connection that failed: its code, where there is one. */
function reasonOf(error: unknown): string {
  const { code, cause } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: unknown;
    cause?: unknown;
  };
  if (typeof code === 'string') return `: ${code}`;
  return cause === undefined ? '' : reasonOf(cause);
}
