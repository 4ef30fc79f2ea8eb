import { Problem } from '@loyaltyos/problems';
import type { Caller } from '../principal.ts';
import { RateLimiter, type Rate, type Taken } from './rate-limiter.ts';

/** What one customer's browser may ask for: a page reads three things, and somebody turns pages. */
const ONE: Rate = { perSecond: 5, burst: 20 };
/** What browsers may use of their tenant's rate together: the rest stays for its own programs, whoever holds tokens. */
const PART_OF_ALL = 0.5;
const MAX_CUSTOMERS = 50_000;
const MAX_TENANTS = 10_000;

/**
 * The requests a second of customers' tokens, which lie in browsers that nobody of the tenant's keeps: one customer gets a few, and
 * all together no more than a part of what the tenant may send.
 */
export class CustomerRates {
  readonly #each: RateLimiter;
  readonly #all: RateLimiter;
  readonly #servers: number;
  #refused = 0;

  /** @param servers how many processes share the load. */
  constructor(now: () => number, servers: number) {
    this.#each = new RateLimiter(now, MAX_CUSTOMERS);
    this.#all = new RateLimiter(now, MAX_TENANTS);
    this.#servers = servers;
  }

  /** How many requests were refused. */
  get refused(): number {
    return this.#refused;
  }

  /**
   * Counts a request, where it is a customer's.
   *
   * @throws Problem `rate-limited`.
   */
  count({ kind, id, tenant, terms }: Caller): void {
    if (kind !== 'customer') return;
    const own = this.#each.take(`${tenant.tenantId} ${id}`, ONE);
    if (!own.allowed) {
      throw this.#refuse(own, 'A customer', { limit: 'customerRequestsPerSecond', allowed: ONE.perSecond });
    }
    const { requestsPerSecond } = terms;
    if (requestsPerSecond === null) return;
    const allowed = Math.max(1, Math.floor(requestsPerSecond * PART_OF_ALL));
    const perSecond = allowed / this.#servers;
    const part = this.#all.take(tenant.tenantId, { perSecond, burst: Math.max(1, perSecond) });
    if (part.allowed) return;
    const limit = { limit: 'browserRequestsPerSecond', plan: tenant.plan, allowed };
    throw this.#refuse(part, 'The customers of this tenant together', limit);
  }

  #refuse({ waitMs }: Taken, who: string, limit: { limit: string; plan?: string; allowed: number }): Problem {
    this.#refused += 1;
    return new Problem('rate-limited', {
      detail: `${who} may send ${limit.allowed} requests a second.`,
      extensions: limit,
      retryAfterMs: waitMs,
    });
  }
}
