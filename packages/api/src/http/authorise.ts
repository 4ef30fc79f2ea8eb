import { requireScope, type Scope } from '@loyaltyos/identity';
import type { Principal } from '../principal.ts';

/**
 * Whether the caller may do this at all.
 *
 * @throws Problem `insufficient-scope`.
 */
export function authorise(principal: Principal, scope: Scope): void {
  requireScope(principal, scope);
}
