import type { KeyObject } from 'node:crypto';
import type { Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { equalBytes } from './equal-bytes.ts';
import type { ReadSignature } from './read-signature.ts';
import { macOf } from './sign-request.ts';
import { componentValue, fieldValue, signatureBase, type SignableRequest } from './signature-base.ts';

/** A request as the server got it. */
export interface ReceivedRequest extends Omit<SignableRequest, 'authority'> {
  /** The names that the server is configured to be reached under. What the request says of it does not count. */
  readonly authorities: readonly string[];
  readonly hasBody: boolean;
}

/** The key that a signature must be made with, and what it may be called: the token's id, or its holder's. */
export interface VerificationKey {
  readonly key: KeyObject;
  readonly names: readonly string[];
}

/** How far the clocks of client and server may be apart, with the time on the way. */
export const SIGNATURE_WINDOW_MS = 300_000;

/** What every signature covers; the others where the request has them. */
const ALWAYS_COVERED = ['@method', '@authority', '@path', '@query'];
const COVERED_WHERE_PRESENT = ['content-digest', 'idempotency-key'];

/**
 * Verifies a signature (RFC 9421, 3.2). The key is the token's: `keyid` and `alg` may name it, and never choose.
 *
 * @throws Problem `invalid-signature`.
 */
export function verifySignature(
  request: ReceivedRequest,
  read: ReadSignature,
  { key, names }: VerificationKey,
  now: Instant,
): void {
  if (Math.abs(now - read.created * 1000) > SIGNATURE_WINDOW_MS) {
    throw refused(`The parameter created is more than ${SIGNATURE_WINDOW_MS / 1000} seconds from the server's time.`);
  }
  if (read.expires !== undefined && read.expires * 1000 <= now) throw refused('The signature has expired.');
  if (read.keyId !== undefined && !names.includes(read.keyId)) throw refused('The parameter keyid names another key.');
  checkCoverage(request, read.components);
  const matches = request.authorities.some((authority) =>
    equalBytes(macOf(baseOf({ ...request, authority }, read), key), read.signature),
  );
  if (!matches) throw refused('The signature does not match the request.');
}

function checkCoverage(request: ReceivedRequest, covered: readonly string[]): void {
  const present = COVERED_WHERE_PRESENT.filter((name) => fieldValue(name, request.fieldLines) !== undefined);
  if (request.hasBody && !present.includes('content-digest')) {
    throw refused('A signed request that has a body has a Content-Digest.');
  }
  const missing = [...ALWAYS_COVERED, ...present].find((name) => !covered.includes(name));
  if (missing !== undefined) throw refused(`The signature does not cover ${missing}.`);
}

function baseOf(request: SignableRequest, { components, parameters }: ReadSignature): string {
  const values = components.map((name) => {
    const value = componentValue(name, request);
    if (value === undefined) throw refused('The signature covers something that the request does not have.');
    return [name, value] as const;
  });
  return signatureBase(values, parameters);
}

function refused(detail: string): Problem {
  return new Problem('invalid-signature', { detail });
}
