import { Type } from 'typebox';
import { Nullable } from '../schema/object.ts';

/** A customer's tier in an answer. */
export const tier = Nullable(
  Type.Unsafe<string>({
    type: 'string',
    description: "The customer's tier; null in a programme without tiers.",
    examples: ['Gold'],
  }),
);
