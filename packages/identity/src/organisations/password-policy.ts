import { type FieldError, Problem } from '@loyaltyos/problems';
import { isBreached } from './breached-passwords.ts';

/** NIST SP 800-63B-4, 3.1.1.2: where a password is the only factor. */
export const LEAST_PASSWORD_LENGTH = 15;
/** The standard wants at least 64 to be allowed. Argon2 takes any length; this bounds what is hashed and looked at. */
export const MOST_PASSWORD_LENGTH = 256;

/** What a password is held against. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
  readonly organisationName: string;
}

/** What the product is called is the first guess for it. */
const OWN_NAMES = ['loyaltyos'];
/** Shorter names are found in too many passwords to mean anything. */
const LEAST_NAME_LENGTH = 4;
/** How much of a password has to be left when names are taken out of it. */
const LEAST_REMAINDER = 8;
/** Code points that this Unicode does not know: a later one may normalise them, and the password would not match any more. */
const UNASSIGNED = /\p{Unassigned}/u;

/** The form in which a password is hashed and verified (NIST SP 800-63B-4, 3.1.1.2): NFC, nothing cut off. */
export function normalPassword(password: string): string {
  return password.normalize('NFC');
}

/**
 * Whether a person may have this password: NIST SP 800-63B-4, 3.1.1.2. Long enough, any characters, no rules of composition,
 * not known from breaches, and not made of the names that an attacker would try first.
 *
 * @param pointer where the password stands in the request.
 * @returns the password as it is to be hashed.
 * @throws Problem `invalid-values`.
 */
export async function checkPassword(password: string, owner: PasswordOwner, pointer: string): Promise<string> {
  const normal = normalPassword(password);
  const refuse = (code: string, message: string): never => {
    const errors: FieldError[] = [{ pointer, code, message }];
    throw new Problem('invalid-values', { errors });
  };
  const length = Array.from(normal).length;
  if (length < LEAST_PASSWORD_LENGTH) {
    refuse('too-short', `A password has at least ${LEAST_PASSWORD_LENGTH} characters; a few words make a good one.`);
  }
  if (length > MOST_PASSWORD_LENGTH) refuse('too-long', `A password has at most ${MOST_PASSWORD_LENGTH} characters.`);
  if (UNASSIGNED.test(normal)) refuse('unassigned-character', 'One of the characters is not known to Unicode here.');
  if (isMadeOfNames(normal, owner)) refuse('personal', 'This is little more than names that others know.');
  if (await isBreached(normal)) refuse('breached', 'This password is known from breaches: others will try it.');
  return normal;
}

function isMadeOfNames(password: string, { email, name, organisationName }: PasswordOwner): boolean {
  const [local = '', domain = ''] = email.split('@');
  const parts = [
    email,
    local,
    domain,
    organisationName,
    name,
    ...domain.split('.'),
    ...name.split(/\s+/),
    ...OWN_NAMES,
  ];
  const names = parts
    .map(lettersOf)
    .filter((text) => text.length >= LEAST_NAME_LENGTH)
    .toSorted((a, b) => b.length - a.length);
  const before = lettersOf(password);
  let rest = before;
  for (const text of names) rest = rest.replaceAll(text, '');
  return rest !== before && Array.from(rest).length < LEAST_REMAINDER;
}

/** Letters and digits alone, in one case: what is left of a name however it is written. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}
