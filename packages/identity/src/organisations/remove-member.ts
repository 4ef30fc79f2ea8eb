import { statement } from '@loyaltyos/database';
import { Problem } from '@loyaltyos/problems';
import type { OrganisationContext } from './context.ts';
import { MEMBER_COLUMNS, type Member, type MemberRow } from './member.ts';
import { recordInTenants } from './record-in-tenants.ts';
import type { SessionHolder } from './session.ts';
import { actorOf } from './session-actor.ts';
import {
  currentAuthority,
  findMember,
  lockOrganisation,
  requireAnotherOwner,
  requireAuthority,
} from './stored-members.ts';

const remove = statement(
  'identity.remove-member',
  `UPDATE member m
      SET status = 'removed', password_hash = NULL, invitation_hash = NULL, invitation_expires_at = NULL,
          version = m.version + 1
    WHERE m.member_id = $1 RETURNING ${MEMBER_COLUMNS}`,
);

/**
 * Removes a member, or takes an invitation back. Their sessions end within 5 s in every process. Anybody may remove themselves.
 * What they were called is kept for those who read the audit log.
 *
 * @throws Problem `session-required`, `member-not-found`, `insufficient-role`, `last-owner`.
 */
export async function removeMember(
  { database, clock, profiles, sessions }: OrganisationContext,
  holder: SessionHolder,
  memberId: string,
): Promise<Member> {
  const { organisationId } = holder;
  const open = await profiles.opener();
  const row = await database.directory(async (tx): Promise<MemberRow> => {
    await lockOrganisation(tx, organisationId);
    const authority = await currentAuthority(tx, holder);
    const known = await findMember(tx, organisationId, memberId);
    if (known === undefined || known.status === 'removed') throw new Problem('member-not-found');
    if (memberId !== holder.memberId) requireAuthority(authority, [known.role]);
    await requireAnotherOwner(tx, known);
    const [removed] = await tx.query<MemberRow>(remove, [memberId]);
    if (removed === undefined) throw new Problem('member-not-found');
    sessions.endAll(tx, memberId);
    await recordInTenants(
      tx,
      { organisationId, actor: actorOf(holder), now: clock.now() },
      { action: 'member.removed', subject: { kind: 'member', id: memberId }, details: { role: known.role } },
    );
    return removed;
  });
  sessions.forget();
  return open(row);
}
