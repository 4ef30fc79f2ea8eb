import { Problem } from '@loyaltyos/problems';
import type { Principal, PrincipalKind } from './principal.ts';

interface ScopeRow {
  /** What a holder may do, for people. */
  readonly permits: string;
  /** Who may be given it. */
  readonly holders: readonly PrincipalKind[];
}

/** What holds scopes that were given to it: members have those of their role. */
const CLIENTS = ['key', 'certificate', 'member'] as const;
/** What a customer may be let do as well, about themselves alone. */
const CUSTOMERS_TOO = [...CLIENTS, 'customer'] as const;

/** Everything that can be permitted. Closed: a key, a token and an endpoint can name these and nothing else. */
export const SCOPES = {
  'orders:write': { permits: 'ingest orders and events, cancel and return orders', holders: CLIENTS },
  'orders:read': { permits: 'read orders and simulate rules on them', holders: CLIENTS },
  'customers:write': { permits: 'enrol customers and change what is known about them', holders: CLIENTS },
  'customers:read': {
    permits: 'read and list customers by id, their balances, ledgers and redemptions, without PII',
    holders: CUSTOMERS_TOO,
  },
  'customers:token': { permits: 'make tokens for single customers, for browsers to hold', holders: CLIENTS },
  'customers:erase': { permits: 'erase customers', holders: CLIENTS },
  'pii:read': { permits: 'read the PII of customers', holders: CUSTOMERS_TOO },
  'points:redeem': { permits: 'hold, redeem, release and reverse points and credit', holders: CLIENTS },
  'points:adjust': {
    permits: "adjust balances up to the programme's limits, convert points, transfer them",
    holders: CLIENTS,
  },
  'points:adjust:unlimited': { permits: 'adjust balances by any amount', holders: CLIENTS },
  'ledger:read': { permits: 'read ledger transactions and their receipts', holders: CLIENTS },
  'programme:read': { permits: "read the programme's settings", holders: CLIENTS },
  'programme:write': { permits: "change the programme's settings", holders: CLIENTS },
  'sandbox:write': { permits: "move a sandbox's clock", holders: CLIENTS },
  'rules:read': { permits: 'read and validate rule sets', holders: CLIENTS },
  'rules:write': { permits: 'save new versions of rule sets', holders: CLIENTS },
  'rules:activate': { permits: 'choose which version of a rule set is active', holders: CLIENTS },
  'keys:read': { permits: 'list API keys and certificates', holders: CLIENTS },
  'keys:write': { permits: 'make, roll and revoke API keys and certificates of no more scopes', holders: CLIENTS },
  'security:read': { permits: 'read what the tenant asks of its callers', holders: CLIENTS },
  'security:write': { permits: 'change what the tenant asks of its callers', holders: CLIENTS },
  'audit:read': { permits: 'read the audit log', holders: CLIENTS },
} as const satisfies Record<string, ScopeRow>;

export type Scope = keyof typeof SCOPES;

/** Every scope, in the order of the table. */
export const ALL_SCOPES = Object.keys(SCOPES) as readonly Scope[];

export function isScope(name: string): name is Scope {
  return Object.hasOwn(SCOPES, name);
}

/** Whether this kind of principal may be given the scope. */
export function mayHold(kind: PrincipalKind, scope: Scope): boolean {
  const holders: readonly PrincipalKind[] = SCOPES[scope].holders;
  return holders.includes(kind);
}

/** @throws Problem `insufficient-scope`, which names the scope, when the principal does not have it. */
export function requireScope(principal: Principal, scope: Scope): void {
  if (principal.scopes.has(scope)) return;
  throw new Problem('insufficient-scope', {
    detail: `This needs the scope ${scope}.`,
    extensions: { requiredScope: scope },
  });
}
