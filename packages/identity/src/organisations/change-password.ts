import { statement } from '@loyaltyos/database';
import { Problem } from '@loyaltyos/problems';
import { prepareSession } from './begin-session.ts';
import type { OrganisationContext, Visitor } from './context.ts';
import { accountOf, ownerOf } from './log-in.ts';
import { MEMBER_COLUMNS, type MemberRow } from './member.ts';
import { checkPassword } from './password-policy.ts';
import { recordInTenants } from './record-in-tenants.ts';
import { actorOf } from './session-actor.ts';
import type { BegunSession, SessionHolder } from './session.ts';
import { verifyPassword } from './verify-password.ts';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

const selectMember = statement(
  'identity.member-with-organisation',
  `SELECT ${MEMBER_COLUMNS}, o.name AS organisation_name
     FROM member m JOIN organisation o ON o.organisation_id = m.organisation_id
    WHERE m.member_id = $1 AND m.status = 'active'`,
);
// Over the hash that was verified: of two changes at once, one is made.
const updatePassword = statement(
  'identity.change-password',
  `UPDATE member SET password_hash = $3, failures = 0, locked_until = NULL
    WHERE member_id = $1 AND status = 'active' AND password_hash = $2 RETURNING member_id`,
);

/**
 * Gives a member another password and ends every session of theirs, also in other processes within 5 s; this browser gets a new
 * one.
 *
 * @throws Problem `invalid-login` when the current password is wrong; `invalid-values`, `session-required`, `too-many-requests`.
 */
export async function changePassword(
  context: OrganisationContext,
  holder: SessionHolder,
  { currentPassword, newPassword }: PasswordChange,
  visitor: Visitor,
): Promise<BegunSession> {
  const { database, clock, hasher, profiles, sessions } = context;
  const account = await accountOf(context, holder.memberId);
  const verified = await verifyPassword(context, account, currentPassword, visitor);
  if (account === undefined || verified === undefined) throw new Problem('invalid-login');
  const [row] = await database.directory((tx) =>
    tx.query<MemberRow & { organisation_name: string }>(selectMember, [holder.memberId]),
  );
  if (row === undefined) throw new Problem('session-required');
  const { email, name } = (await profiles.opener())(row);
  const owner = { email, name, organisationName: row.organisation_name };
  const normal = await checkPassword(newPassword, owner, '/newPassword');
  const hash = await hasher.hash(holder.memberId, normal);
  const beginSession = await prepareSession(context, ownerOf(account, hash), visitor);
  const begun = await database.directory(async (tx) => {
    const changed = await tx.query(updatePassword, [holder.memberId, verified, hash]);
    if (changed.length === 0) return undefined;
    sessions.endAll(tx, holder.memberId);
    await recordInTenants(
      tx,
      { organisationId: holder.organisationId, actor: actorOf(holder), now: clock.now() },
      { action: 'member.password-changed', subject: { kind: 'member', id: holder.memberId } },
    );
    return beginSession(tx);
  });
  sessions.forget();
  if (begun === undefined) throw new Problem('session-required');
  return begun;
}
