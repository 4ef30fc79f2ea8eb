import { COMPONENTS, SIGNATURE_ALGORITHM, SIGNATURE_TAG } from '@loyaltyos/identity';
import { problemDocument, type Problem, type ProblemCode } from '@loyaltyos/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answered, Endpoint } from '../endpoint.ts';
import { pathOf } from './check-target.ts';
import { oauthError } from './oauth-error.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Writes an operation's answer. */
export function renderAnswer(
  reply: FastifyReply,
  endpoint: Endpoint,
  answered: Answered<number, unknown>,
): string | Buffer {
  const mediaType = endpoint.answers[answered.status]?.mediaType;
  void reply.code(answered.status).header('content-type', mediaType ?? JSON_TYPE);
  if (answered.headers !== undefined) void reply.headers(answered.headers);
  if (mediaType === undefined) return JSON.stringify(answered.body);
  return Buffer.isBuffer(answered.body) ? answered.body : String(answered.body);
}

const ABOUT_SIGNATURES: ReadonlySet<ProblemCode> = new Set([
  'signature-required',
  'invalid-signature',
  'signature-replayed',
]);
/** Which signature is wanted (RFC 9421, 5.1); the digest and the key where the request has them. */
const ACCEPT_SIGNATURE =
  `sig=(${COMPONENTS.map((name) => `"${name}"`).join(' ')})` +
  `;created;nonce;keyid;alg="${SIGNATURE_ALGORITHM}";tag="${SIGNATURE_TAG}"`;

/** Writes a problem: the one place where an error becomes an answer. */
export function renderProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  context: { readonly documentationBase: string; readonly oauth: boolean },
): void {
  const document = problemDocument(problem, {
    documentationBase: context.documentationBase,
    requestId: request.id,
    instance: pathOf(request.originalUrl),
  });
  const challenge = challengeOf(problem);
  if (challenge !== undefined) void reply.header('www-authenticate', challenge);
  if (ABOUT_SIGNATURES.has(problem.code)) void reply.header('accept-signature', ACCEPT_SIGNATURE);
  const retryAfterSeconds = problem.retryAfterSeconds ?? usualRetryAfter(problem);
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  const body = context.oauth ? { ...oauthError(problem), ...document } : document;
  void reply
    .code(problem.status)
    .header('content-type', context.oauth ? JSON_TYPE : PROBLEM_TYPE)
    .send(JSON.stringify(body));
}

/** Whoever is told to come back is told when, also where nobody knows better than soon. */
function usualRetryAfter({ status }: Problem): number | undefined {
  return status === 429 || status === 503 ? 1 : undefined;
}

/** How to authenticate (RFC 6750, 3; RFC 6749, 5.2), for the problems that are about it. */
function challengeOf(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'unauthenticated':
      return 'Bearer realm="loyaltyos"';
    case 'session-required':
    case 'invalid-login':
      // No scheme of RFC 9110 is about cookies; a 401 must name one nevertheless.
      return 'Cookie realm="loyaltyos"';
    case 'invalid-token':
      return 'Bearer realm="loyaltyos", error="invalid_token"';
    case 'insufficient-scope':
      return `Bearer realm="loyaltyos", error="insufficient_scope", scope="${requiredScope(problem)}"`;
    case 'invalid-client':
      return 'Basic realm="loyaltyos"';
    case 'signature-required':
    case 'invalid-signature':
    case 'signature-replayed':
      // The token is good. What is asked for besides it is in Accept-Signature.
      return 'Bearer realm="loyaltyos"';
    default:
      return undefined;
  }
}

function requiredScope({ extensions }: Problem): string {
  const { requiredScope: scope } = extensions;
  return typeof scope === 'string' ? scope : '';
}
