import type { DecimalInput } from '../core/values.ts';
import type { HoldRequest } from './hold-request.ts';

/**
 * What is spent: `points` or `credit`. With `orderId` it comes back in proportion when the order is returned; the order
 * may arrive later.
 */
export interface RedemptionRequest {
  /** The merchant's id of the customer. */
  customerId: string;
  /** How many points. Either this or `credit`. */
  points?: number | undefined;
  /** How much store credit, in the programme's base currency. Either this or `points`. */
  credit?: DecimalInput | undefined;
  /** The merchant's id of the order. */
  orderId?: string | undefined;
  /** Why. A code of yours, no free text. */
  reason?: string | undefined;
  hold?: HoldRequest | undefined;
}
