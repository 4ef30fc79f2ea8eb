import { forgetOldOrigins, nextOriginToForget } from '@loyaltyos/identity';
import type { Sweep } from './sweep.ts';

const ORIGINS_AT_ONCE = 1000;

/** Forgets from which addresses changes came that lie long back. What the audit log says of them otherwise stays. */
export const forgetOrigins: Sweep = {
  isSeen: false,
  step: ({ database, clock }, { tenantId }) =>
    forgetOldOrigins(database, tenantId, { now: clock.now(), limit: ORIGINS_AT_ONCE }),
  async nextDue(tx, tenantId, after = -Infinity) {
    const next = await nextOriginToForget(tx, tenantId);
    return next !== undefined && next > after ? next : undefined;
  },
};
