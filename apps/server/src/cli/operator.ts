import { userInfo } from 'node:os';
import { ALL_SCOPES, type Actor, type KeyMaker, type Tenant } from '@loyaltyos/identity';

/** Who is at the command line, as the audit log names them: the account that the command runs under. */
export function operator(): Actor {
  return { kind: 'operator', id: `cli:${accountName()}` };
}

/** The same for one tenant, in which they may do everything. */
export function operatorIn(tenant: Tenant): KeyMaker {
  return { ...operator(), tenant, scopes: new Set(ALL_SCOPES) };
}

function accountName(): string {
  try {
    return userInfo()
      .username.replaceAll(/[^A-Za-z0-9._-]/g, '_')
      .slice(0, 64);
  } catch {
    // A container may run as a number that has no name.
    return String(process.getuid?.() ?? 'unknown');
  }
}
