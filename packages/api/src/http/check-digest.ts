import { checkContentDigest, fieldValue } from '@loyaltyos/identity';
import type { FastifyRequest } from 'fastify';

const NOTHING = Buffer.alloc(0);

/**
 * Holds the body of a request against its `Content-Digest`, where it has one, whether or not it is signed.
 *
 * @throws Problem `malformed-request`, `digest-mismatch`.
 */
export function checkDigest(request: FastifyRequest): void {
  if (request.headers['content-digest'] === undefined) return;
  const field = fieldValue('content-digest', request.raw.rawHeaders) ?? '';
  checkContentDigest(field, Buffer.isBuffer(request.body) ? request.body : NOTHING);
}
