import { SCOPES } from '@loyaltyos/identity';
import { assert } from '@loyaltyos/kernel';
import type { Endpoint } from '../endpoint.ts';
import { CSRF_HEADER } from '../http/same-site.ts';
import { TENANT_HEADER } from '../http/session.ts';
import { Components, type Part } from './components.ts';
import { operationOf, tagOf } from './operation.ts';
import { RATE_HEADER_COMPONENTS } from './rate-headers.ts';

const TAGS: Readonly<Record<string, string>> = {
  orders: 'Orders go in, points come out.',
  customers: 'Members: enrolment, balances, ledger.',
  apiKeys: 'What programs trade for tokens.',
  certificates: 'What programs may show in place of a secret.',
  securityPolicy: 'What the tenant asks of its callers.',
  audit: 'Who changed what, when, and from where.',
  backtests: 'Trials of rule sets on stored orders.',
  ruleSets: 'What orders earn, as programs.',
  ledger: 'What was posted, and the proof of it.',
  lists: 'Values that rules look up.',
  programme: "A tenant's settings.",
  redemptions: 'Points and credit that are spent, at once or held first.',
  events: 'What happens to customers besides orders.',
  sandbox: 'What only a sandbox can do.',
  organisations: 'Who owns tenants and people.',
  sessions: 'People who are logged in, through a browser.',
  tenants: 'What an organisation runs.',
  members: 'The people of an organisation.',
  oauth: 'Tokens.',
  operations: 'For those who run the server.',
};

const DESCRIPTION =
  'A headless loyalty engine: an order goes in, rules decide, points move in a double-entry ledger, and the outcome ' +
  'comes back in the same answer. Every error is a problem (RFC 9457) whose `type` is a page that says what to do.';

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same for every try of one request, new for every new one; kept at least 24 hours.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
  example: '0b6ee1c4-6e2a-4f0e-9a53-6a6f2d3d8f01',
};

/** The OpenAPI 3.1.1 document of the operations. The same declarations always give the same document. */
export function openApiDocument(endpoints: readonly Endpoint[]): Part {
  const components = new Components();
  const paths: Record<string, Part> = {};
  for (const endpoint of endpoints) {
    const path = (paths[endpoint.path] ??= {});
    path[endpoint.method.toLowerCase()] = operationOf(endpoint, components);
  }
  const scopes = Object.fromEntries(Object.entries(SCOPES).map(([scope, row]) => [scope, row.permits]));
  return {
    openapi: '3.1.1',
    info: {
      title: 'LoyaltyOS',
      version: '1.0.0',
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
    servers: [{ url: '/api/v1', description: 'The same operations answer under `/v1`.' }],
    tags: [...new Set(endpoints.map(tagOf))].map(tag),
    paths,
    components: {
      ...components.render(),
      parameters: {
        'Idempotency-Key': { ...IDEMPOTENCY_KEY, required: false },
        'Required-Idempotency-Key': { ...IDEMPOTENCY_KEY, required: true },
      },
      headers: {
        ...RATE_HEADER_COMPONENTS,
        'Request-Id': {
          description: 'The request in our logs: name it when you ask us about it.',
          schema: { type: 'string' },
          example: 'req_01jzk3v9q8h5n2m7c4x6r0t1wy',
        },
      },
      securitySchemes: {
        oauth2: {
          type: 'oauth2',
          description: 'The client is the tenant, its secret an API key.',
          flows: { clientCredentials: { tokenUrl: '/oauth/token', scopes } },
        },
        bearer: { type: 'http', scheme: 'bearer', description: 'A token that was got elsewhere.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-loyaltyos-session',
          description: 'A member who is logged in. Without TLS, on the same machine, it is called `loyaltyos-session`.',
        },
        csrf: {
          type: 'apiKey',
          in: 'header',
          name: CSRF_HEADER,
          description: "With a session: the session's `csrfToken`.",
        },
        tenant: {
          type: 'apiKey',
          in: 'header',
          name: TENANT_HEADER,
          description: 'With a session: the slug of a tenant.',
        },
        client: { type: 'http', scheme: 'basic', description: 'Tenant slug and API key, for the token endpoint.' },
      },
    },
  };
}

function tag(name: string): Part {
  const description = TAGS[name];
  assert(description !== undefined, `the resource ${name} says what it is`);
  return { name, description };
}

/** The document as it is committed and served. */
export function openApiText(endpoints: readonly Endpoint[]): string {
  return `${JSON.stringify(openApiDocument(endpoints), null, 2)}\n`;
}
