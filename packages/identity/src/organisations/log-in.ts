import { setTimeout } from 'node:timers/promises';
import { statement } from '@loyaltyos/database';
import { Problem } from '@loyaltyos/problems';
import { prepareSession } from './begin-session.ts';
import type { OrganisationContext, Visitor } from './context.ts';
import { emailIsAmong, searchTexts } from './email-search.ts';
import type { Role } from './roles.ts';
import type { BegunSession } from './session.ts';
import { type StoredAccount, verifyPassword } from './verify-password.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** What fails is answered no sooner: the work for an account that exists and for one that does not differs by less. */
const FAILURE_TAKES_MS = 250;
/** So few queues that strangers fill no more than half of what may wait in all. */
const STRANGERS_QUEUES = 4;

const selectAccount = statement(
  'identity.account-by-email',
  `SELECT member_id, organisation_id, role, password_hash
     FROM member
    WHERE ${emailIsAmong('$1')} AND status = 'active'`,
);
const selectAccountById = statement(
  'identity.account-by-id',
  `SELECT member_id, organisation_id, role, password_hash
     FROM member WHERE member_id = $1 AND status = 'active'`,
);
/**
 * Begins a session for an e-mail address and a password. An address that nobody has, a wrong password and an account that is
 * closed for a while answer alike, after one verification and no sooner than a quarter of a second.
 *
 * @throws Problem `invalid-login`, `too-many-requests`.
 */
export async function logIn(
  context: OrganisationContext,
  { email, password }: Credentials,
  visitor: Visitor,
): Promise<BegunSession> {
  const { database, profiles } = context;
  const noSooner = setTimeout(FAILURE_TAKES_MS);
  const indexes = searchTexts(await profiles.indexesOf(email));
  const [account] = await database.directory((tx) => tx.query<StoredAccount>(selectAccount, [indexes]));
  const passwordHash = await verifyPassword(context, account, password, { ...visitor, queue: queueOf(indexes) });
  const begun = await begin();
  if (begun === undefined) {
    await noSooner;
    throw new Problem('invalid-login');
  }
  return begun;

  async function begin(): Promise<BegunSession | undefined> {
    if (account === undefined || passwordHash === undefined) return undefined;
    const beginSession = await prepareSession(context, ownerOf(account, passwordHash), visitor);
    return database.directory(beginSession);
  }
}

/** The account of somebody who is logged in; undefined once they were removed. */
export async function accountOf(
  { database }: OrganisationContext,
  memberId: string,
): Promise<StoredAccount | undefined> {
  const [account] = await database.directory((tx) => tx.query<StoredAccount>(selectAccountById, [memberId]));
  return account;
}

/**
 * The queue of the strangers at an address: one of a few, whether anybody has the address or not. One for all addresses that
 * nobody has would tell, by being full, which ones those are.
 */
function queueOf([index = '']: readonly string[]): string {
  return `strangers ${Number.parseInt(index.slice(0, 8), 16) % STRANGERS_QUEUES}`;
}

export function ownerOf(
  account: StoredAccount,
  passwordHash: string,
): { memberId: string; organisationId: string; role: Role; passwordHash: string } {
  return { memberId: account.member_id, organisationId: account.organisation_id, role: account.role, passwordHash };
}
