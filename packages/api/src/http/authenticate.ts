import { Problem } from '@loyaltyos/problems';
import type { FastifyRequest } from 'fastify';
import type { Services } from '../endpoint.ts';
import type { Caller } from '../principal.ts';
import { originOf, requestFacts } from './request-facts.ts';
import { holdsSession, isKnownSession, sessionCaller } from './session.ts';

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i;

/**
 * Who is calling, by the bearer token of the request, or by the session of a browser.
 *
 * @throws Problem `unauthenticated`, `invalid-token`.
 */
export async function authenticate(request: FastifyRequest, services: Services): Promise<Caller> {
  if (holdsSession(request, services)) return sessionCaller(request, services);
  const token = bearerOf(request);
  if (token === undefined) throw new Problem('unauthenticated');
  const caller = await services.authority.authenticate(token, requestFacts(request));
  return { ...caller, origin: originOf(request) };
}

/** Whether what the caller presents was found good a moment ago: costs nothing to ask, and promises nothing. */
export function isKnownCaller(request: FastifyRequest, services: Services): boolean {
  if (holdsSession(request, services)) return isKnownSession(request, services);
  const token = bearerOf(request);
  return token !== undefined && services.authority.remembers(token);
}

function bearerOf({ headers }: FastifyRequest): string | undefined {
  return BEARER.exec(headers.authorization ?? '')?.[1];
}
