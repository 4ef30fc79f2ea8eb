import type { Json } from '@loyaltyos/kernel';
import { Problem, type ProblemCode } from '@loyaltyos/problems';
import { differingPointers } from './differing-pointers.ts';

/** What was asked for before under the same id, and the problem of asking for something else. */
export interface AskedBefore {
  readonly code: ProblemCode;
  /** `order` */
  readonly what: string;
  /** `ingested` */
  readonly done: string;
  /** Text of JSON: the request in canonical form, as it is stored. */
  readonly facts: string;
}

/** The refusal of a request whose id was another's, with the places where the two differ. */
export function contentConflict(text: string, { code, what, done, facts }: AskedBefore): Problem {
  const pointers = differingPointers(JSON.parse(text) as Json, JSON.parse(facts) as Json);
  return new Problem(code, {
    detail: `The ${what} was ${done} before with other content, which differs at ${pointers.join(', ')}.`,
    errors: pointers.map((pointer) => {
      return { pointer, code: 'differs', message: `This is not what the ${what} was ${done} with.` };
    }),
  });
}
