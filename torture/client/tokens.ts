import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../stages/stage.ts';

/** Less than the ten minutes that a token lasts. */
const KEPT_MS = 5 * 60_000;
/** Longer than anything that was killed takes to come back. */
const TRY_TIMEOUT_MS = 90_000;
const CALL_TIMEOUT_MS = 20_000;
const PAUSE_MS = 50;

/** Bearer tokens of the tenant: one for all callers, fetched anew before it runs out. */
export class Tokens {
  readonly #stage: Stage;
  #held: { readonly token: Promise<string>; readonly until: number } | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** @throws when no server gives one within 90 s. */
  current(): Promise<string> {
    if (this.#held === undefined || performance.now() > this.#held.until) {
      this.#held = { token: this.#fetch(), until: performance.now() + KEPT_MS };
      this.#held.token.catch(() => (this.#held = undefined));
    }
    return this.#held.token;
  }

  async #fetch(): Promise<string> {
    const { servers, tenant } = this.#stage;
    const form = { grant_type: 'client_credentials', client_id: tenant.slug, client_secret: tenant.apiKey };
    const deadline = performance.now() + TRY_TIMEOUT_MS;
    for (let tried = 0; ; tried += 1) {
      const { url } = servers[tried % servers.length]!;
      try {
        const response = await fetch(`${url}/oauth/token`, {
          method: 'POST',
          body: new URLSearchParams(form),
          signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
        });
        if (response.ok) return ((await response.json()) as { access_token: string }).access_token;
        if (performance.now() > deadline) throw new Error(`No token: ${response.status} ${await response.text()}`);
      } catch (error) {
        if (performance.now() > deadline) throw error;
      }
      await sleep(PAUSE_MS);
    }
  }
}
