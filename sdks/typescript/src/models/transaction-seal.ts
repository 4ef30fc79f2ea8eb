import type { Shape } from '../core/shape.ts';

/** The signed block that sealed it. Absent until one does. */
export interface TransactionSeal {
  /** The number of the block. */
  block: number;
  /** When it was sealed. */
  sealedAt: Date;
}

/** Where it has instants. */
export const transactionSealShape: Shape = { fields: { sealedAt: 'instant' } };
