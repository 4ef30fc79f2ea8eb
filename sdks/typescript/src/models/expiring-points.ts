import type { Shape } from '../core/shape.ts';

/** Points that expire together. */
export interface ExpiringPoints {
  /** When. */
  at: Date;
  /** How many. */
  points: number;
}

/** Where it has instants. */
export const expiringPointsShape: Shape = { fields: { at: 'instant' } };
