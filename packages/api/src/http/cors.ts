import { Problem } from '@loyaltyos/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from '../endpoint.ts';
import type { Caller } from '../principal.ts';

/** How long a browser may remember that it may ask: what it may read is decided with every answer. */
const PREFLIGHT_MAX_AGE_SECONDS = 600;

/** What a page may read of an answer besides its body. */
const EXPOSED = 'ETag, RateLimit, RateLimit-Policy, Request-Id, Retry-After';

/**
 * Lets a page of one of the tenant's origins read the answer to a customer's token (the CORS protocol of the Fetch standard), and
 * nobody else read anything: never another kind of caller, never with credentials. A caller that is no page says no origin.
 *
 * @throws Problem `origin-not-allowed` for a customer's token on a page of another origin.
 */
export function shareWithOrigin(
  request: FastifyRequest,
  reply: FastifyReply,
  { kind, terms }: Pick<Caller, 'kind' | 'terms'>,
  { customerToken }: Pick<Endpoint, 'customerToken'>,
): void {
  if (customerToken) void reply.header('vary', 'Origin');
  const { origin } = request.headers;
  if (kind !== 'customer' || origin === undefined) return;
  if (!terms.browserOrigins.includes(origin)) throw new Problem('origin-not-allowed');
  if (!customerToken) return;
  void reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED });
}

/**
 * Answers a browser that asks whether it may: alike for everybody, because it asks without a token, so that no tenant is known.
 * It may send a token and read; what it then can read, the answer to that says.
 */
export function mountPreflight(app: FastifyInstance, url: string, methods: readonly string[]): void {
  app.route({
    method: 'OPTIONS',
    url,
    handler: async (request, reply) => {
      const asked = request.headers['access-control-request-method'];
      if (request.headers.origin === undefined || asked === undefined) {
        void reply.header('allow', allowField(methods));
        throw new Problem('method-not-allowed');
      }
      return reply
        .code(204)
        .headers({
          vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
          'access-control-allow-origin': '*',
          'access-control-allow-methods': 'GET',
          'access-control-allow-headers': 'Authorization',
          'access-control-max-age': String(PREFLIGHT_MAX_AGE_SECONDS),
        })
        .send();
    },
  });
}

/** The methods of a path, as an answer names them. */
export function allowField(methods: readonly string[]): string {
  return (methods.includes('GET') ? [...methods, 'HEAD'] : [...methods]).toSorted().join(', ');
}
