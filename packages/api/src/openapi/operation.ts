import { Type, type TProperties, type TSchema } from 'typebox';
import type { AnswerDeclaration, BodyDeclaration, Endpoint, SdkNames } from '../endpoint.ts';
import { PAGE_PARAMETERS } from '../http/read-call.ts';
import type { PreconditionDeclaration } from '../http/read-precondition.ts';
import type { Components, Part } from './components.ts';
import { problemResponses } from './problem-responses.ts';
import { RATE_HEADERS } from './rate-headers.ts';

/** An endpoint as an operation of the document. */
export function operationOf(endpoint: Endpoint, components: Components): Part {
  const parameters = parametersOf(endpoint, components);
  return {
    operationId: endpoint.id,
    tags: [tagOf(endpoint)],
    summary: endpoint.summary,
    description: endpoint.description,
    ...(endpoint.sdk === false ? {} : { 'x-sdk': sdkNames(endpoint.id, endpoint.sdk) }),
    'x-idempotency': endpoint.idempotency,
    ...(endpoint.customerToken ? { 'x-customer-token': true } : {}),
    ...(endpoint.pages ? { 'x-page': { items: 'data', next: 'nextCursor', cursor: 'cursor' } } : {}),
    security: securityOf(endpoint),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(endpoint.body === undefined ? {} : { requestBody: requestBodyOf(endpoint.body, components) }),
    responses: responsesOf(endpoint, components),
  };
}

/** The resource that the operation belongs to: what stands before the point of its id. */
export function tagOf(endpoint: Endpoint): string {
  return endpoint.id.slice(0, endpoint.id.indexOf('.'));
}

function sdkNames(id: string, names: SdkNames): Part {
  const [resource = '', method = ''] = id.split('.');
  return { resource, method, ...names };
}

function securityOf({ scope, furtherScopes = [], member, method, errors }: Endpoint): Part[] {
  if (errors === 'oauth') return [{ client: [] }, {}];
  const session: Part = method === 'GET' ? { session: [] } : { session: [], csrf: [] };
  if (member !== undefined && member !== 'guest') return [session];
  if (scope === null) return [];
  return [{ oauth2: [scope, ...furtherScopes] }, { bearer: [] }, { ...session, tenant: [] }];
}

function parametersOf(endpoint: Endpoint, components: Components): Part[] {
  const query = endpoint.pages ? { ...endpoint.query, ...PAGE_PARAMETERS } : endpoint.query;
  const parameters: Part[] = [
    ...parametersIn('path', endpoint.pathParameters, components),
    ...parametersIn('query', query, components),
  ];
  if (endpoint.idempotency === 'optional-key') parameters.push({ $ref: '#/components/parameters/Idempotency-Key' });
  if (endpoint.idempotency === 'required-key') {
    parameters.push({ $ref: '#/components/parameters/Required-Idempotency-Key' });
  }
  if (endpoint.precondition !== undefined) parameters.push(...preconditionParameters(endpoint.precondition));
  return parameters;
}

/** Where one of two fields is required, neither is by itself: `precondition-required` says so. */
function preconditionParameters({ need, creates }: PreconditionDeclaration): Part[] {
  const match = {
    name: 'If-Match',
    in: 'header',
    required: need === 'required' && !creates,
    description: `The ETag of the version that the request changes.${need === 'required' && creates ? ' This or `If-None-Match` is required.' : ''}`,
    schema: { type: 'string' },
    example: '"1"',
  };
  const noneMatch = {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'There must be nothing yet.',
    schema: { type: 'string', const: '*' },
  };
  return creates ? [match, noneMatch] : [match];
}

function parametersIn(place: 'path' | 'query', properties: TProperties, components: Components): Part[] {
  const required = new Set(Type.Object(properties).required);
  return Object.entries(properties as Record<string, TSchema & { description?: string }>).map(([name, schema]) => {
    const { description, ...members } = schema;
    return {
      name,
      in: place,
      required: required.has(name),
      ...(description === undefined ? {} : { description }),
      schema: components.schema(members),
    };
  });
}

function requestBodyOf(body: BodyDeclaration<TSchema>, components: Components): Part {
  const examples = Object.entries(body.examples).map(([name, value]) => [name.replaceAll(' ', '-'), { value }]);
  return {
    required: body.optional !== true,
    content: {
      [body.mediaType ?? 'application/json']: {
        schema: components.schema(body.schema),
        examples: Object.fromEntries(examples) as Part,
      },
    },
  };
}

function responsesOf(endpoint: Endpoint, components: Components): Part {
  const answers = Object.entries(endpoint.answers).map(([status, answer]) => [
    status,
    responseOf(endpoint, answer, components),
  ]);
  return { ...(Object.fromEntries(answers) as Part), ...problemResponses(endpoint, components) };
}

function responseOf({ scope }: Endpoint, answer: AnswerDeclaration, components: Components): Part {
  const headers: Part = { 'Request-Id': { $ref: '#/components/headers/Request-Id' } };
  if (scope !== null) Object.assign(headers, RATE_HEADERS);
  for (const [name, description] of Object.entries(answer.headers ?? {})) {
    headers[name] = { description, schema: { type: 'string' } };
  }
  const mediaType = (answer.mediaType ?? 'application/json').split(';')[0] ?? '';
  return {
    description: answer.description,
    headers,
    content: {
      [mediaType]: {
        schema: components.schema(answer.schema),
        ...(answer.example === undefined ? {} : { example: answer.example }),
      },
    },
  };
}
