import { constraintOf, statement, type Transaction } from '@loyaltyos/database';
import { formatInstant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { prepareSession } from './begin-session.ts';
import type { OrganisationContext, Visitor } from './context.ts';
import { invitationHash, isInvitation } from './invitation-token.ts';
import { MEMBER_COLUMNS, type MemberRow } from './member.ts';
import { checkPassword } from './password-policy.ts';
import { recordInTenants } from './record-in-tenants.ts';
import { actorOf, originOf } from './session-actor.ts';
import type { BegunSession } from './session.ts';

export interface Acceptance {
  /** The token that the invitation was told as. */
  readonly invitation: string;
  readonly password: string;
  /** What they want to be called, where the invitation says otherwise. */
  readonly name?: string;
}

const selectInvited = statement(
  'identity.member-by-invitation',
  `SELECT ${MEMBER_COLUMNS}, o.name AS organisation_name
     FROM member m JOIN organisation o ON o.organisation_id = m.organisation_id
    WHERE m.invitation_hash = $1 AND m.invitation_expires_at > $2 AND m.status IN ('invited', 'active')`,
);
// Over the invitation that was looked up and the profile that was read: of two at once, one joins.
const join = statement(
  'identity.join-organisation',
  `UPDATE member m
      SET status = 'active', password_hash = $3, invitation_hash = NULL, invitation_expires_at = NULL, failures = 0,
          locked_until = NULL, sealed_profile = $4, profile_version = m.profile_version + 1, version = m.version + 1
    WHERE m.member_id = $1 AND m.invitation_hash = $2 AND m.profile_version = $5 AND m.status IN ('invited', 'active')
   RETURNING m.role`,
);

/**
 * Lets an invited person in: they choose a password and are logged in. A member who was let back in by the operator gets a new
 * password the same way, and their other sessions end.
 *
 * @throws Problem `invitation-not-found`, `invalid-values`, `member-email-taken`, `too-many-requests`.
 */
export async function acceptInvitation(
  context: OrganisationContext,
  { invitation, password, name }: Acceptance,
  visitor: Visitor,
): Promise<BegunSession> {
  const { database, clock, hasher, profiles, sessions } = context;
  const hash = invitationHash(invitation);
  const now = clock.now();
  const [row] = isInvitation(invitation)
    ? await database.directory((tx) =>
        tx.query<MemberRow & { organisation_name: string }>(selectInvited, [hash, formatInstant(now)]),
      )
    : [];
  if (row === undefined) throw new Problem('invitation-not-found');
  const [seal, open] = [await profiles.sealer(), await profiles.opener()];
  const member = open(row);
  const { memberId, organisationId } = member;
  const profile = { email: member.email, name: name ?? member.name };
  const normal = await checkPassword(password, { ...profile, organisationName: row.organisation_name }, '/password');
  const passwordHash = await hasher.hash(memberId, normal);
  const version = row.profile_version;
  const sealed = seal({ organisationId, memberId, version: version + 1 }, profile);
  const actor = actorOf({ memberId, origin: originOf(visitor) });
  const beginSession = await prepareSession(
    context,
    { memberId, organisationId, role: member.role, passwordHash },
    visitor,
  );

  const enter = async (tx: Transaction): Promise<BegunSession> => {
    const [joined] = await tx.query<{ role: string }>(join, [memberId, hash, passwordHash, sealed, version]);
    if (joined === undefined) throw new Problem('invitation-not-found');
    sessions.endAll(tx, memberId);
    const action = member.status === 'invited' ? 'member.joined' : 'member.password-changed';
    const subject = { kind: 'member', id: memberId };
    await recordInTenants(tx, { organisationId, actor, now }, { action, subject, details: { role: joined.role } });
    const session = await beginSession(tx);
    if (session === undefined) throw new Problem('invitation-not-found');
    return session;
  };

  try {
    const session = await database.directory(enter);
    return session;
  } catch (error) {
    if (constraintOf(error) === 'member_email_is_unique') throw new Problem('member-email-taken', { cause: error });
    throw error;
  } finally {
    sessions.forget();
  }
}
