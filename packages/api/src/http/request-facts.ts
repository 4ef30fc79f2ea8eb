import type { Origin } from '@loyaltyos/identity';
import { assert } from '@loyaltyos/kernel';
import type { FastifyRequest } from 'fastify';
import type { RequestFacts } from '../authority.ts';

/** What of a request, apart from what it names itself with, may decide who is calling. Known from its first step on. */
export function requestFacts(request: FastifyRequest): RequestFacts {
  const facts = request.progress?.facts;
  assert(facts !== undefined, 'the facts of a request are known before anything asks for them');
  return facts;
}

/** Through which request somebody acts, and from where. */
export function originOf(request: FastifyRequest): Origin {
  return { requestId: request.id, remoteAddress: requestFacts(request).remoteAddress };
}
