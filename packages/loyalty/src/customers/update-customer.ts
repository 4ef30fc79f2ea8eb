import { customerUpdated, newEvent } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import { canonicalJson, type Json } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import type { MemberCommand } from '../lane/member-facts.ts';
import { commitAlone } from '../lane/submit-command.ts';
import type { Profile } from './customer.ts';
import { customerNamed } from './member-of.ts';
import { mergeProfile, type ProfileChange } from './merge-profile.ts';
import { profileFromRecord, profileVersion, recordFromProfile } from './profile-record.ts';

/** Of how many free members a profile may consist. */
const MOST_ATTRIBUTES = 50;

/** A change of what is known about a customer, by somebody who has seen a version of it. */
export interface CustomerUpdate {
  readonly customerId: string;
  readonly expected: number;
  readonly change: ProfileChange;
}

/**
 * Changes what is known about a customer. A change that changes nothing leaves no trace.
 *
 * Like an enrolment it takes a transaction of its own: an e-mail address that is taken must fail no order.
 *
 * @throws Problem `customer-not-found`, `customer-erased`, `precondition-failed`, `email-taken`, `invalid-values`.
 */
export async function updateCustomer(context: Context, principal: Principal, update: CustomerUpdate): Promise<void> {
  const { database, clock, identity, work } = context;
  const { tenantId } = principal.tenant;
  const { customerId, expected, change } = update;
  let known: { profile: Profile; version: number } | undefined;
  let merged: Profile | undefined;
  const withRecord: typeof work = {
    ...work,
    async read(tx, place, commands) {
      const facts = await work.read(tx, place, commands);
      const [record, version] = await Promise.all([
        identity.openCustomerRecord(tx, tenantId, customerId),
        identity.readRecordVersion(tx, tenantId, customerId),
      ]);
      const profile = record === undefined || record === 'erased' ? {} : profileFromRecord(record.reveal());
      [known, merged] = [{ profile, version: profileVersion(version) }, undefined];
      return facts;
    },
    async write(tx, place, facts) {
      await work.write(tx, place, facts);
      if (merged === undefined) return;
      await identity.sealCustomerRecord(tx, tenantId, customerId, recordFromProfile(merged));
    },
  };
  const command: MemberCommand<void> = {
    actor: principal.id,
    customerIds: [customerId],
    decide(facts, page) {
      customerNamed(facts, customerId);
      if (known?.version !== expected) throw new Problem('precondition-failed');
      const after = mergeProfile(known.profile, change);
      requireFewAttributes(after);
      if (isSame(known.profile, after)) return;
      page.append(newEvent(customerUpdated, customerId, { customerId }));
      merged = after;
    },
  };
  await commitAlone({ database, clock, work: withRecord }, principal.tenant, customerId, command);
}

function requireFewAttributes({ attributes = {} }: Profile): void {
  if (Object.keys(attributes).length <= MOST_ATTRIBUTES) return;
  const message = `A customer may have at most ${MOST_ATTRIBUTES}.`;
  throw new Problem('invalid-values', { errors: [{ pointer: '/attributes', code: 'too-many-members', message }] });
}

function isSame(before: Profile, after: Profile): boolean {
  return textOf(before) === textOf(after);
}

function textOf(profile: Profile): string {
  return canonicalJson(recordFromProfile(profile) as Json);
}
