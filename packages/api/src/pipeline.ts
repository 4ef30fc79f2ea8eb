import type { Socket } from 'node:net';
import type { SessionHolder } from '@loyaltyos/identity';
import { newId } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Cursors } from './cursor.ts';
import type { RequestFacts } from './authority.ts';
import type { Endpoint, Services } from './endpoint.ts';
import type { Place, Share } from './admission/admission.ts';
import { answerClientError } from './http/answer-client-error.ts';
import { authenticate, isKnownCaller } from './http/authenticate.ts';
import { authorise } from './http/authorise.ts';
import { checkContent, isAcceptable } from './http/check-content.ts';
import { checkDigest } from './http/check-digest.ts';
import { checkFields } from './http/check-fields.ts';
import { checkSignature } from './http/check-signature.ts';
import { allowField, shareWithOrigin } from './http/cors.ts';
import { checkTarget, originForm } from './http/check-target.ts';
import { Connections } from './http/connections.ts';
import { withDeadline } from './http/deadline.ts';
import { BODY_LIMIT_BYTES, HEADER_LIMIT_BYTES, TARGET_LIMIT_CHARACTERS } from './http/limits.ts';
import { problemOfError } from './http/problem-of-error.ts';
import { shareOfAddress, shareOfMember, shareOfTenant, type Intake } from './http/intake.ts';
import { compileCallReader } from './http/read-call.ts';
import { renderAnswer, renderProblem } from './http/render.ts';
import { requestFacts } from './http/request-facts.ts';
import type { Observer } from './operations.ts';
import { admitMember, isKnownSession } from './http/session.ts';
import type { Caller } from './principal.ts';
import type { Transport } from './transport/transport.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What is known of the request so far; the arrow fills it in. */
    progress: {
      facts?: RequestFacts;
      endpoint?: Endpoint;
      principal?: Caller;
      member?: SessionHolder;
      place?: Place;
      problem?: string;
    } | null;
  }
}

export interface PipelineOptions {
  readonly services: Services;
  readonly cursors: Cursors;
  readonly intake: Intake;
  readonly transport: Transport;
  readonly observer: Observer;
  /** What the `type` of a problem starts with. */
  readonly documentationBase: string;
  /** How long a request may take to arrive. */
  readonly arrivalTimeoutMs: number;
  /** How long an operation may take. */
  readonly handlingTimeoutMs: number;
}

/**
 * The HTTP server without its routes. The life of a request, top to bottom:
 *
 * request id -> limits -> match -> arrive -> accept -> authenticate -> rate limit -> authorise -> content -> admit -> signature ->
 * parse -> handle -> render
 *
 * Everything that is thrown on the way is rendered in one place, at the end of this file.
 */
export function createPipeline(options: PipelineOptions): FastifyInstance {
  const { clock } = options.services;
  const app = Fastify({
    logger: false,
    genReqId: () => newId('request', clock.now()),
    requestIdHeader: false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: options.arrivalTimeoutMs,
    // We answer late requests ourselves, as problems.
    return503OnClosing: false,
    rewriteUrl: (request) => originForm(request.url ?? '/'),
    http: {
      maxHeaderSize: HEADER_LIMIT_BYTES,
      // Checked by us, so that the answer is a problem.
      requireHostHeader: false,
      headersTimeout: options.arrivalTimeoutMs,
      connectionsCheckingInterval: Math.max(20, Math.min(1000, options.arrivalTimeoutMs / 4)),
    },
    routerOptions: { maxParamLength: TARGET_LIMIT_CHARACTERS },
    frameworkErrors: (error, request, reply) => answerError(error, request, reply),
    clientErrorHandler: (error, socket) => onClientError(error, socket),
  });
  const connections = new Connections();
  connections.watch(app.server);
  // An expectation that we do not know is ignored (RFC 9110, 10.1.1); Node.js itself would answer without a body.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
    connections.drain(options.arrivalTimeoutMs + options.handlingTimeoutMs);
  });

  app.decorateRequest('progress', null);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  app.addHook('onRequest', async (request, reply) => {
    request.progress = {};
    void reply.headers({
      'request-id': request.id,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    if (closing) {
      void reply.header('connection', 'close');
      throw new Problem('too-busy', { detail: 'The server is closing.', retryAfterSeconds: 1 });
    }
    checkLimits(request);
    request.progress.facts = options.transport.facts(request.raw, request.originalUrl);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { endpoint, principal, member, problem } = request.progress ?? {};
    options.observer.answered({
      requestId: request.id,
      operation: endpoint?.id,
      method: request.method,
      status: reply.statusCode,
      problem,
      tenantId: principal?.tenant.tenantId,
      principalId: principal?.id ?? member?.memberId,
      durationMs: reply.elapsedTime,
    });
  });
  app.setNotFoundHandler(async () => {
    throw new Problem('not-found');
  });
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
  return app;

  function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { problem, defect } = problemOfError(error);
    if (defect) options.observer.failed(request.id, error);
    const progress = (request.progress ??= {});
    progress.problem = problem.code;
    void reply.header('request-id', request.id);
    if (problem.status === 413 || problem.code === 'malformed-http') void reply.header('connection', 'close');
    renderProblem(request, reply, problem, {
      documentationBase: options.documentationBase,
      oauth: progress.endpoint?.errors === 'oauth',
    });
  }

  function onClientError(error: NodeJS.ErrnoException, socket: Socket): void {
    const requestId = newId('request', clock.now());
    const { documentationBase } = options;
    if (!connections.isAnswerable(socket)) return connections.closeWhenIdle(socket);
    const problem = answerClientError(error, socket, { documentationBase, requestId });
    if (problem === undefined) return;
    options.observer.answered({
      requestId,
      operation: undefined,
      method: '',
      status: problem.status,
      problem: problem.code,
      tenantId: undefined,
      principalId: undefined,
      durationMs: 0,
    });
  }
}

