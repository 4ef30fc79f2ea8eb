import type { FastifyRequest } from 'fastify';
import type { Authority } from '../authority.ts';
import type { Caller } from '../principal.ts';
import type { Transport } from '../transport/transport.ts';
import { originForm } from './check-target.ts';

/**
 * Holds the head of a request to what the caller's tenant asks of signatures. Its body is held against the digest when it is
 * there.
 *
 * @throws Problem `signature-required`, `invalid-signature`, `signature-replayed`.
 */
export async function checkSignature(
  request: FastifyRequest,
  caller: Caller,
  hasBody: boolean,
  { authority, transport }: { readonly authority: Authority; readonly transport: Transport },
): Promise<void> {
  if (caller.terms.signatures === 'off' || caller.signing === undefined) return;
  await authority.checkSignature(caller, {
    method: request.method,
    target: originForm(request.originalUrl),
    fieldLines: request.raw.rawHeaders,
    authorities: transport.authorities,
    hasBody,
  });
}
