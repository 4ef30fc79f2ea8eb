import type { Shape } from '../core/shape.ts';
import type { UnknownArm } from '../core/values.ts';
import { parkedReturnShape, type ParkedReturn } from './parked-return.ts';
import type { ReturnResult } from './return-result.ts';

/**
 * The same return was made before; nothing was done. Or: It was returned. Or: The order has not arrived; the return
 * waits for it.
 *
 * `status` tells which it is. One that this SDK does not know is kept as it came.
 */
export type ReturnOutcome = ReturnResult | ParkedReturn | UnknownArm<'status'>;

/** Where it has instants. */
export const returnOutcomeShape: Shape = { by: 'status', arms: { parked: parkedReturnShape } };
