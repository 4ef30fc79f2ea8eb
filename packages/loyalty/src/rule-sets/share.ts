import { createHmac } from 'node:crypto';

/** The customers that a version runs for: those whose place in the experiment lies from `from` to before `to`. */
export interface Share {
  /** What is tried out: rule sets of one experiment see the same places. */
  readonly experiment: string;
  /** Hundredths of a percent, 0 to 10000. */
  readonly from: number;
  readonly to: number;
}

/** How many places there are. */
export const PLACES = 10_000;

/**
 * A customer's place in an experiment, 0 to 9999: HMAC-SHA-256 under a key of the tenant, as a fraction of all its values.
 * It is the same for ever, spreads customers evenly, and nobody without the key can choose an id for it.
 */
export function placeOf(key: Buffer, experiment: string, customerId: string): number {
  const hash = createHmac('sha256', key).update(`${experiment}\n${customerId}`).digest();
  return Number((hash.readBigUInt64BE(0) * BigInt(PLACES)) >> 64n);
}

/** Whether the customer is one of the share's. */
export function isInShare(key: Buffer, share: Share | null, customerId: string): boolean {
  if (share === null) return true;
  const place = placeOf(key, share.experiment, customerId);
  return place >= share.from && place < share.to;
}
