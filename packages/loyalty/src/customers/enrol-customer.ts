import { createHash } from 'node:crypto';
import type { Transaction } from '@loyaltyos/database';
import { customerUpdated, newEvent } from '@loyaltyos/events';
import type { Identity, Principal } from '@loyaltyos/identity';
import { canonicalJson, ID_PREFIXES, newId, type Clock } from '@loyaltyos/kernel';
import type { Page } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import type { MemberCommand, MemberFacts } from '../lane/member-facts.ts';
import { commitAlone } from '../lane/submit-command.ts';
import { settleTier } from '../tiers/settle-tier.ts';
import { lowestTier } from '../tiers/standing.ts';
import type { Enrolled, EnrolmentInput } from './customer.ts';
import { summaryOf } from './get-customer.ts';
import { recordFromProfile } from './profile-record.ts';
import { newCustomer, type CustomerRow } from './stored-customers.ts';
import { writeEnrolment } from './write-enrolment.ts';

/** Who is to be enrolled, and what a replay is known by. */
interface Enrolment {
  readonly input: EnrolmentInput;
  readonly customerId: string;
  readonly requestHash: Buffer;
}

/**
 * Makes a customer a member. The same request again answers the same, by `customerId` or, where the id is ours to make,
 * by idempotency key. Somebody whom an order enrolled is completed: their profile is added.
 *
 * It takes a transaction of its own rather than a lane: what makes a profile fail, such as a taken e-mail address, must fail
 * no order.
 *
 * @throws Problem `customer-conflict`, `idempotency-key-reused`, `customer-erased`, `email-taken`, `balance-limit`.
 */
export async function enrolCustomer(context: Context, principal: Principal, input: EnrolmentInput): Promise<Enrolled> {
  const { database, clock, identity, work } = context;
  const { tenantId } = principal.tenant;
  const enrolment = await database.transaction(tenantId, (tx) => identify(tx, { identity, clock }, tenantId, input));
  const { customerId } = enrolment;
  const command: MemberCommand<Enrolled> = {
    actor: principal.id,
    customerIds: [customerId],
    decide: (facts, page) => facts.history.attempt(() => decideEnrolment(facts, page, enrolment)),
  };
  const withRecord: typeof work = {
    ...work,
    async write(tx, place, facts) {
      await work.write(tx, place, facts);
      // A replay may write as well, what fell due meanwhile; the profile is what it was or what became of it since.
      if (!facts.changedCustomers.has(customerId)) return;
      await identity.sealCustomerRecord(tx, tenantId, customerId, recordFromProfile(input.profile));
    },
  };
  return commitAlone({ database, clock, work: withRecord }, principal.tenant, customerId, command);
}

function decideEnrolment(facts: MemberFacts, page: Page, { input, customerId, requestHash }: Enrolment): Enrolled {
  const asRead = facts.customers.get(customerId);
  if (asRead !== undefined && isReplay(asRead, requestHash, input)) {
    return { customer: summaryOf({ ...asRead, tier: asRead.enrolledTier }), replayed: true };
  }
  const known = asRead === undefined ? undefined : settleTier(facts, page, asRead);
  const fresh = newCustomer({
    customerId,
    stripe: page.place.stripe,
    tier: lowestTier(facts.programme),
    enrolledAt: page.recordedAt,
  });
  const member = known ?? fresh;
  const customer: CustomerRow = { ...member, requestHash, enrolledTier: member.tier };
  facts.profiles.set(customerId, input.profile);
  if (known === undefined) writeEnrolment(facts, page, customer);
  else page.append(newEvent(customerUpdated, customerId, { customerId }));
  facts.customers.set(customerId, customer);
  facts.changedCustomers.add(customerId);
  return { customer: summaryOf(customer), replayed: false };
}

/** Whether the customer was enrolled by the same request. False for one whom an order enrolled. */
function isReplay(known: CustomerRow, requestHash: Buffer, input: EnrolmentInput): boolean {
  if (known.status === 'erased') throw new Problem('customer-erased');
  if (known.requestHash === null) return false;
  if (known.requestHash.equals(requestHash)) return true;
  throw new Problem(input.customerId === undefined ? 'idempotency-key-reused' : 'customer-conflict');
}

/** Hashes the request and settles the id: under an idempotency key always the same one, so that the id is its record. */
async function identify(
  tx: Transaction,
  { identity, clock }: { identity: Identity; clock: Clock },
  tenantId: string,
  input: EnrolmentInput,
): Promise<Enrolment> {
  const key = input.idempotencyKey;
  const texts = [canonicalJson(input.canonical), ...(key === undefined ? [] : [`customers.enrol\n${key}`])];
  const [requestHash, keyed] = await identity.requestHashes(tx, tenantId, texts);
  const customerId = input.customerId ?? (keyed === undefined ? newId('customer', clock.now()) : idOf(keyed));
  return { input, customerId, requestHash: requestHash! };
}

function idOf(keyed: Buffer): string {
  const digest = createHash('sha256').update(keyed).digest('hex');
  return `${ID_PREFIXES.customer}_${digest.slice(0, 32)}`;
}
