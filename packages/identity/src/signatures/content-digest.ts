import { hash } from 'node:crypto';
import { Problem } from '@loyaltyos/problems';
import { parseDictionary } from 'structured-headers';
import { equalBytes } from './equal-bytes.ts';

/** The algorithms that we verify (RFC 9530, 5); the others of the registry are broken or no digests. */
const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['sha-256', 'sha256'],
  ['sha-512', 'sha512'],
]);

/** `Content-Digest` of a body, as clients send it (RFC 9530, 2). */
export function contentDigest(body: Uint8Array): string {
  return `sha-256=:${hash('sha256', body, 'base64')}:`;
}

/**
 * Holds a body against its `Content-Digest`: every digest that we know must be right, and there must be one.
 *
 * @param field the value of the field, from all its lines.
 * @throws Problem `malformed-request`, `digest-mismatch`.
 */
export function checkContentDigest(field: string, body: Uint8Array): void {
  const digests = readDigests(field);
  if (digests.length === 0) throw malformed('unsupported', 'Must hold a digest by sha-256 or sha-512.');
  for (const { algorithm, digest } of digests) {
    const actual = hash(algorithm, body, 'buffer');
    if (!equalBytes(actual, digest)) throw new Problem('digest-mismatch');
  }
}

function readDigests(field: string): { algorithm: string; digest: Uint8Array }[] {
  try {
    return [...parseDictionary(field)].flatMap(([name, [digest]]) => {
      const algorithm = ALGORITHMS.get(name);
      if (algorithm === undefined) return [];
      if (!(digest instanceof ArrayBuffer)) throw new TypeError('a digest is a byte sequence');
      return [{ algorithm, digest: new Uint8Array(digest) }];
    });
  } catch (cause) {
    throw malformed('not-a-digest', 'Must be a dictionary of digests, such as sha-256=:...:', cause);
  }
}

function malformed(code: string, message: string, cause?: unknown): Problem {
  return new Problem('malformed-request', { errors: [{ pointer: '/header/Content-Digest', code, message }], cause });
}
