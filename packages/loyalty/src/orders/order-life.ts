import { fromExactJson, toExactJson } from '../lane/exact-json.ts';
import type { RefundOutcome } from './refund.ts';
import type { OrderGrant } from './order-grants.ts';

/** A lot that the order earned, and how much of it was voided. */
export interface LivingGrant extends OrderGrant {
  readonly voided: bigint;
}

/** What became of an order since it was taken in. */
export interface OrderLife {
  /** Absent until the first refund. */
  readonly refunds?: OrderRefunds;
}

export interface OrderRefunds {
  /** Minor units of the order's currency. */
  readonly refunded: bigint;
  /** Of that, what lines refunded. */
  readonly refundedByLines: bigint;
  /** Thousandths of each line's quantity. */
  readonly returnedLines: readonly bigint[];
  readonly grants: readonly LivingGrant[];
  /** What the order counted for before anything was refunded. */
  readonly spend: bigint;
  readonly points: bigint;
  /** How much of each of the order's additions to counters was freed. */
  readonly freed: readonly bigint[];
  /** Ids of the refunds' ledger transactions, oldest first. */
  readonly transactions: readonly string[];
  /** What the cancellation was answered. */
  readonly cancelled?: RefundOutcome;
}

export const NEW_LIFE: OrderLife = {};

/** The life as it is stored; null for one in which nothing has happened. */
export function lifeToRow(life: OrderLife): string | null {
  return life.refunds === undefined ? null : toExactJson(life);
}

export function lifeFromRow(text: string | null): OrderLife {
  return text === null ? NEW_LIFE : (fromExactJson(text) as OrderLife);
}
