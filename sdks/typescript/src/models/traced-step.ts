import type { UnknownArm } from '../core/values.ts';
import type { TracedExclusion } from './traced-exclusion.ts';
import type { TracedLimit } from './traced-limit.ts';
import type { TracedLoss } from './traced-loss.ts';
import type { TracedRounding } from './traced-rounding.ts';

/**
 * Something that became of a claim.
 *
 * `step` tells which it is. One that this SDK does not know is kept as it came.
 */
export type TracedStep = TracedRounding | TracedLimit | TracedExclusion | TracedLoss | UnknownArm<'step'>;
