import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem, problemDocument, type ProblemCode } from '@loyaltyos/problems';
import { ENDPOINTS } from '../endpoints/index.ts';
import { Caller, type FuzzTenant } from './caller.ts';
import { Draw } from './draw.ts';
import { faultOf } from './judge.ts';
import { validRequest } from './make-request.ts';
import type { WireAnswer } from './raw-connection.ts';

/** A judge that finds nothing would find nothing in these either. */
const REQUEST_ID = 'req_01jzk3v9q8h5n2m7c4x6r0t1wy';

function tenantOf(name: string): FuzzTenant {
  return {
    idMark: `id${name}`,
    textMark: `zq${name}`,
    client: { id: name, secret: 'x' },
    guarded: new Set(),
    tokens: async () => ['x'],
    session: async () => ({ cookie: 'a=b', csrfToken: 'x' }),
  };
}

const draw = new Draw(1);
const [caller, other] = [new Caller(tenantOf('alfa'), draw), new Caller(tenantOf('bravo'), draw)];
caller.meet([caller, other]);
const getOrder = ENDPOINTS.find(({ id }) => id === 'orders.get')!;
const request = validRequest(getOrder, caller, draw, { token: 'x', session: { cookie: 'a=b', csrfToken: 'x' } });

function problem(code: ProblemCode, changes: object = {}): WireAnswer {
  const occurrence = { documentationBase: 'http://127.0.0.1', requestId: REQUEST_ID, instance: request.path };
  const document = problemDocument(new Problem(code), occurrence);
  return {
    status: document.status,
    fields: new Map([
      ['request-id', REQUEST_ID],
      ['content-type', 'application/problem+json; charset=utf-8'],
    ]),
    body: JSON.stringify({ ...document, ...changes }),
  };
}

test('what an operation declares is no fault', () => {
  assert.equal(faultOf(request, problem('order-not-found')), undefined);
  assert.equal(faultOf(request, problem('malformed-http')), undefined);
});

const FAULTS: readonly (readonly [what: string, answer: WireAnswer | undefined, fault: RegExp])[] = [
  ['no answer', undefined, /^no answer$/],
  ['a 5xx', problem('internal-error'), /^a 500$/],
  ['a passing 5xx', problem('too-busy'), /^a 503$/],
  ['a code that the operation does not declare', problem('list-not-found'), /does not declare list-not-found/],
  ['a code that nobody knows', problem('order-not-found', { code: 'gone-fishing' }), /unknown code/],
  ['a problem without a member', problem('order-not-found', { retryable: undefined }), /malformed problem/],
  ['a status that is not the code’s', problem('order-not-found', { status: 409 }), /as a 404/],
  ['a problem of another request', problem('order-not-found', { requestId: 'req_x' }), /another request/],
  ['no Request-Id', { ...problem('order-not-found'), fields: new Map() }, /Request-Id/],
  ['an answer of another shape', { ...problem('order-not-found'), status: 200, body: '{}' }, /not as declared/],
  ['what is no JSON', { ...problem('order-not-found'), body: '{' }, /no JSON/],
  ['text of another tenant', problem('order-not-found', { detail: 'zqbravo-7' }), /text of zqbravo/],
  ['an id of another tenant', problem('order-not-found', { detail: 'idbravo-order-7' }), /the id idbravo-order-7/],
];

for (const [what, answer, fault] of FAULTS) {
  test(`a fault: ${what}`, () => assert.match(faultOf(request, answer) ?? 'nothing', fault));
}

test('an id of another tenant that was sent may come back', () => {
  caller.borrowed.add('idbravo-order-8');
  assert.equal(faultOf(request, problem('order-not-found', { detail: 'idbravo-order-8' })), undefined);
});

test('the same seed makes the same requests', () => {
  const made = (seed: number): string => {
    const drawn = new Draw(seed);
    const alone = new Caller(tenantOf('alfa'), drawn);
    alone.meet([alone, other]);
    const access = { token: 'x', session: { cookie: 'a=b', csrfToken: 'x' } };
    return JSON.stringify(
      ENDPOINTS.map((endpoint) => {
        const { path, query, fields, tree } = validRequest(endpoint, alone, drawn, access);
        return { path, query, fields, tree };
      }),
    );
  };
  assert.equal(made(5), made(5));
  assert.notEqual(made(5), made(6));
});
