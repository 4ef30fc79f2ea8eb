import { Problem } from '@loyaltyos/problems';
import { mayHold, SCOPES, type Scope } from '../scopes.ts';

/** What a member may be, from the least to the most. */
export const ROLES = ['analyst', 'marketer', 'admin', 'owner'] as const;

export type Role = (typeof ROLES)[number];

/**
 * The least role that has each scope; every role above it has it too. A new scope does not compile until somebody has decided
 * who of the people may use it.
 *
 * An analyst reads what says nothing of persons; a marketer writes rules and runs them; an admin does what keys do, gives keys,
 * and meets customers' data; only an owner may give away points without a limit.
 */
const LEAST_ROLE: Readonly<Record<Scope, Role>> = {
  'orders:write': 'admin',
  'orders:read': 'analyst',
  'customers:write': 'admin',
  'customers:read': 'analyst',
  'customers:token': 'admin',
  'customers:erase': 'admin',
  'pii:read': 'admin',
  'points:redeem': 'admin',
  'points:adjust': 'admin',
  'points:adjust:unlimited': 'owner',
  'ledger:read': 'analyst',
  'programme:read': 'analyst',
  'programme:write': 'admin',
  'sandbox:write': 'marketer',
  'rules:read': 'analyst',
  'rules:write': 'marketer',
  'rules:activate': 'marketer',
  'keys:read': 'admin',
  'keys:write': 'admin',
  'security:read': 'admin',
  'security:write': 'admin',
  'audit:read': 'analyst',
};

/** Whether a role is at least another one. */
export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** @throws Problem `insufficient-role`, which names the role, when another one is less. */
export function requireRole(role: Role, least: Role): void {
  if (isAtLeast(role, least)) return;
  throw new Problem('insufficient-role', {
    detail: `This needs the role ${least}.`,
    extensions: { requiredRole: least },
  });
}

/** What a member of this role may do in each tenant of the organisation. */
export function scopesOf(role: Role): ReadonlySet<Scope> {
  return SCOPES_OF[role];
}

function gather(role: Role): ReadonlySet<Scope> {
  const scopes = Object.keys(SCOPES) as Scope[];
  return new Set(scopes.filter((scope) => mayHold('member', scope) && isAtLeast(role, LEAST_ROLE[scope])));
}

const SCOPES_OF: Readonly<Record<Role, ReadonlySet<Scope>>> = {
  analyst: gather('analyst'),
  marketer: gather('marketer'),
  admin: gather('admin'),
  owner: gather('owner'),
};
