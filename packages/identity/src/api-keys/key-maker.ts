import { Problem } from '@loyaltyos/problems';
import type { Actor } from '../audit/record-change.ts';
import type { Principal } from '../principal.ts';
import type { Scope } from '../scopes.ts';

/** Who makes and ends what may call: a principal, or the operator of the server. */
export type KeyMaker = Actor & Pick<Principal, 'tenant' | 'scopes'>;

/**
 * Nobody gives what they do not have.
 *
 * @param pointer where the scopes stand in the request.
 * @throws Problem `insufficient-scope`, with a pointer to each scope that the maker lacks.
 */
export function requireOwnScopes(maker: KeyMaker, scopes: readonly Scope[], pointer: (index: number) => string): void {
  const lacking = scopes.flatMap((scope, index) => (maker.scopes.has(scope) ? [] : [{ scope, index }]));
  const [first] = lacking;
  if (first === undefined) return;
  throw new Problem('insufficient-scope', {
    detail: `Nobody gives what they do not have: this needs the scope ${first.scope}.`,
    extensions: { requiredScope: first.scope },
    errors: lacking.map(({ scope, index }) => {
      return { pointer: pointer(index), code: 'scope-not-held', message: `The caller does not have ${scope}.` };
    }),
  });
}
