import { newEvent, programmeChanged } from '@loyaltyos/events';
import { openStripes, TENANT_STRIPE } from '@loyaltyos/journal';
import type { Transaction } from '@loyaltyos/database';
import type { Tenant } from '@loyaltyos/identity';
import type { Clock } from '@loyaltyos/kernel';
import { scheduleSealing } from '../sealing/run-sealing.ts';
import { appendEvents, lockStripe } from '../stripe-events.ts';
import { scheduleSweeps } from '../sweeps/run-sweeps.ts';
import { checkProgramme } from './check-programme.ts';
import type { ProgrammeDocument } from './programme.ts';
import { insertProgramme } from './stored-programme.ts';

/**
 * Gives a new tenant its stripes and the first version of its programme, in the transaction that creates it.
 *
 * @throws Problem `invalid-values`.
 */
export async function createProgramme(
  tx: Transaction,
  clock: Clock,
  tenant: Tenant,
  created: { document: ProgrammeDocument; author: string },
): Promise<void> {
  const { tenantId, stripeCount } = tenant;
  const { document, author } = created;
  checkProgramme(document);
  await openStripes(tx, tenantId, stripeCount, clock.now());
  await scheduleSweeps(tx, tenantId, clock.now());
  await scheduleSealing(tx, tenantId, clock.now());
  const head = await lockStripe(tx, clock, { tenantId, stripe: TENANT_STRIPE });
  await insertProgramme(tx, tenantId, { version: 1, document, retiredTiers: {}, author, at: head.now });
  const events = [newEvent(programmeChanged, tenantId, { version: 1 })];
  await appendEvents(tx, tenantId, { head, actor: author, events });
}
