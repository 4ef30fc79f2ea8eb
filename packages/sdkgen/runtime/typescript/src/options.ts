import type { Clock } from './clock.ts';
import type { Hooks } from './hooks.ts';

/** Sends one request: the platform's `fetch`, or something that behaves like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Takes lines about attempts; `console` does. They hold neither bodies nor credentials. */
export interface Logger {
  debug(line: string): void;
}

/** How a client is set up. What is left out comes from the environment, where there is one, or is the default. */
export interface ClientOptions {
  /** The slug of the tenant. Default: `LOYALTYOS_TENANT`. */
  readonly tenantSlug?: string | undefined;
  /** An API key of the tenant. Default: `LOYALTYOS_API_KEY`. Never in a browser: everybody could read it there. */
  readonly apiKey?: string | undefined;
  /**
   * Gives a customer's token, in place of an API key: this is for pages. It is asked once, and again when the token is not
   * accepted any more.
   */
  readonly customerToken?: (() => Promise<string> | string) | undefined;
  /** Where the server is: `https://loyalty.example.com`. Default: `LOYALTYOS_BASE_URL`, or made from the domain. */
  readonly baseUrl?: string | undefined;
  /**
   * The domain that the server's hosts are in. With `example.com`, a sandbox key calls `https://sandbox-api.example.com` and a
   * live key `https://api.example.com`. Default: `LOYALTYOS_DOMAIN`.
   */
  readonly domain?: string | undefined;
  /** Lets a base URL be `http:` where it is no address of this machine. Everybody on the way can read the key then. */
  readonly allowInsecureHttp?: boolean | undefined;
  /** How often a call is tried again: 0 to 10. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** How long one attempt may take, with its body. Default: 30 s. */
  readonly attemptTimeoutMs?: number | undefined;
  /** How long a call may take, with all attempts and the waits between them. Default: 120 s. */
  readonly totalTimeoutMs?: number | undefined;
  /** What requests are sent with. Default: the platform's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** What is told of every attempt. */
  readonly hooks?: Hooks | undefined;
  /** Gets a line for every attempt, without bodies and credentials. Default: none. */
  readonly logger?: Logger | undefined;
  /** @internal */
  readonly clock?: Clock | undefined;
}

/** What one call may have of its own. */
export interface CallOptions {
  /**
   * Ends the call, wherever it is; the call then throws the reason of the signal as it is. That of `AbortSignal.timeout` is the
   * platform's, no `TimeoutError` of this SDK: for a limit in time there is `totalTimeoutMs`.
   */
  readonly signal?: AbortSignal | undefined;
  /** In place of the client's. */
  readonly maxRetries?: number | undefined;
  /** In place of the client's. */
  readonly attemptTimeoutMs?: number | undefined;
  /** In place of the client's. */
  readonly totalTimeoutMs?: number | undefined;
  /** Sent as well. Those that the client sends itself cannot be replaced. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** For operations that take an `Idempotency-Key`. */
export interface IdempotencyOptions {
  /**
   * The same for every try of one thing, another for every other thing: visible ASCII, at most 255 characters. Default: a random
   * one for each call, which all its attempts share.
   */
  readonly idempotencyKey?: string | undefined;
}

/** For operations that change a version that you have seen. */
export interface IfMatchOptions {
  /** The `etag` of the version that is changed. Where it is no longer the newest, the call fails with a `PreconditionFailedError`. */
  readonly ifMatch: string;
}

/** For operations that make something, or change a version of it that you have seen. Give one of the two. */
export interface IfMatchOrNoneMatchOptions {
  /** The `etag` of the version that is changed. */
  readonly ifMatch?: string | undefined;
  /** `*`: only where nothing is there yet. */
  readonly ifNoneMatch?: '*' | undefined;
}
