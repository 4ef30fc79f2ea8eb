import { statement } from '@loyaltyos/database';
import { Problem } from '@loyaltyos/problems';
import { changeMember } from './change-member.ts';
import type { OrganisationContext } from './context.ts';
import { MEMBER_COLUMNS, type Member, type MemberRow } from './member.ts';
import type { SessionHolder } from './session.ts';
import { requireAnotherOwner, requireAuthority } from './stored-members.ts';

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
  context: OrganisationContext,
  holder: SessionHolder,
  memberId: string,
): Promise<Member> {
  return changeMember(context, holder, memberId, async (tx, known, authority) => {
    if (memberId !== holder.memberId) requireAuthority(authority, [known.role]);
    await requireAnotherOwner(tx, known);
    const [row] = await tx.query<MemberRow>(remove, [memberId]);
    if (row === undefined) throw new Problem('member-not-found');
    context.sessions.endAll(tx, memberId);
    return { row, change: { action: 'member.removed', details: { role: known.role } } };
  });
}
