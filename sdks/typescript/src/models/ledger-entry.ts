import type { Shape } from '../core/shape.ts';
import type { UnknownArm } from '../core/values.ts';
import { creditEntryShape, type CreditEntry } from './credit-entry.ts';
import { pointsEntryShape, type PointsEntry } from './points-entry.ts';

/**
 * One posting on an account of the customer.
 *
 * `account` tells which it is. One that this SDK does not know is kept as it came.
 */
export type LedgerEntry = PointsEntry | CreditEntry | UnknownArm<'account'>;

/** Where it has instants. */
export const ledgerEntryShape: Shape = { by: 'account', arms: { points: pointsEntryShape, credit: creditEntryShape } };
