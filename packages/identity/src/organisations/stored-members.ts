import { statement, type Transaction } from '@loyaltyos/database';
import { Problem } from '@loyaltyos/problems';
import { MEMBER_COLUMNS, type MemberRow } from './member.ts';
import { requireRole, type Role } from './roles.ts';

/** Who changes members: somebody of the organisation, or the operator with the rights of an owner. */
export interface Authority {
  readonly role: Role;
}

// Changes of an organisation's people and tenants come one after the other: so counts stay true until they are written.
// It lets rows that refer to the organisation be stored meanwhile.
const lockRow = statement(
  'identity.lock-organisation',
  'SELECT name FROM organisation WHERE organisation_id = $1 FOR NO KEY UPDATE',
);
const selectMember = statement(
  'identity.member-by-id',
  `SELECT ${MEMBER_COLUMNS} FROM member m WHERE m.organisation_id = $1 AND m.member_id = $2`,
);
const selectMembers = statement(
  'identity.members-of-organisation',
  `SELECT ${MEMBER_COLUMNS} FROM member m
    WHERE m.organisation_id = $1 AND m.status <> 'removed' ORDER BY m.member_id`,
);
const countOtherOwners = statement(
  'identity.count-other-owners',
  `SELECT count(*)::int AS owners FROM member
    WHERE organisation_id = $1 AND role = 'owner' AND status = 'active' AND member_id <> $2`,
);

export async function lockOrganisation(tx: Transaction, organisationId: string): Promise<void> {
  await tx.query(lockRow, [organisationId]);
}

/** The member of that id, removed or not. */
export async function findMember(
  tx: Transaction,
  organisationId: string,
  memberId: string,
): Promise<MemberRow | undefined> {
  const [row] = await tx.query<MemberRow>(selectMember, [organisationId, memberId]);
  return row;
}

/**
 * What somebody who is logged in may do now, asked under the organisation's lock. A session is believed for some seconds after a
 * role was taken away or its holder removed: in that time nobody gives it back to themselves, or to somebody else.
 *
 * @throws Problem `session-required` for who is no member any more.
 */
export async function currentAuthority(
  tx: Transaction,
  { organisationId, memberId }: { organisationId: string; memberId: string },
): Promise<Authority> {
  const row = await findMember(tx, organisationId, memberId);
  if (row?.status !== 'active') throw new Problem('session-required');
  return { role: row.role };
}

/** Everybody who was invited or has joined, in the order in which they were. */
export async function findMembers(tx: Transaction, organisationId: string): Promise<MemberRow[]> {
  return tx.query<MemberRow>(selectMembers, [organisationId]);
}

/** @throws Problem `insufficient-role`: admins change people, and only owners make, change or remove owners. */
export function requireAuthority({ role }: Authority, roles: readonly Role[]): void {
  requireRole(role, roles.includes('owner') ? 'owner' : 'admin');
}

/**
 * Asked under the organisation's lock, before somebody stops being an owner.
 *
 * @throws Problem `last-owner`.
 */
export async function requireAnotherOwner(tx: Transaction, row: MemberRow): Promise<void> {
  if (row.role !== 'owner' || row.status !== 'active') return;
  const [counted] = await tx.query<{ owners: number }>(countOtherOwners, [row.organisation_id, row.member_id]);
  if ((counted?.owners ?? 0) === 0) throw new Problem('last-owner');
}
