import { PROBLEMS, problemDocument, Problem, type ProblemCode } from '@loyaltyos/problems';
import { Type } from 'typebox';
import type { Endpoint } from '../endpoint.ts';
import { Diagnostic, EXAMPLE_DIAGNOSTIC } from '../endpoints/rule-sets/diagnostic-schema.ts';
import { Open } from '../schema/object.ts';
import { ProblemSchema } from '../schema/problem.ts';
import type { Components, Part } from './components.ts';
import { RATE_HEADERS } from './rate-headers.ts';

/** The body of the token endpoint's errors: what RFC 6749, 5.2 demands, beside the members of a problem. */
const OAuthErrorSchema = Open(
  {
    error: Type.Unsafe<string>({ type: 'string', description: 'RFC 6749, 5.2.', examples: ['invalid_client'] }),
    error_description: Type.Unsafe<string>({ type: 'string', description: 'For people.' }),
    ...ProblemSchema.properties,
  },
  { name: 'OAuthError', description: 'A problem that stock OAuth clients understand.' },
);

/** A problem with what the compiler says, where a source may be why. */
export const SourceProblemSchema = Open(
  {
    ...ProblemSchema.properties,
    diagnostics: Type.Optional(Type.Array(Diagnostic, { description: 'With `rule-set-invalid`: everything found.' })),
  },
  { name: 'SourceProblem', description: 'What went wrong (RFC 9457), and where in the source.' },
);

/** Every code that an operation may answer with: its own, and those that follow from its declaration. */
export function problemCodesOf(endpoint: Endpoint): ProblemCode[] {
  const codes = new Set<ProblemCode>([
    ...endpoint.problems,
    'malformed-http',
    'internal-error',
    'too-busy',
    'unavailable',
  ]);
  const add = (...more: ProblemCode[]): void => more.forEach((code) => codes.add(code));
  add('malformed-request', 'not-acceptable', 'digest-mismatch');
  if (endpoint.scope !== null) {
    add('unauthenticated', 'invalid-token', 'insufficient-scope', 'rate-limited');
    add('customer-token-refused', 'origin-not-allowed', 'invalid-signature');
    if (endpoint.method !== 'GET') add('signature-required', 'signature-replayed');
  }
  const { member, method } = endpoint;
  const isForSessions = endpoint.scope !== null || (member !== undefined && member !== 'guest');
  if (isForSessions) add('session-required');
  if ((isForSessions || member !== undefined) && method !== 'GET') add('cross-site-request');
  if (endpoint.scope !== null) add('tenant-not-found');
  if (member === 'admin' || member === 'owner') add('insufficient-role');
  // What needs no token and changes nothing is answered however busy the server is.
  if (isForSessions || method !== 'GET') add('too-many-attempts', 'too-many-requests');
  if (Object.keys(endpoint.pathParameters).length > 0) add('not-found');
  if (endpoint.pages) add('invalid-cursor');
  if (endpoint.idempotency === 'required-key') add('idempotency-key-required', 'idempotency-key-reused');
  if (endpoint.precondition !== undefined) add('precondition-failed');
  if (endpoint.precondition?.need === 'required') add('precondition-required');
  if (endpoint.method !== 'GET') {
    add(
      'body-too-large',
      'unsupported-media-type',
      'unsupported-content-encoding',
      'request-timeout',
      'invalid-values',
    );
    if (endpoint.body?.mediaType === undefined) add('malformed-json');
  }
  return [...codes].toSorted();
}

/** The error responses of an operation by status, and `default` for what HTTP itself may refuse. */
export function problemResponses(endpoint: Endpoint, components: Components): Part {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemCodesOf(endpoint)) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const responses: Part = {};
  for (const [status, codes] of [...byStatus].toSorted(([a], [b]) => a - b)) {
    responses[status] = responseOf(endpoint, codes, components);
  }
  responses['default'] = components.response('AnyProblem', {
    description: 'Any other problem.',
    headers: { 'Request-Id': { $ref: '#/components/headers/Request-Id' } },
    content: { 'application/problem+json': { schema: components.schema(ProblemSchema) } },
  });
  return responses;
}

function responseOf(endpoint: Endpoint, codes: readonly ProblemCode[], components: Components): Part {
  const oauth = endpoint.errors === 'oauth';
  const problem = codes.includes('rule-set-invalid') ? SourceProblemSchema : ProblemSchema;
  const schema = components.schema(oauth ? OAuthErrorSchema : problem);
  const name = `${oauth ? 'OAuth' : ''}${codes.map(pascalCase).join('Or')}`;
  const headers: Part = { 'Request-Id': { $ref: '#/components/headers/Request-Id' } };
  if (codes.some((code) => PROBLEMS[code].status === 401)) {
    headers['WWW-Authenticate'] = { schema: { type: 'string' }, description: 'How to authenticate.' };
  }
  if (codes.includes('rate-limited')) Object.assign(headers, RATE_HEADERS);
  if (codes.some((code) => [429, 503].includes(PROBLEMS[code].status))) {
    headers['Retry-After'] = {
      schema: { type: 'integer', format: 'int32' },
      description: 'When to try again, in seconds.',
    };
  }
  const content: Part = { schema };
  if (!oauth) content['examples'] = Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }]));
  return components.response(name, {
    description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}.`).join('\n'),
    headers,
    content: { [oauth ? 'application/json' : 'application/problem+json']: content },
    'x-problems': codes,
  });
}

function exampleOf(code: ProblemCode): Part {
  const occurrence = {
    documentationBase: 'http://127.0.0.1:4400',
    requestId: 'req_01jzk3v9q8h5n2m7c4x6r0t1wy',
    instance: '/api/v1/orders',
  };
  const extensions = code === 'rule-set-invalid' ? { diagnostics: [EXAMPLE_DIAGNOSTIC] } : {};
  return { ...problemDocument(new Problem(code, { extensions }), occurrence) };
}

function pascalCase(code: string): string {
  return code.replaceAll(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