/** Limits: what the parser of Node.js lets through and we do not. */
function checkLimits(request: FastifyRequest): void {
  const code = checkTarget(originForm(request.originalUrl));
  if (code !== undefined) throw new Problem(code);
  const detail = checkFields(request.raw);
  if (detail !== undefined) throw new Problem('malformed-http', { detail });
}

/** Puts an operation on a path: match and everything after it. */
export function mount(app: FastifyInstance, endpoint: Endpoint, url: string, options: PipelineOptions): void {
  const readCall = compileCallReader(endpoint, { ...options, publicBase: options.services.publicBase });
  const bodyLimit = endpoint.body?.limitBytes ?? BODY_LIMIT_BYTES;
  const { intake } = options;
  // What needs no token and changes nothing, such as whether the server lives, is answered however busy it is.
  const isFree = endpoint.scope === null && endpoint.member === undefined && endpoint.method === 'GET';
  const types = Object.values(endpoint.answers).map((answer) => answer.mediaType ?? 'application/json');
  app.route({
    method: endpoint.method,
    url,
    bodyLimit,
    onRequest: async (request, reply) => {
      (request.progress ??= {}).endpoint = endpoint;
      if (!isFree) intake.arrive(reply.raw);
      if (!types.some((type) => isAcceptable(request.headers.accept, type))) throw new Problem('not-acceptable');
      try {
        await enter(request, reply);
      } catch (error) {
        if (isRefusal(error)) await intake.holdRefusal(shareOf(request));
        throw error;
      }
    },
    handler: async (request, reply) => {
      const { principal, member, place } = request.progress ?? {};
      checkDigest(request);
      const call = readCall(request, principal, member);
      if (principal !== undefined && endpoint.counts !== undefined) {
        intake.countFurther(principal, endpoint.counts(call) - 1, (fields) => void reply.headers(fields));
      }
      const work = (): ReturnType<Endpoint['handle']> =>
        withDeadline(endpoint.handle(call, options.services), options.handlingTimeoutMs);
      const answered = await (place === undefined ? work() : intake.handle(place, bodyLimit <= BODY_LIMIT_BYTES, work));
      return renderAnswer(reply, endpoint, answered);
    },
  });

  /** Who is calling, how often, with what, and whether there is a place: all that comes before the body. */
  async function enter(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const progress = (request.progress ??= {});
    const { remoteAddress } = requestFacts(request);
    if (endpoint.scope !== null) {
      progress.principal = await intake.identify(
        remoteAddress,
        () => isKnownCaller(request, options.services),
        () => authenticate(request, options.services),
      );
      // First, so that the page can read what it is refused with.
      shareWithOrigin(request, reply, progress.principal, endpoint);
      intake.count(progress.principal, (fields) => void reply.headers(fields));
      authorise(progress.principal, endpoint, request.params as Record<string, string>);
    }
    const { member: access } = endpoint;
    if (access !== undefined) {
      const member = await intake.identify(
        remoteAddress,
        () => isKnownSession(request, options.services),
        () => admitMember(request, options.services, access),
      );
      if (member !== undefined) progress.member = member;
    }
    if (endpoint.method !== 'GET' && hasBody(request)) {
      checkContent(request.headers, endpoint.body?.mediaType ?? 'application/json');
    }
    if (isFree) return;
    const isUnknown = progress.principal === undefined && progress.member === undefined;
    if (isUnknown) intake.attempt(remoteAddress, reply.raw, endpoint.scarce === true);
    progress.place = await intake.admit(shareOf(request), request.raw, reply.raw, bodyLimit);
    if (progress.principal !== undefined) {
      const { services, transport } = options;
      await checkSignature(request, progress.principal, hasBody(request), { authority: services.authority, transport });
    }
  }
}

/** Whether it says no more than to come back later. */
function isRefusal(error: unknown): boolean {
  return error instanceof Problem && (error.status === 429 || error.code === 'too-busy');
}

/** Whose part of the process a request uses. */
function shareOf(request: FastifyRequest): Share {
  const { principal, member } = request.progress ?? {};
  if (principal !== undefined) return shareOfTenant(principal);
  return member === undefined ? shareOfAddress(requestFacts(request).remoteAddress) : shareOfMember(member.memberId);
}

/** The path is known, the method is not one of its own. `OPTIONS` is answered elsewhere where browsers ask for it. */
export function mountOtherMethods(
  app: FastifyInstance,
  url: string,
  allowed: readonly string[],
  hasPreflight: boolean,
): void {
  const allow = allowField(allowed);
  const answered = new Set([...allow.split(', '), ...(hasPreflight ? ['OPTIONS'] : [])]);
  const others = app.supportedMethods.filter((method) => !answered.has(method));
  app.route({
    method: others,
    url,
    onRequest: async (_request, reply) => {
      void reply.header('allow', allow);
      throw new Problem('method-not-allowed');
    },
    handler: async () => undefined,
  });
}

function hasBody(request: FastifyRequest): boolean {
  const { headers } = request;
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
