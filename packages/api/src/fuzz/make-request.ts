import { ENDPOINTS } from '../endpoints/index.ts';
import type { Endpoint } from '../endpoint.ts';
import { MAX_PAGE_LIMIT } from '../http/limits.ts';
import { PREFIXES } from '../routes.ts';
import type { SchemaNode } from '../wire/decode.ts';
import type { Caller, FuzzSession } from './caller.ts';
import type { Draw } from './draw.ts';
import type { FuzzRequest } from './fuzz-request.ts';
import type { JsonTree } from './json-tree.ts';
import { validValue } from './valid-value.ts';

/** Operations that are called less often than others, in hundredths: each costs much, or changes what all others meet. */
const SELDOM: Readonly<Record<string, number>> = {
  'customers.erase': 10,
  'oauth.token': 10,
  'organisations.register': 10,
  'sessions.create': 10,
  'sessions.end': 3,
  'operations.metrics': 20,
  'programme.put': 15,
  'sandbox.advanceClock': 4,
};

/** An operation that may be called by a fuzzer, each as often as it should. */
export function anyEndpoint(draw: Draw): Endpoint {
  for (;;) {
    const endpoint = draw.one(ENDPOINTS);
    if (draw.percent(SELDOM[endpoint.id] ?? 100)) return endpoint;
  }
}

/** What a request can show. */
export interface FuzzAccess {
  readonly token: string;
  readonly session: FuzzSession;
}

/** A request that the declaration of the operation allows. */
export function validRequest(endpoint: Endpoint, caller: Caller, draw: Draw, access: FuzzAccess): FuzzRequest {
  const situation = { endpoint, caller, draw };
  const path = `${draw.one(PREFIXES)}${endpoint.path}`.replaceAll(/\{(\w+)\}/g, (_match, name: string) =>
    escaped(plainOf(validValue(endpoint.pathParameters[name] as SchemaNode, situation, name))),
  );
  const fields: [string, string][] = [];
  const { token, session } = access;
  const isByToken = endpoint.scope !== null && !draw.percent(5);
  if (isByToken) fields.push(['Authorization', `Bearer ${token}`]);
  else if (endpoint.scope !== null || endpoint.member !== undefined) {
    fields.push(
      ['Cookie', session.cookie],
      ['LoyaltyOS-CSRF', session.csrfToken],
      ['LoyaltyOS-Tenant', caller.tenant.client.id],
    );
  }
  if (endpoint.idempotency === 'required-key' || (endpoint.idempotency === 'optional-key' && draw.percent(30))) {
    fields.push(['Idempotency-Key', `${caller.tenant.textMark}-${draw.number(400)}`]);
  }
  if (endpoint.precondition !== undefined && (endpoint.precondition.need === 'required' || draw.percent(30))) {
    const creates = endpoint.precondition.creates === true && draw.percent(40);
    const tag = caller.known.tagOf(path.replace(/^\/(?:api\/)?v1/, '')) ?? `"${1 + draw.number(3)}"`;
    fields.push(creates ? ['If-None-Match', '*'] : ['If-Match', tag]);
  }
  const request: FuzzRequest = {
    caller,
    endpoint,
    method: endpoint.method,
    path,
    query: queryOf(endpoint, caller, draw),
    fields,
    tree: undefined,
    bytes: undefined,
    framing: draw.percent(5) ? 'chunked' : 'length',
    spoilt: [],
  };
  const { body } = endpoint;
  if (body === undefined || (body.optional === true && draw.percent(30))) return request;
  const tree = validValue(body.schema, situation, '');
  fields.push(['Content-Type', body.mediaType ?? 'application/json']);
  if (body.mediaType === undefined) request.tree = tree;
  else request.bytes = Buffer.from(formOf(tree));
  return request;
}

function queryOf(endpoint: Endpoint, caller: Caller, draw: Draw): [string, string][] {
  const query: [string, string][] = [];
  for (const [name, schema] of Object.entries(endpoint.query as Record<string, SchemaNode>)) {
    const needed = endpoint.id === 'ruleSets.diff';
    if (needed || draw.percent(30)) {
      query.push([name, escaped(plainOf(validValue(schema, { endpoint, caller, draw }, name)))]);
    }
  }
  if (endpoint.pages && draw.percent(50)) {
    query.push(['limit', String(draw.one([1, 2, 5, MAX_PAGE_LIMIT]))]);
    const cursor = caller.known.anyCursor();
    if (cursor !== undefined && draw.percent(50)) query.push(['cursor', cursor]);
  }
  return query;
}

/** What a leaf says, without the quotes of JSON. */
function plainOf(tree: JsonTree): string {
  if (tree.kind !== 'leaf') return '';
  const value: unknown = tree.text.startsWith('"') ? JSON.parse(tree.text) : tree.text;
  return String(value);
}

/** Escaped as far as it must be: what needs no escape must have none. */
function escaped(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':');
}

function formOf(tree: JsonTree): string {
  if (tree.kind !== 'object') return '';
  return tree.members.map(([name, value]) => `${name}=${encodeURIComponent(plainOf(value))}`).join('&');
}
