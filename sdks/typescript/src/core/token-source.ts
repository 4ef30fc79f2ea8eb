import { RETRIES } from './behaviour.ts';
import type { CallScope } from './call-scope.ts';
import type { Clock } from './clock.ts';
import type { SigningKey } from './sign-request.ts';

export interface Token {
  readonly accessToken: string;
  /** Nothing where requests under it are not signed. */
  readonly signingKey: SigningKey | undefined;
  /** From then on a new one is asked for. By `Clock.elapsed`, as is the other. */
  readonly staleAt: number;
  /** From then on it is not accepted. */
  readonly deadAt: number;
}

function nothing(): void {}

/**
 * The token that all calls of a client share. However many want a new one at once, it is asked for once; while the old one lives,
 * nobody waits for it.
 */
export class TokenSource {
  readonly #clock: Clock;
  readonly #ask: () => Promise<Token>;
  #token: Token | undefined;
  #asked: Promise<Token> | undefined;
  /** Until then no other is asked for ahead of time, since that has just failed. */
  #patientUntil = 0;

  constructor(clock: Clock, ask: () => Promise<Token>) {
    this.#clock = clock;
    this.#ask = ask;
  }

  /**
   * @param scope Who waits. When it ends, whoever else waits goes on waiting.
   * @throws What asking failed with, where there is no token that lives.
   */
  async get(scope: CallScope): Promise<Token> {
    const token = this.#token;
    const now = this.#clock.elapsed();
    if (token === undefined || now >= token.deadAt) return scope.wait(this.#next());
    // A failure is told to the hooks; who calls has a token that does.
    if (now >= Math.max(token.staleAt, this.#patientUntil)) this.#next().catch(nothing);
    return token;
  }

  /** Forgets a token that was not accepted. One that came in the meantime stays. */
  drop(token: Token): void {
    if (this.#token === token) this.#token = undefined;
  }

  #next(): Promise<Token> {
    return (this.#asked ??= this.#renew());
  }

  async #renew(): Promise<Token> {
    try {
      return (this.#token = await this.#ask());
    } catch (error) {
      this.#patientUntil = this.#clock.elapsed() + RETRIES.maxDelayMs;
      throw error;
    } finally {
      this.#asked = undefined;
    }
  }
}
