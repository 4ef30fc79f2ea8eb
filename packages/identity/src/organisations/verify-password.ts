import { statement } from '@loyaltyos/database';
import { formatInstant } from '@loyaltyos/kernel';
import type { OrganisationContext, Visitor } from './context.ts';
import { MOST_PASSWORD_LENGTH, normalPassword } from './password-policy.ts';
import type { Role } from './roles.ts';

/** What a password is checked against. */
export interface StoredAccount {
  readonly member_id: string;
  readonly organisation_id: string;
  readonly role: Role;
  readonly password_hash: string;
}

/** From this wrong password in a row on, each closes the account to strangers for twice as long as the one before. */
const CLOSING_FAILURE = 5;
const MOST_CLOSED_SECONDS = 15 * 60;

// Counted before it is known how it ends, so that many at once are no way around it.
const takeAttempt = statement(
  'identity.take-log-in-attempt',
  `UPDATE member
      SET failures = least(failures + 1, 1000),
          locked_until = CASE WHEN failures + 1 < $3 THEN NULL
                              ELSE $2::timestamptz + least(2 ^ least(failures + 1 - $3, 20), $4) * interval '1 second' END
    WHERE member_id = $1 AND (locked_until IS NULL OR locked_until <= $2)
   RETURNING member_id`,
);
const forgetFailures = statement(
  'identity.forget-failed-log-ins',
  'UPDATE member SET failures = 0, locked_until = NULL WHERE member_id = $1 AND failures > 0',
);
// Only over the hash that was verified: of two processes at once, one writes.
const updateHash = statement(
  'identity.rehash-password',
  'UPDATE member SET password_hash = $3 WHERE member_id = $1 AND password_hash = $2',
);

/**
 * The hash that the password was verified against, made anew where it had become cheap; undefined when it is wrong. Each try is
 * counted until one is right. An account that was closed by wrong passwords is looked at for browsers that it knows only.
 *
 * @throws Problem `too-many-requests`.
 */
export async function verifyPassword(
  { database, clock, hasher, devices }: OrganisationContext,
  account: StoredAccount | undefined,
  password: string,
  visitor: Visitor & { readonly queue?: string },
): Promise<string | undefined> {
  const normal = normalPassword(password);
  const fits = Array.from(normal).length <= MOST_PASSWORD_LENGTH;
  const standing = account === undefined ? 'nobody' : await standingOf(account);
  const isOpen = standing === 'stranger' || standing === 'known';
  // Where there is nothing to compare with, the same work is done.
  const phc = account !== undefined && isOpen && fits ? account.password_hash : undefined;
  const lane = laneOf(account, standing, visitor.queue);
  const isRight = await hasher.verify(lane, phc, fits ? normal : '');
  if (account === undefined || !isOpen) return undefined;
  const { member_id: memberId, password_hash: hash } = account;
  if (!isRight) return undefined;
  await database.directory((tx) => tx.query(forgetFailures, [memberId]));
  if (!hasher.isOutdated(hash)) return hash;
  const rehashed = await hasher.hash(lane, normal);
  await database.directory((tx) => tx.query(updateHash, [memberId, hash, rehashed]));
  return rehashed;

  async function standingOf({ member_id: id }: StoredAccount): Promise<Standing> {
    const { deviceToken } = visitor;
    const values = [id, formatInstant(clock.now()), CLOSING_FAILURE, MOST_CLOSED_SECONDS];
    const taken = await database.directory((tx) => tx.query(takeAttempt, values));
    if (taken.length > 0) return (await devices.knows(deviceToken, id)) ? 'known' : 'stranger';
    return (await devices.mayTry(deviceToken, id)) ? 'known' : 'closed';
  }
}

/** Who tries: nobody whom we know of, a stranger, a stranger to an account that is closed, or a browser that it knows. */
type Standing = 'nobody' | 'stranger' | 'closed' | 'known';

/** Strangers wait behind strangers, and never in the way of a browser that the account knows. */
function laneOf(account: StoredAccount | undefined, standing: Standing, queue = account?.member_id ?? ''): string {
  return account !== undefined && standing === 'known' ? `${account.member_id} known` : queue;
}
