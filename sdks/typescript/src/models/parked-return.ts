import type { Shape } from '../core/shape.ts';

/** A return that waits for its order. */
export interface ParkedReturn {
  /** The merchant's id of the return, unique within its order. */
  returnId: string;
  /** The merchant's id of the order. */
  orderId: string;
  /** It waits for its order. */
  status: 'parked';
  /** When it is given up, unless the order comes before. */
  expiresAt: Date;
}

/** Where it has instants. */
export const parkedReturnShape: Shape = { fields: { expiresAt: 'instant' } };
