import { Problem } from '@loyaltyos/problems';
import type { Caller } from '../principal.ts';
import { RateLimiter, type Rate, type Taken } from './rate-limiter.ts';

/** A tenant that has rested has this much of its rate at once. */
const BURST_SECONDS = 1;
/** As many as a process knows the standing of. */
const MAX_TENANTS = 10_000;
/** What the policy is called in the header fields. */
const POLICY = 'tenant';

/** The header fields of draft-ietf-httpapi-ratelimit-headers (structured fields, as of -08 and later), ready to be sent. */
export type RateFields = {
  readonly 'ratelimit-policy': string;
  readonly ratelimit: string;
};

/** What came of counting a request. */
export type Counted =
  | { readonly fields: RateFields | undefined; readonly problem?: undefined }
  | { readonly fields: RateFields; readonly problem: Problem };

/**
 * The requests a second that a tenant's plan, or the operator, allows it. Each process counts for itself: where several share
 * the load, each grants its part.
 */
export class TenantRates {
  readonly #limiter: RateLimiter;
  readonly #servers: number;
  #refused = 0;

  /** @param servers how many processes share the load. */
  constructor(now: () => number, servers: number) {
    this.#limiter = new RateLimiter(now, MAX_TENANTS);
    this.#servers = servers;
  }

  /** How many requests were refused. */
  get refused(): number {
    return this.#refused;
  }

  /** Counts a request. */
  count({ tenant, terms }: Caller): Counted {
    const limit = terms.requestsPerSecond;
    if (limit === null) return { fields: undefined };
    const taken = this.#limiter.take(tenant.tenantId, this.#rateOf(limit));
    if (taken.allowed) return { fields: fieldsOf(limit, taken) };
    this.#refused += 1;
    const { plan } = tenant;
    const problem = new Problem('rate-limited', {
      detail: `This tenant, on the plan ${plan}, may send ${limit} requests a second.`,
      extensions: { limit: 'requestsPerSecond', plan, allowed: limit },
      retryAfterMs: taken.waitMs,
    });
    return { fields: fieldsOf(limit, taken, problem.retryAfterSeconds), problem };
  }

  /**
   * Counts what a request turned out to hold, beyond the one that it was counted as. It is not refused any more: the tenant's
   * next ones wait for it.
   */
  countFurther({ tenant, terms }: Caller, requests: number): RateFields | undefined {
    const limit = terms.requestsPerSecond;
    if (limit === null || requests <= 0) return undefined;
    return fieldsOf(limit, this.#limiter.charge(tenant.tenantId, this.#rateOf(limit), requests));
  }

  #rateOf(limit: number): Rate {
    const perSecond = limit / this.#servers;
    return { perSecond, burst: Math.max(1, perSecond * BURST_SECONDS) };
  }
}

/** @param resetSeconds what `Retry-After` says, where it says something. */
function fieldsOf(limit: number, taken: Taken, resetSeconds = Math.ceil(taken.restoredMs / 1000)): RateFields {
  return {
    'ratelimit-policy': `"${POLICY}";q=${limit * BURST_SECONDS};w=${BURST_SECONDS}`,
    ratelimit: `"${POLICY}";r=${taken.remaining};t=${resetSeconds}`,
  };
}
