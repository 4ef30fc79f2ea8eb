import type { ProblemCode } from '@loyaltyos/problems';
import { TARGET_LIMIT_CHARACTERS } from './limits.ts';

const MALFORMED = /[^\x21-\x7e]|#|%(?![0-9A-Fa-f]{2})/;

/**
 * Double slashes, dot segments, and escapes of what needs none (letters, digits, `-._~`) or must not have one (slash and
 * backslash): each is a second spelling of some path, and we have one spelling.
 */
const SECOND_SPELLING =
  /\/\/|\/\.{1,2}(?:\/|$)|%(?:2[DEFdef]|3[0-9]|4[1-9A-Fa-f]|5[0-9A-Ca-cFf]|6[1-9A-Fa-f]|7[0-9AEae])/;

/** What is wrong with the target of a request, as it was sent; undefined when nothing is. */
export function checkTarget(target: string): ProblemCode | undefined {
  if (target.length > TARGET_LIMIT_CHARACTERS) return 'uri-too-long';
  if (MALFORMED.test(target)) return 'malformed-http';
  return SECOND_SPELLING.test(pathOf(target)) ? 'not-found' : undefined;
}

/** The path of a target, without its query. */
export function pathOf(target: string): string {
  const query = target.indexOf('?');
  return query < 0 ? target : target.slice(0, query);
}

/** A target in absolute form (RFC 9112, 3.2.2) in origin form, which is what routes are written in. */
export function originForm(target: string): string {
  if (target.startsWith('/')) return target;
  const path = target.replace(/^https?:\/\/[^/?]*/i, '');
  return path.startsWith('/') ? path : `/${path}`;
}
