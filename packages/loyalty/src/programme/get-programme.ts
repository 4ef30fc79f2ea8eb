import type { Principal } from '@loyaltyos/identity';
import type { Context } from '../context.ts';
import type { Programme } from './programme.ts';
import { readProgramme } from './stored-programme.ts';

/** The tenant's settings as they are now. */
export function getProgramme({ database }: Context, principal: Principal): Promise<Programme> {
  const { tenantId } = principal.tenant;
  return database.transaction(tenantId, (tx) => readProgramme(tx, tenantId));
}
