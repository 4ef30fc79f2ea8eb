import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@loyaltyos/kernel';
import { backOffMs, MAX_ATTEMPTS } from './back-off.ts';
import { signedFields } from './signed-fields.ts';

/** Where the API is and who calls. */
export interface ApiAccess {
  /** Origin, with a path where the API lies below one; without a slash at its end. */
  readonly baseUrl: string;
  readonly tenant: string;
  readonly apiKey: string;
}

/** A problem as the API answers it. */
export interface ProblemAnswer {
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly requestId: string;
  readonly retryable: boolean;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
}

/** The server does not take what we send, or does not answer. The text says what happened. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
}

/** The user asked to end while we were waiting. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped';
}

export interface SessionOptions {
  readonly access: ApiAccess;
  readonly clock: Clock;
  /** Ends waiting; what is under way is finished. */
  readonly stop: AbortSignal;
  /** Told why and how long we wait before we try again. */
  readonly onWait: (text: string) => void;
}

/** Answers that may be others when asked again. An ingest may always be sent again: the same order answers the same. */
const TRY_AGAIN: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);
/** Longer than the server takes to give up by itself. */
const ANSWER_TIMEOUT_MS = 60_000;
/** A token this near to its end is not used any more. */
const TOKEN_MARGIN_MS = 30_000;

interface Token {
  readonly text: string;
  /** What requests with it are signed with; undefined where the server gives none. */
  readonly signingKey: string | undefined;
  readonly goodUntil: number;
}

/** Calls the public API as one client: fetches tokens, renews them, and tries again what may succeed later. */
export class ApiSession {
  readonly #options: SessionOptions;
  #token: Promise<Token> | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /**
   * Posts a JSON document and returns the answer of a 2xx.
   *
   * @throws ImportRefused, ImportStopped.
   */
  async post(path: string, body: string): Promise<unknown> {
    let renewed = false;
    for (;;) {
      const token = await this.#freshToken();
      const response = await this.#insist(path, () => ({
        method: 'POST',
        headers: {
          authorization: `Bearer ${token.text}`,
          'content-type': 'application/json',
          ...this.#signed(path, body, token),
        },
        body,
      }));
      if (response.status !== 401 || renewed) return answerOf(response);
      // Revoked, or the server's keys were turned: a new token tells which.
      renewed = true;
      await response.body?.cancel();
      this.#token = undefined;
    }
  }

  /** Waits before another try. @throws ImportStopped. */
  async pause(attempt: number, why: string, retryAfterSeconds?: number): Promise<void> {
    const ms = backOffMs(attempt, retryAfterSeconds);
    this.#options.onWait(`${why}; trying again in ${(ms / 1000).toFixed(1)} s`);
    try {
      await sleep(ms, undefined, { signal: this.#options.stop });
    } catch (error) {
      throw new ImportStopped('Stopped while waiting.', { cause: error });
    }
  }

  /** Every attempt is signed afresh, whether or not the tenant asks for it. */
  #signed(path: string, body: string, { signingKey }: Token): Record<string, string> {
    const { access, clock } = this.#options;
    if (signingKey === undefined) return {};
    return signedFields(`${access.baseUrl}${path}`, body, { signingKey, keyId: access.tenant, now: clock.now() });
  }

  async #freshToken(): Promise<Token> {
    const { clock } = this.#options;
    const known = this.#token;
    if (known !== undefined && (await known).goodUntil > clock.now()) return known;
    // All lanes wait for the one that asks first.
    if (this.#token === known) {
      this.#token = this.#fetchToken();
      this.#token.catch(() => {
        this.#token = undefined;
      });
    }
    return this.#token ?? this.#freshToken();
  }

  async #fetchToken(): Promise<Token> {
    const { access, clock } = this.#options;
    const askedAt = clock.now();
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: access.tenant,
      client_secret: access.apiKey,
      scope: 'orders:write',
    });
    const response = await this.#insist('/oauth/token', () => ({ method: 'POST', body: form }));
    const answer = (await answerOf(response)) as {
      access_token: string;
      expires_in: number;
      signing_key?: string;
    };
    const lifetimeMs = answer.expires_in * 1000;
    return {
      text: answer.access_token,
      signingKey: answer.signing_key,
      goodUntil: askedAt + lifetimeMs - Math.min(TOKEN_MARGIN_MS, lifetimeMs / 10),
    };
  }

  /** Asks until there is an answer that stays. */
  async #insist(path: string, request: () => RequestInit): Promise<Response> {
    const url = `${this.#options.access.baseUrl}${path}`;
    for (let attempt = 1; ; attempt += 1) {
      const answered = await tryOnce(url, request());
      const final = attempt === MAX_ATTEMPTS;
      if ('response' in answered) {
        const { response } = answered;
        if (!TRY_AGAIN.has(response.status) || final) return response;
        await response.body?.cancel();
        const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
        await this.pause(attempt, `The server answered ${response.status}`, seconds);
      } else {
        if (final) throw new ImportRefused(`${url} does not answer: ${answered.failure}.`, { cause: answered.cause });
        await this.pause(attempt, `${url} does not answer: ${answered.failure}`);
      }
    }
  }
}

type Tried = { readonly response: Response } | { readonly failure: string; readonly cause: unknown };

async function tryOnce(url: string, request: RequestInit): Promise<Tried> {
  try {
    const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
    return { response: await fetch(url, { ...request, redirect: 'error', signal }) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { failure: cause instanceof Error ? cause.message || cause.name : String(cause), cause: error };
  }
}

/** @throws ImportRefused for everything but 2xx. */
async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  const { code, title, detail, requestId } = problemIn(text);
  const what = code === undefined ? text.slice(0, 200) : `${code}: ${detail ?? title ?? ''}`;
  const request = requestId === undefined ? '' : ` (request ${requestId})`;
  throw new ImportRefused(`The server answered ${response.status} ${what}${request}`);
}

function problemIn(text: string): Partial<ProblemAnswer> {
  try {
    const document = JSON.parse(text) as Partial<ProblemAnswer>;
    return typeof document.code === 'string' ? document : {};
  } catch {
    return {};
  }
}
