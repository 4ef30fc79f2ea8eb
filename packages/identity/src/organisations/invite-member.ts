import { randomBytes } from 'node:crypto';
import { constraintOf, statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant, newId } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import type { Actor } from '../audit/record-change.ts';
import { Secret } from '../crypto/secret.ts';
import type { OrganisationContext } from './context.ts';
import { emailIsAmong, searchTexts } from './email-search.ts';
import { invitationHash } from './invitation-token.ts';
import { MEMBER_COLUMNS, type Member, type MemberRow } from './member.ts';
import { recordInTenants } from './record-in-tenants.ts';
import type { Role } from './roles.ts';
import type { SessionHolder } from './session.ts';
import { type Authority, currentAuthority, lockOrganisation, requireAuthority } from './stored-members.ts';

export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** Who invites, and into what. */
export interface Inviting {
  readonly organisationId: string;
  readonly actor: Actor;
  /** Who is logged in; absent for the operator, who has the rights of an owner. */
  readonly holder?: SessionHolder;
  /** Whether somebody who is a member already gets an invitation to choose a new password: the operator's way back in. */
  readonly letsBackIn: boolean;
}

/** Somebody invited. The token is told this once: whoever shows it joins. */
export interface Invited {
  readonly member: Member;
  readonly invitation: Secret<string>;
  readonly expiresAt: Instant;
}

const OPERATOR: Authority = { role: 'owner' };
const INVITATION_MS = 7 * 86_400_000;
const MOST_MEMBERS = 200;

const selectByEmail = statement(
  'identity.member-by-email',
  `SELECT ${MEMBER_COLUMNS} FROM member m
    WHERE m.organisation_id = $1 AND m.status <> 'removed'
      AND ${emailIsAmong('$2')}`,
);
const countMembers = statement(
  'identity.count-members',
  `SELECT count(*)::int AS members FROM member WHERE organisation_id = $1 AND status <> 'removed'`,
);
const insertInvited = statement(
  'identity.insert-invited-member',
  `INSERT INTO member AS m (member_id, organisation_id, role, status, email_index, sealed_profile, invitation_hash,
                            invitation_expires_at, created_at, created_by)
   VALUES ($1, $2, $3, 'invited', $4, $5, $6, $7, $8, $9)
   RETURNING ${MEMBER_COLUMNS}`,
);
const renewInvitation = statement(
  'identity.renew-invitation',
  `UPDATE member m SET role = $2, sealed_profile = $3, profile_version = m.profile_version + 1, invitation_hash = $4,
          invitation_expires_at = $5, version = m.version + 1
    WHERE m.member_id = $1 RETURNING ${MEMBER_COLUMNS}`,
);
const letBackIn = statement(
  'identity.let-member-back-in',
  `UPDATE member m SET invitation_hash = $2, invitation_expires_at = $3
    WHERE m.member_id = $1 RETURNING ${MEMBER_COLUMNS}`,
);

/**
 * Invites a person into an organisation. Inviting somebody again who has not joined yet replaces the invitation.
 *
 * @throws Problem `session-required`, `insufficient-role`, `member-email-taken`, `member-limit`.
 */
export async function inviteMember(
  { database, clock, profiles }: OrganisationContext,
  { organisationId, actor, holder, letsBackIn }: Inviting,
  { email, name, role }: Invitation,
): Promise<Invited> {
  const now = clock.now();
  const token = `inv_${randomBytes(32).toString('base64url')}`;
  const hash = invitationHash(token);
  const expiresAt = now + INVITATION_MS;
  const indexes = await profiles.indexesOf(email);
  const [emailIndex] = indexes;
  const [seal, open] = [await profiles.sealer(), await profiles.opener()];

  const store = async (tx: Transaction): Promise<MemberRow | undefined> => {
    const authority = holder === undefined ? OPERATOR : await currentAuthority(tx, holder);
    requireAuthority(authority, [role]);
    const [known] = await tx.query<MemberRow>(selectByEmail, [organisationId, searchTexts(indexes)]);
    const expires = formatInstant(expiresAt);
    if (known === undefined) {
      const [counted] = await tx.query<{ members: number }>(countMembers, [organisationId]);
      if ((counted?.members ?? 0) >= MOST_MEMBERS) {
        throw new Problem('member-limit', { detail: `An organisation has at most ${MOST_MEMBERS} members.` });
      }
      const memberId = newId('member', now);
      const sealed = seal({ organisationId, memberId, version: 1 }, { email, name });
      const values = [memberId, organisationId, role, emailIndex, sealed, hash, expires, formatInstant(now), actor.id];
      return (await tx.query<MemberRow>(insertInvited, values))[0];
    }
    const { member_id: memberId, status, profile_version: version } = known;
    requireAuthority(authority, [known.role]);
    if (status === 'invited') {
      const sealed = seal({ organisationId, memberId, version: version + 1 }, { email, name });
      return (await tx.query<MemberRow>(renewInvitation, [memberId, role, sealed, hash, expires]))[0];
    }
    if (!letsBackIn) throw new Problem('member-email-taken');
    return (await tx.query<MemberRow>(letBackIn, [memberId, hash, expires]))[0];
  };

  const row = await database
    .directory(async (tx) => {
      await lockOrganisation(tx, organisationId);
      const stored = await store(tx);
      if (stored === undefined) throw new Problem('member-not-found');
      const subject = { kind: 'member', id: stored.member_id };
      const details = { role: stored.role };
      await recordInTenants(tx, { organisationId, actor, now }, { action: 'member.invited', subject, details });
      return stored;
    })
    .catch((error: unknown) => {
      if (constraintOf(error) === 'member_is_invited_once') throw new Problem('member-email-taken', { cause: error });
      throw error;
    });
  return { member: open(row), invitation: new Secret(token), expiresAt };
}
