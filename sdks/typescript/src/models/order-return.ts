import type { Shape } from '../core/shape.ts';
import type { Decimal } from '../core/values.ts';

/** A return of part of an order. */
export interface OrderReturn {
  /** The merchant's id of the return, unique within its order. */
  returnId: string;
  /** What this return took back of the total. */
  refunded: Decimal;
  /** Why. A code of yours, no free text. */
  reason?: string;
  /** When we recorded it. */
  recordedAt: Date;
}

/** Where it has instants. */
export const orderReturnShape: Shape = { fields: { recordedAt: 'instant' } };
