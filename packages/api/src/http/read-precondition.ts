import { Problem } from '@loyaltyos/problems';
import type { IncomingHttpHeaders } from 'node:http';

/** What of preconditions an operation understands. */
export interface PreconditionDeclaration {
  /** `required`: without one the answer is `precondition-required`. */
  readonly need: 'required' | 'optional';
  /** Whether it also creates: then `If-None-Match: *` says that there must be nothing yet. */
  readonly creates?: true;
}

/**
 * What the caller believes to be there: a version, null for nothing. Undefined: the request does not say.
 */
export type Expected = number | null | undefined;

const TAG = '"[\\x21\\x23-\\x7e]*"';
const ONE_TAG = new RegExp(`^(?:W/)?${TAG}$`);
const VERSION_TAG = /^"(?<version>[1-9][0-9]{0,8})"$/;

/** The entity tag of a version. */
export function entityTag(version: number): string {
  return `"${version}"`;
}

/**
 * Reads `If-Match` and `If-None-Match` of a request that writes (RFC 9110, 13). Tags are compared strongly: a weak one, or one that
 * we never gave, matches nothing. One version is named, so neither a list of tags nor `If-Match: *` is taken.
 *
 * @throws Problem `malformed-request` for what is not such a field, `precondition-required`, `precondition-failed`.
 */
export function readPrecondition(headers: IncomingHttpHeaders, { need, creates }: PreconditionDeclaration): Expected {
  const match = headers['if-match']?.trim();
  const noneMatch = headers['if-none-match']?.trim();
  if (match === undefined && noneMatch === undefined) {
    if (need === 'optional') return undefined;
    const create = creates ? ', or If-None-Match: * for what is not there yet' : '';
    throw new Problem('precondition-required', { detail: `Send If-Match with the ETag that you have seen${create}.` });
  }
  if (match !== undefined && noneMatch !== undefined) {
    throw malformed('If-None-Match', 'contradiction', 'Send either If-Match or If-None-Match.');
  }
  return match === undefined ? readNoneMatch(noneMatch ?? '', creates) : readMatch(match);
}

function readMatch(field: string): number {
  if (!ONE_TAG.test(field)) {
    throw malformed('If-Match', 'not-a-tag', 'Must be one entity tag, as an ETag gives it: a version in quotes.');
  }
  const version = VERSION_TAG.exec(field)?.groups?.['version'];
  if (version === undefined) throw new Problem('precondition-failed', { detail: 'If-Match names no version.' });
  return Number(version);
}

function readNoneMatch(field: string, creates: true | undefined): null {
  if (!creates) throw malformed('If-None-Match', 'not-supported', 'Send If-Match.');
  if (field !== '*') throw malformed('If-None-Match', 'not-a-star', 'Must be *: that there is nothing yet.');
  return null;
}

function malformed(name: string, code: string, message: string): Problem {
  return new Problem('malformed-request', { errors: [{ pointer: `/header/${name}`, code, message }] });
}
