import { customerErased, newEvent, returnExpired } from '@loyaltyos/events';
import type { Destroyed, Principal } from '@loyaltyos/identity';
import { assert, formatInstant, newId } from '@loyaltyos/kernel';
import { formatTransactionId, type Page } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import { changeOfEvent } from '../audit/change-of-event.ts';
import type { Context } from '../context.ts';
import type { MemberCommand, MemberFacts } from '../lane/member-facts.ts';
import { commitAlone } from '../lane/submit-command.ts';
import type { Replayable } from '../page.ts';
import { sealKeys } from '../sealing/seal-keys.ts';
import type { ErasureCertificate, ErasureFacts } from './certificate.ts';
import { type DroppedReturn, dropParkedReturns } from './drop-parked-returns.ts';
import { signCertificate } from './sign-certificate.ts';
import { insertCertificate, readCertificate } from './stored-erasures.ts';

/** An erasure, and whether it had been done before. */
export interface Erased extends Replayable {
  readonly certificate: ErasureCertificate;
}

/** Where the journal tells of an erasure, once that is decided. */
interface Told {
  readonly certificateId: string;
  readonly ledgerTransactionId: string;
}

/**
 * Erases a customer for good: destroys the key under which everything personal lies, and everything that they could be found by.
 * What they earned and spent stays in the ledger, by their id, and no sum changes. Asked again, it answers the same certificate.
 *
 * One transaction, under the lock of the customer's stripe: what was there before it is unreadable, and whatever comes for the
 * customer behind it is refused.
 *
 * @throws Problem `customer-not-found`.
 */
export async function eraseCustomer(context: Context, principal: Principal, customerId: string): Promise<Erased> {
  const { database, clock, identity, work } = context;
  const { tenantId } = principal.tenant;
  const stored = (): Promise<ErasureCertificate | undefined> =>
    database.transaction(tenantId, (tx) => readCertificate(tx, tenantId, customerId));
  const before = await stored();
  if (before !== undefined) return { certificate: before, replayed: true };

  const keys = await sealKeys(identity);
  let dropped: readonly DroppedReturn[] = [];
  let told: Told | undefined;
  const erasing: typeof work = {
    ...work,
    async read(tx, place, commands) {
      [dropped, told] = [[], undefined];
      const facts = await work.read(tx, place, commands);
      // Taken off the list here, so that the journal tells of exactly those: whoever gives one up at the same time waits.
      if (isToErase(facts, customerId)) dropped = await dropParkedReturns(tx, tenantId, customerId);
      return facts;
    },
    async write(tx, place, facts) {
      await work.write(tx, place, facts);
      if (told === undefined) return;
      const now = clock.now();
      const horizon = await identity.backupHorizon(tx, tenantId);
      const destroyed = await identity.eraseCustomer(tx, tenantId, customerId);
      const erased = { tenantId, customerId, ...told, parkedReturns: dropped.length };
      const certificate = signCertificate(certified(erased, destroyed, { now, horizonAt: horizon.at }), keys);
      await insertCertificate(tx, certificate, destroyed.kekEpoch);
    },
  };
  const command: MemberCommand<void> = {
    actor: principal.id,
    customerIds: [customerId],
    decide(facts, page) {
      const certificateId = newId('erasure', clock.now());
      told = decideErasure(facts, page, { actor: principal, customerId, certificateId, dropped });
    },
  };
  try {
    await commitAlone({ database, clock, work: erasing }, principal.tenant, customerId, command);
  } finally {
    // Also where nobody heard whether it was committed: the key is read again where it is still there.
    identity.forgetCustomer(tenantId, customerId);
    identity.forgetStanding(tenantId);
  }
  const certificate = await stored();
  assert(certificate !== undefined, 'an erasure has a certificate');
  return { certificate, replayed: told === undefined };
}

function isToErase({ customers }: MemberFacts, customerId: string): boolean {
  return customers.get(customerId)?.status === 'active';
}

/** @returns undefined when somebody else was faster. */
function decideErasure(
  facts: MemberFacts,
  page: Page,
  erasure: { actor: Principal; customerId: string; certificateId: string; dropped: readonly DroppedReturn[] },
): Told | undefined {
  const { actor, customerId, certificateId, dropped } = erasure;
  const customer = facts.customers.get(customerId);
  if (customer === undefined) throw new Problem('customer-not-found');
  if (customer.status === 'erased') return undefined;
  for (const { orderId, returnId, parkedAt } of dropped) {
    const waited = { orderId, returnId, parkedAt: formatInstant(parkedAt), problem: 'customer-erased' };
    page.append(newEvent(returnExpired, orderId, waited));
  }
  const { place } = page;
  const ledgerTransactionId = formatTransactionId(place);
  const event = newEvent(customerErased, customerId, { customerId, certificateId, ledgerTransactionId });
  page.append(event);
  facts.audited.push({ actor, change: changeOfEvent(event, place) });
  // Units still mature and expire; a tier is nothing to keep any more.
  facts.customers.set(customerId, { ...customer, status: 'erased', requestHash: null, tierUntil: null });
  facts.changedCustomers.add(customerId);
  return { certificateId, ledgerTransactionId };
}

function certified(
  erased: Told & { tenantId: string; customerId: string; parkedReturns: number },
  { shreddedAt, ...destroyed }: Destroyed,
  { now, horizonAt }: { now: number; horizonAt: number },
): ErasureFacts {
  return {
    certificateId: erased.certificateId,
    tenantId: erased.tenantId,
    customerId: erased.customerId,
    erasedAt: formatInstant(now),
    shreddedAt: formatInstant(shreddedAt),
    backupHorizonAt: formatInstant(horizonAt),
    destroyed: {
      dataKey: destroyed.key,
      profile: destroyed.record,
      emailIndex: destroyed.emailIndex,
      parkedReturns: erased.parkedReturns,
    },
    ledgerTransactionId: erased.ledgerTransactionId,
  };
}
