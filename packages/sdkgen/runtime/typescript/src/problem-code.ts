import type { OpenEnum } from './values.ts';

/** The code of a problem. The generator puts the codes of the document in the place of this file. */
export type ProblemCode = OpenEnum<'insufficient-points' | 'order-conflict'>;
