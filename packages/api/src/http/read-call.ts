import type { SessionHolder } from '@loyaltyos/identity';
import type { Json } from '@loyaltyos/kernel';
import { Problem, problemDocument } from '@loyaltyos/problems';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { PageQuery } from '../engine.ts';
import type { Call, Endpoint, Idempotency } from '../endpoint.ts';
import { MAX_CURSOR_LENGTH, type CursorBinding, type Cursors } from '../cursor.ts';
import type { Principal } from '../principal.ts';
import { Closed } from '../schema/object.ts';
import { compileDecoder, compileNode, type Decoder, type SchemaNode } from '../wire/decode.ts';
import { Findings } from '../wire/findings.ts';
import type { ReadJson } from '../wire/json-value.ts';
import { readJson } from '../wire/read-json.ts';
import { pathOf } from './check-target.ts';
import { DEFAULT_PAGE_LIMIT, MAX_PAGE_LIMIT } from './limits.ts';
import { parameterValue } from './parameter-value.ts';
import { parseForm } from './parse-form.ts';
import { parseQuery } from './parse-query.ts';
import { requestFacts } from './request-facts.ts';
import { visitorOf } from './session.ts';
import { readPrecondition, type Expected } from './read-precondition.ts';

/** What every operation with pages takes. */
export const PAGE_PARAMETERS = {
  limit: Type.Optional(
    Type.Unsafe<number>({
      type: 'integer',
      format: 'int32',
      minimum: 1,
      maximum: MAX_PAGE_LIMIT,
      default: DEFAULT_PAGE_LIMIT,
      description: 'How many items the page has at most.',
    }),
  ),
  cursor: Type.Optional(
    Type.Unsafe<string>({
      type: 'string',
      minLength: 1,
      maxLength: MAX_CURSOR_LENGTH,
      'x-semantic': 'cursor',
      description: 'The `nextCursor` of the page before, exactly as it was given.',
    }),
  ),
};

export interface CallContext {
  readonly cursors: Cursors;
  readonly documentationBase: string;
  readonly publicBase: string;
}

/**
 * Compiles an endpoint's schemas into the function that reads its requests.
 *
 * @returns what the handler is called with; throws a Problem for what is malformed or wrong.
 */
export function compileCallReader(
  endpoint: Endpoint,
  context: CallContext,
): (request: FastifyRequest, principal: Principal | undefined, member?: SessionHolder) => Call {
  const readPath = pathReader(endpoint);
  const readQuery = queryReader(endpoint);
  const readBody = bodyReader(endpoint);
  return (request, principal, member) => {
    const path = readPath(request);
    const { limit, cursor, ...query } = readQuery(request);
    const filter = { path: path as Json, query: query as Json };
    const binding: CursorBinding = { tenantId: principal?.tenant.tenantId ?? '', operation: endpoint.id, filter };
    const occurrence = {
      documentationBase: context.documentationBase,
      requestId: request.id,
      instance: pathOf(request.originalUrl),
    };
    return {
      requestId: request.id,
      facts: requestFacts(request),
      principal,
      member,
      visitor: visitorOf(request, context.publicBase),
      path,
      query,
      body: readBody(request),
      page: readPage(limit, cursor, binding, context.cursors),
      // After the body: what is malformed is refused as such, whatever is stored.
      expected: readExpected(request, endpoint),
      idempotencyKey: readIdempotencyKey(request, endpoint.idempotency),
      authorization: endpoint.scope === null ? request.headers.authorization : undefined,
      paged: (page, toWire) => ({
        data: page.rows.map(toWire),
        nextCursor: page.next === undefined ? null : context.cursors.seal(page.next, binding),
      }),
      describe: (problem) => problemDocument(problem, occurrence),
    };
  };
}

function readPage(limit: unknown, cursor: unknown, binding: CursorBinding, cursors: Cursors): PageQuery {
  const wanted = typeof limit === 'number' ? limit : DEFAULT_PAGE_LIMIT;
  return typeof cursor === 'string' ? { limit: wanted, after: cursors.open(cursor, binding) } : { limit: wanted };
}

/** Nothing can have an id that does not match: what is wrong with a path is a 404. */
function pathReader(endpoint: Endpoint): (request: FastifyRequest) => Record<string, unknown> {
  const decode = compileNode(Type.Object(endpoint.pathParameters));
  return (request) => {
    const given = request.params as Record<string, string>;
    const members = new Map<string, ReadJson>();
    for (const [name, schema] of Object.entries(endpoint.pathParameters as Record<string, SchemaNode>)) {
      members.set(name, parameterValue(given[name] ?? '', schema));
    }
    const findings = new Findings();
    findings.path.push('path');
    const path = decode(members, findings);
    if (findings.any) throw new Problem('not-found');
    return path as Record<string, unknown>;
  };
}

function queryReader(endpoint: Endpoint): (request: FastifyRequest) => Record<string, unknown> {
  const properties = endpoint.pages ? { ...endpoint.query, ...PAGE_PARAMETERS } : endpoint.query;
  const parameters = new Map(Object.entries(properties as Record<string, SchemaNode>));
  const decode: Decoder = compileNode(Type.Object(properties));
  return (request) => {
    const findings = new Findings();
    findings.path.push('query');
    const query = parseQuery(request.originalUrl, parameters, findings);
    const decoded = decode(query, findings);
    findings.throwIfAnyOfParameters();
    return decoded as Record<string, unknown>;
  };
}

/** What an operation without a body may be sent: nothing, or an object with nothing in it. Whoever says more expects more. */
const NOTHING = Closed({});

function bodyReader({ body, method }: Endpoint): (request: FastifyRequest) => unknown {
  if (body === undefined) {
    const decodeNothing = compileDecoder(NOTHING);
    return ({ body: bytes }) => {
      if (method !== 'GET' && Buffer.isBuffer(bytes) && bytes.length > 0) decodeNothing(readJson(bytes));
    };
  }
  const decode = compileDecoder(body.schema);
  const names = Object.keys((body.schema as SchemaNode).properties ?? {});
  return (request) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (body.mediaType !== undefined) return decode(parseForm(bytes, names));
    return decode(body.optional && bytes.length === 0 ? new Map() : readJson(bytes));
  };
}

/** A version that an operation would not compare is not ignored: whoever names one wants nothing done to another. */
function readExpected({ headers }: FastifyRequest, { method, precondition }: Endpoint): Expected {
  if (precondition !== undefined) return readPrecondition(headers, precondition);
  if (method === 'GET' || headers['if-match'] === undefined) return undefined;
  const message = 'This operation compares no versions.';
  throw new Problem('malformed-request', {
    errors: [{ pointer: '/header/If-Match', code: 'not-supported', message }],
  });
}

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

/** The key of a request, where the operation takes one. Several fields of this name are one with a space: none. */
function readIdempotencyKey({ headers }: FastifyRequest, idempotency: Idempotency): string | undefined {
  if (idempotency !== 'optional-key' && idempotency !== 'required-key') return undefined;
  const pointer = '/header/Idempotency-Key';
  const key = headers['idempotency-key'];
  if (key === undefined) {
    if (idempotency === 'optional-key') return undefined;
    const message = 'This header is required.';
    throw new Problem('idempotency-key-required', { errors: [{ pointer, code: 'missing', message }] });
  }
  if (typeof key === 'string' && IDEMPOTENCY_KEY.test(key)) return key;
  const message = 'Must be 1 to 255 printable ASCII characters without spaces.';
  throw new Problem('malformed-request', { errors: [{ pointer, code: 'pattern', message }] });
}
