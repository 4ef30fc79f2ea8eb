import { createHash } from 'node:crypto';
import { customerEnrolled, newEvent } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import { stripeOf } from '@loyaltyos/journal';
import { canonicalJson, formatInstant, ID_PREFIXES, newId } from '@loyaltyos/kernel';
import type { Transaction } from '@loyaltyos/database';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { tierReached } from '../programme/programme.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { appendEvents, lockStripe } from '../stripe-events.ts';
import type { Enrolled, EnrolmentInput } from './customer.ts';
import { summaryOf } from './get-customer.ts';
import { recordFromProfile } from './profile-record.ts';
import { newCustomer, readCustomers, writeCustomers, type CustomerRow } from './stored-customers.ts';

/**
 * Makes a customer a member. The same request again answers the same, by `customerId` or, where the id is ours to make,
 * by idempotency key. Somebody whom an order enrolled is completed: their profile is added.
 *
 * @throws Problem `customer-conflict`, `idempotency-key-reused`, `customer-erased`, `email-taken`.
 */
export async function enrolCustomer(
  { database, clock, identity }: Context,
  principal: Principal,
  input: EnrolmentInput,
): Promise<Enrolled> {
  const { tenantId, stripeCount } = principal.tenant;
  return database.transaction(tenantId, async (tx) => {
    const [requestHash] = await identity.requestHashes(tx, tenantId, [canonicalJson(input.canonical)]);
    const customerId = input.customerId ?? (await generatedId(tx, { identity, clock }, tenantId, input));
    const stripe = stripeOf(customerId, stripeCount);
    const head = await lockStripe(tx, clock, { tenantId, stripe });
    const known = (await readCustomers(tx, tenantId, [customerId])).get(customerId);
    if (known !== undefined && isReplay(known, requestHash!, input))
      return { customer: summaryOf(known), replayed: true };
    const programme = await readProgramme(tx, tenantId);
    const tier = tierReached(programme, 0n);
    const fresh = newCustomer({ customerId, stripe, tier, enrolledAt: head.now });
    const customer: CustomerRow = { ...(known ?? fresh), requestHash: requestHash! };
    await writeCustomers(tx, tenantId, [customer]);
    await identity.sealCustomerRecord(tx, tenantId, customerId, recordFromProfile(input.profile));
    if (known === undefined) {
      const enrolledAt = formatInstant(customer.enrolledAt);
      const event = newEvent(customerEnrolled, customerId, { customerId, tier: customer.tier, enrolledAt });
      await appendEvents(tx, tenantId, { head, actor: principal.id, events: [event] });
    }
    return { customer: summaryOf(customer), replayed: false };
  });
}

/** Whether the customer was enrolled by the same request. False for one whom an order enrolled. */
function isReplay(known: CustomerRow, requestHash: Buffer, input: EnrolmentInput): boolean {
  if (known.status === 'erased') throw new Problem('customer-erased');
  if (known.requestHash === null) return false;
  if (known.requestHash.equals(requestHash)) return true;
  throw new Problem(input.customerId === undefined ? 'idempotency-key-reused' : 'customer-conflict');
}

/** A new id; under an idempotency key always the same one, so that the id is the record of the key. */
async function generatedId(
  tx: Transaction,
  { identity, clock }: Pick<Context, 'identity' | 'clock'>,
  tenantId: string,
  { idempotencyKey }: EnrolmentInput,
): Promise<string> {
  if (idempotencyKey === undefined) return newId('customer', clock.now());
  const [keyed] = await identity.requestHashes(tx, tenantId, [`customers.enrol\n${idempotencyKey}`]);
  const digest = createHash('sha256').update(keyed!).digest('hex');
  return `${ID_PREFIXES.customer}_${digest.slice(0, 32)}`;
}
