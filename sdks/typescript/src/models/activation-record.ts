import type { Shape } from '../core/shape.ts';
import type { CustomerShare } from './customer-share.ts';

/** A decision about which version runs, with `version` null that none does. It never changes. */
export interface ActivationRecord {
  /** From 1, in the order in which they were taken: of those that are effective, the last one holds. */
  number: number;
  /** The version, from 1. */
  version: number | null;
  share?: CustomerShare;
  /** From when it holds. */
  effectiveAt: Date;
  /** Who did it. */
  decidedBy: string;
  /** When it was decided. */
  decidedAt: Date;
}

/** Where it has instants. */
export const activationRecordShape: Shape = { fields: { effectiveAt: 'instant', decidedAt: 'instant' } };
