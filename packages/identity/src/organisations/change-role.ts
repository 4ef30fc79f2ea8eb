import { statement } from '@loyaltyos/database';
import { Problem } from '@loyaltyos/problems';
import { changeMember } from './change-member.ts';
import type { OrganisationContext } from './context.ts';
import { MEMBER_COLUMNS, type Member, type MemberRow } from './member.ts';
import type { Role } from './roles.ts';
import type { SessionHolder } from './session.ts';
import { requireAnotherOwner, requireAuthority } from './stored-members.ts';

export interface RoleChange {
  readonly memberId: string;
  readonly role: Role;
  /** The version that the caller has seen. */
  readonly expected: number | null;
}

const updateRole = statement(
  'identity.change-role',
  `UPDATE member m SET role = $2, version = m.version + 1 WHERE m.member_id = $1 RETURNING ${MEMBER_COLUMNS}`,
);

/**
 * Gives a member another role, which their sessions have within 5 s in every process.
 *
 * @throws Problem `session-required`, `member-not-found`, `precondition-failed`, `insufficient-role`, `last-owner`.
 */
export async function changeRole(
  context: OrganisationContext,
  holder: SessionHolder,
  { memberId, role, expected }: RoleChange,
): Promise<Member> {
  return changeMember(context, holder, memberId, async (tx, known, authority) => {
    requireAuthority(authority, [known.role, role]);
    if (known.version !== expected) throw new Problem('precondition-failed');
    if (known.role === role) return { row: known };
    await requireAnotherOwner(tx, known);
    const [row] = await tx.query<MemberRow>(updateRole, [memberId, role]);
    if (row === undefined) throw new Problem('member-not-found');
    const details = { from: known.role, to: role };
    return { row, change: { action: 'member.changed', version: row.version, details } };
  });
}
