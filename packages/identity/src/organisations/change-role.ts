import { statement } from '@loyaltyos/database';
import { Problem } from '@loyaltyos/problems';
import type { OrganisationContext } from './context.ts';
import { MEMBER_COLUMNS, type Member, type MemberRow } from './member.ts';
import { recordInTenants } from './record-in-tenants.ts';
import type { Role } from './roles.ts';
import type { SessionHolder } from './session.ts';
import { actorOf } from './session-actor.ts';
import {
  currentAuthority,
  findMember,
  lockOrganisation,
  requireAnotherOwner,
  requireAuthority,
} from './stored-members.ts';

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
  { database, clock, profiles, sessions }: OrganisationContext,
  holder: SessionHolder,
  { memberId, role, expected }: RoleChange,
): Promise<Member> {
  const { organisationId } = holder;
  const open = await profiles.opener();
  const row = await database.directory(async (tx): Promise<MemberRow> => {
    await lockOrganisation(tx, organisationId);
    const authority = await currentAuthority(tx, holder);
    const known = await findMember(tx, organisationId, memberId);
    if (known === undefined || known.status === 'removed') throw new Problem('member-not-found');
    requireAuthority(authority, [known.role, role]);
    if (known.version !== expected) throw new Problem('precondition-failed');
    if (known.role === role) return known;
    await requireAnotherOwner(tx, known);
    const [changed] = await tx.query<MemberRow>(updateRole, [memberId, role]);
    if (changed === undefined) throw new Problem('member-not-found');
    await recordInTenants(
      tx,
      { organisationId, actor: actorOf(holder), now: clock.now() },
      {
        action: 'member.changed',
        subject: { kind: 'member', id: memberId },
        version: changed.version,
        details: { from: known.role, to: role },
      },
    );
    return changed;
  });
  sessions.forget();
  return open(row);
}
