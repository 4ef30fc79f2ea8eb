import type { UnknownArm } from '../core/values.ts';
import type { TracedGrant } from './traced-grant.ts';
import type { TracedMultiplication } from './traced-multiplication.ts';

/**
 * Something that a rule does.
 *
 * `kind` tells which it is. One that this SDK does not know is kept as it came.
 */
export type TracedEffect = TracedGrant | TracedMultiplication | UnknownArm<'kind'>;
