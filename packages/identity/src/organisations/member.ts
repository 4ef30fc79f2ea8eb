import type { Instant } from '@loyaltyos/kernel';
import type { Role } from './roles.ts';

/** What says who a member is; sealed where it is stored. */
export interface MemberProfile {
  readonly email: string;
  readonly name: string;
}

export type MemberStatus = 'invited' | 'active' | 'removed';

/** A person of an organisation. */
export interface Member extends MemberProfile {
  /** `mbr_...` */
  readonly memberId: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly status: MemberStatus;
  /** Counts the changes of role and status. */
  readonly version: number;
  readonly createdAt: Instant;
  /** While somebody is invited: until when. */
  readonly invitedUntil?: Instant;
}

/** The columns of a `MemberRow`, of the table under the alias `m`. */
export const MEMBER_COLUMNS =
  'm.member_id, m.organisation_id, m.role, m.status, m.sealed_profile, m.profile_version, m.version, m.created_at, ' +
  'm.invitation_expires_at';

/** The columns of `member` as they come from the database. */
export interface MemberRow {
  readonly member_id: string;
  readonly organisation_id: string;
  readonly role: Role;
  readonly status: MemberStatus;
  readonly sealed_profile: Buffer;
  readonly profile_version: number;
  readonly version: number;
  readonly created_at: Instant;
  readonly invitation_expires_at: Instant | null;
}

export function memberFromRow(row: MemberRow, { email, name }: MemberProfile): Member {
  return {
    memberId: row.member_id,
    organisationId: row.organisation_id,
    email,
    name,
    role: row.role,
    status: row.status,
    version: row.version,
    createdAt: row.created_at,
    ...(row.status === 'invited' && row.invitation_expires_at !== null
      ? { invitedUntil: row.invitation_expires_at }
      : {}),
  };
}
