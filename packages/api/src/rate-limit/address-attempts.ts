import { Problem } from '@loyaltyos/problems';
import { addressGroup } from './address-group.ts';
import { RateLimiter, type Rate } from './rate-limiter.ts';

/** Secrets and passwords, each of which costs a slow hash: so many failures at once, and then one a second. */
const SECRETS: Rate = { perSecond: 1, burst: 60 };
/** Tokens, which cost a signature check. All workers behind one address may find theirs expired at the same time. */
const TOKENS: Rate = { perSecond: 10, burst: 300 };
/** What makes something for somebody unknown, such as a registration, well or not. */
const SCARCE: Rate = { perSecond: 1 / 60, burst: 30 };
const MAX_ADDRESSES = 20_000;

/** An attempt that counts as failed until it is forgiven. */
export interface Attempt {
  forgive(): void;
}

/**
 * Bounds how often an address may fail to say who is calling. What is costly to find out is counted before it is known how it
 * ends, so that a hundred at the same time are counted too.
 */
export class AddressAttempts {
  readonly #secrets: RateLimiter;
  readonly #tokens: RateLimiter;
  readonly #scarce: RateLimiter;
  #refused = 0;

  constructor(now: () => number) {
    this.#secrets = new RateLimiter(now, MAX_ADDRESSES);
    this.#tokens = new RateLimiter(now, MAX_ADDRESSES);
    this.#scarce = new RateLimiter(now, MAX_ADDRESSES);
  }

  /** How many attempts were refused. */
  get refused(): number {
    return this.#refused;
  }

  /**
   * Somebody asks for what an address gets a few times only.
   *
   * @throws Problem `too-many-attempts`.
   */
  askForScarce(address: string): void {
    const taken = this.#scarce.take(addressGroup(address), SCARCE);
    if (!taken.allowed) throw this.#refuse(taken.waitMs);
  }

  /**
   * Somebody presents a secret: counts as failed until it is forgiven.
   *
   * @throws Problem `too-many-attempts`.
   */
  presentSecret(address: string): Attempt {
    const key = addressGroup(address);
    const taken = this.#secrets.take(key, SECRETS);
    if (!taken.allowed) throw this.#refuse(taken.waitMs);
    return { forgive: () => this.#secrets.refund(key, SECRETS, 1) };
  }

  /**
   * Somebody presents a token that has not been seen.
   *
   * @throws Problem `too-many-attempts` where too many of the address have been wrong.
   */
  presentToken(address: string): void {
    const { allowed, waitMs } = this.#tokens.look(addressGroup(address), TOKENS);
    if (!allowed) throw this.#refuse(waitMs);
  }

  /** The token was wrong. */
  tokenWasWrong(address: string): void {
    this.#tokens.take(addressGroup(address), TOKENS);
  }

  #refuse(waitMs: number): Problem {
    this.#refused += 1;
    return new Problem('too-many-attempts', { retryAfterMs: waitMs });
  }
}
