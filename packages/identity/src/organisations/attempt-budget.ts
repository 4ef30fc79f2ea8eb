import { isIPv6 } from 'node:net';
import type { Clock, Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { BoundedCache } from '../bounded-cache.ts';

/** So many attempts in a row, which come back evenly over the time. */
export interface AttemptRate {
  readonly attempts: number;
  readonly perMs: number;
}

/** What one address and all of them together may try. */
export interface AttemptBounds {
  readonly perAddress: AttemptRate;
  readonly inAll: AttemptRate;
}

const MAX_ADDRESSES_HELD = 10_000;

/**
 * How often something may be tried, in this process. Addresses beyond those that fit in memory are forgotten, the one used
 * longest ago first; what all may try together holds nevertheless.
 */
export class AttemptBudget {
  readonly #clock: Clock;
  readonly #bounds: AttemptBounds;
  readonly #addresses: BoundedCache<Bucket>;
  readonly #all: Bucket;

  constructor(clock: Clock, bounds: AttemptBounds) {
    this.#clock = clock;
    this.#bounds = bounds;
    this.#all = new Bucket(bounds.inAll, clock.now());
    // Past its time a bucket is full again, and so is a new one.
    this.#addresses = new BoundedCache(clock, {
      maxEntries: MAX_ADDRESSES_HELD,
      maxAgeMs: bounds.perAddress.perMs,
      renewedByUse: true,
    });
  }

  /** @throws Problem `too-many-requests`, with the time after which another attempt is taken. */
  take(address: string): void {
    const now = this.#clock.now();
    const key = networkOf(address);
    const bucket = this.#addresses.get(key) ?? new Bucket(this.#bounds.perAddress, now);
    this.#addresses.set(key, bucket);
    const waitMs = Math.max(bucket.waitMs(now), this.#all.waitMs(now));
    if (waitMs > 0) {
      throw new Problem('too-many-requests', {
        detail: 'There were too many attempts.',
        retryAfterSeconds: Math.ceil(waitMs / 1000),
      });
    }
    bucket.take();
    this.#all.take();
  }

  /** An attempt that turned out well does not count. */
  giveBack(address: string): void {
    this.#addresses.get(networkOf(address))?.giveBack();
    this.#all.giveBack();
  }

  dropOld(): void {
    this.#addresses.dropOld();
  }

  clear(): void {
    this.#addresses.clear();
  }
}

/** A token bucket. */
class Bucket {
  readonly #rate: AttemptRate;
  #left: number;
  #at: Instant;

  constructor(rate: AttemptRate, now: Instant) {
    this.#rate = rate;
    this.#left = rate.attempts;
    this.#at = now;
  }

  /** How long until there is one; 0 when there is. */
  waitMs(now: Instant): number {
    const { attempts, perMs } = this.#rate;
    const elapsedMs = Math.max(0, now - this.#at);
    this.#left = Math.min(attempts, this.#left + (elapsedMs * attempts) / perMs);
    this.#at = now;
    return this.#left >= 1 ? 0 : ((1 - this.#left) * perMs) / attempts;
  }

  take(): void {
    this.#left -= 1;
  }

  giveBack(): void {
    this.#left = Math.min(this.#rate.attempts, this.#left + 1);
  }
}

/** The address itself; of IPv6 the first 64 bits, which is what one customer of a provider has to himself. */
function networkOf(address: string): string {
  const bare = address.split('%')[0] ?? address;
  if (!isIPv6(bare) || bare.toLowerCase().startsWith('::ffff:')) return bare;
  const [head = '', tail] = bare.split('::');
  const front = head.split(':').filter((group) => group !== '');
  const back = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
