import { Problem } from '@loyaltyos/problems';
import type { FastifyRequest } from 'fastify';
import type { Services } from '../endpoint.ts';
import type { Caller } from '../principal.ts';
import { requestFacts } from './request-facts.ts';

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i;

/**
 * Who is calling, by the bearer token of the request.
 *
 * @throws Problem `unauthenticated`, `invalid-token`.
 */
export async function authenticate(request: FastifyRequest, { authority }: Services): Promise<Caller> {
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Problem('unauthenticated');
  const facts = requestFacts(request);
  const caller = await authority.authenticate(token, facts);
  return { ...caller, origin: { requestId: request.id, remoteAddress: facts.remoteAddress } };
}

/** Whether what the caller presents was found good a moment ago: costs nothing to ask, and promises nothing. */
export function isKnownCaller(request: FastifyRequest, { authority }: Services): boolean {
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
  return token !== undefined && authority.remembers(token);
}
