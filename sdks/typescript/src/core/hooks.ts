import { REDACTED_HEADERS } from './behaviour.ts';
import type { LoyaltyOSError } from './errors.ts';
import type { Logger } from './options.ts';

/** Told before an attempt. */
export interface AttemptStarted {
  /** `orders.ingest`, or `oauth.token` for the token that a call needs. */
  readonly operation: string;
  /** From 1 on. */
  readonly attempt: number;
  readonly method: string;
  readonly url: string;
  /** With `***` in the place of credentials. A copy: what is done to it changes nothing. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Told after an attempt that was answered, whatever the answer. */
export interface AttemptAnswered {
  readonly operation: string;
  readonly attempt: number;
  readonly status: number;
  readonly requestId: string | undefined;
  readonly durationMs: number;
}

/** Told after an attempt that failed. */
export interface AttemptFailed {
  readonly operation: string;
  readonly attempt: number;
  readonly error: LoyaltyOSError;
  readonly willRetry: boolean;
  /** How long the next attempt waits; nothing where there is none. */
  readonly delayMs: number | undefined;
}

/** Watches attempts. A hook changes nothing, and what it throws fails nothing. */
export interface Hooks {
  readonly onRequest?: ((event: AttemptStarted) => void) | undefined;
  readonly onResponse?: ((event: AttemptAnswered) => void) | undefined;
  readonly onError?: ((event: AttemptFailed) => void) | undefined;
}

/** Tells hooks and the logger what happens. */
export class Witness {
  readonly #hooks: Hooks;
  readonly #logger: Logger | undefined;

  constructor(hooks: Hooks = {}, logger?: Logger) {
    this.#hooks = hooks;
    this.#logger = logger;
  }

  requested({ headers, ...event }: Omit<AttemptStarted, 'headers'> & { readonly headers: Headers }): void {
    const shown = redactHeaders(headers);
    this.#tell(() => this.#hooks.onRequest?.({ ...event, headers: shown }));
    this.#log(event, `${event.method} ${event.url} ${JSON.stringify(shown)}`);
  }

  answered(event: AttemptAnswered): void {
    this.#tell(() => this.#hooks.onResponse?.(event));
    this.#log(
      event,
      `${event.status} in ${Math.round(event.durationMs)} ms, request ${event.requestId ?? 'without an id'}`,
    );
  }

  failed(event: AttemptFailed): void {
    this.#tell(() => this.#hooks.onError?.(event));
    const next = event.willRetry ? `again in ${Math.round(event.delayMs ?? 0)} ms` : 'given up';
    this.#log(event, `${event.error.name}, ${next}`);
  }

  #log({ operation, attempt }: { readonly operation: string; readonly attempt: number }, says: string): void {
    this.#tell(() => this.#logger?.debug(`loyaltyos ${operation} #${attempt}: ${says}`));
  }

  /** Whoever watches must not be able to fail a call. */
  #tell(say: () => unknown): void {
    try {
      // A hook may be asynchronous without saying so: what it rejects with would end the process.
      void Promise.resolve(say()).catch(() => undefined);
    } catch (error) {
      void error;
    }
  }
}

function redactHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].map(([name, value]) => [name, REDACTED_HEADERS.includes(name) ? '***' : value]),
  );
}
