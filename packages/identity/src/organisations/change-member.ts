import type { Transaction } from '@loyaltyos/database';
import { Problem } from '@loyaltyos/problems';
import type { Change } from '../audit/record-change.ts';
import type { OrganisationContext } from './context.ts';
import type { Member, MemberRow } from './member.ts';
import { recordInTenants } from './record-in-tenants.ts';
import type { SessionHolder } from './session.ts';
import { actorOf } from './session-actor.ts';
import { type Authority, currentAuthority, findMember, lockOrganisation } from './stored-members.ts';

/** The member as they are now, and what is told of the change; no change where there was nothing to do. */
export interface ChangedMember {
  readonly row: MemberRow;
  readonly change?: Omit<Change, 'subject'>;
}

/**
 * Changes a member under the organisation's lock, with the rights that the caller has at that moment, and tells each tenant's
 * audit log of it.
 *
 * @param work does the change; it decides what the caller may.
 * @throws Problem `session-required`, `member-not-found`, and what `work` throws.
 */
export async function changeMember(
  { database, clock, profiles, sessions }: OrganisationContext,
  holder: SessionHolder,
  memberId: string,
  work: (tx: Transaction, known: MemberRow, authority: Authority) => Promise<ChangedMember>,
): Promise<Member> {
  const { organisationId } = holder;
  const open = await profiles.opener();
  const row = await database.directory(async (tx) => {
    await lockOrganisation(tx, organisationId);
    const authority = await currentAuthority(tx, holder);
    const known = await findMember(tx, organisationId, memberId);
    if (known === undefined || known.status === 'removed') throw new Problem('member-not-found');
    const { row: changed, change } = await work(tx, known, authority);
    if (change === undefined) return changed;
    const actor = actorOf(holder);
    const subject = { kind: 'member', id: memberId };
    await recordInTenants(tx, { organisationId, actor, now: clock.now() }, { ...change, subject });
    return changed;
  });
  sessions.forget();
  return open(row);
}
