import type { FastifyRequest } from 'fastify';
import type { RequestFacts } from '../authority.ts';

/** What of a request, apart from its token, may decide who is calling. */
export function requestFacts(request: FastifyRequest): RequestFacts {
  return { remoteAddress: request.ip, method: request.method, target: request.originalUrl };
}
