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

/** The token that all calls of a client share. However many want a new one at once, it is asked for once. */
export class TokenSource {
  readonly #clock: Clock;
  readonly #ask: () => Promise<Token>;
  #token: Token | undefined;
  #asked: Promise<Token> | undefined;

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
    if (token !== undefined && this.#clock.elapsed() < token.staleAt) return token;
    try {
      return await scope.wait((this.#asked ??= this.#renew()));
    } catch (error) {
      if (scope.signal.aborted || token === undefined || token !== this.#token) throw error;
      if (this.#clock.elapsed() >= token.deadAt) throw error;
      return token;
    }
  }

  /** Forgets a token that was not accepted. One that came in the meantime stays. */
  drop(token: Token): void {
    if (this.#token === token) this.#token = undefined;
  }

  async #renew(): Promise<Token> {
    try {
      return (this.#token = await this.#ask());
    } finally {
      this.#asked = undefined;
    }
  }
}
