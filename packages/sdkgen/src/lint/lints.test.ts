import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LINTS, lintDocument } from './lints.ts';

// Read as data: what is made of the document depends on no code of the API.
const text = readFileSync(new URL('../../../api/openapi.json', import.meta.url), 'utf8');

/** The document, open to every kind of harm. */
// oxlint-disable-next-line typescript/no-explicit-any -- the point is to write what its type forbids
type Loose = any;

test('the document of the API has no findings', () => {
  const findings = lintDocument(JSON.parse(text)).map(
    ({ lint, pointer, message }) => `${lint.name} ${pointer} ${message}`,
  );
  assert.deepEqual(findings, []);
});

const get = (document: Loose): Loose => document.paths['/orders/{orderId}'].get;
const give = (document: Loose): Loose => document.paths['/orders/{orderId}/returns'].post;
const list = (document: Loose): Loose => document.paths['/customers'].get;
const schemas = (document: Loose): Loose => document.components.schemas;

/** What breaks each lint, and what it says then. */
const HARM: readonly (readonly [lint: string, pointer: string, message: RegExp, harm: (document: Loose) => void])[] = [
  ['operation-id', '/paths/~1customers/get', /no resource.method/, (d) => (list(d).operationId = 'listCustomers')],
  ['operation-id', '/paths/~1customers/get', /no resource.method/, (d) => delete list(d).operationId],
  ['operation-id', '/paths/~1customers/post', /already at/, (d) => (list(d).operationId = 'customers.enrol')],
  ['sdk-names', '/paths/~1customers/get', /has no x-sdk/, (d) => delete list(d)['x-sdk']],
  ['sdk-names', '/paths/~1customers/get/x-sdk', /is not customers.list/, (d) => (list(d)['x-sdk'].method = 'all')],
  [
    'sdk-names',
    '/paths/~1healthz/get/x-sdk',
    /listed as one without/,
    (d) => (d.paths['/healthz'].get['x-sdk'] = { resource: 'operations', method: 'health', function: 'getHealth' }),
  ],
  ['without-sdk', '/paths', /there is no operations.health/, (d) => delete d.paths['/healthz']],
  [
    'function-names',
    '/paths/~1customers/get/x-sdk/function',
    /no verb/,
    (d) => (list(d)['x-sdk'].function = 'customers'),
  ],
  ['function-names', '/paths/~1customers/get/x-sdk/function', /no verb/, (d) => delete list(d)['x-sdk'].function],
  ['texts', '/paths/~1customers/get', /no summary/, (d) => (list(d).summary = ' ')],
  ['texts', '/paths/~1customers/get', /no description/, (d) => delete list(d).description],
  [
    'examples',
    '/paths/~1customers/get/responses/200/content/application~1json',
    /no example/,
    (d) => delete list(d).responses['200'].content['application/json'].example,
  ],
  [
    'examples',
    '/paths/~1orders/post/requestBody/content/application~1json',
    /no example/,
    (d) => (d.paths['/orders'].post.requestBody.content['application/json'].examples = {}),
  ],
  [
    'problems',
    '/paths/~1customers/get/responses',
    /names no problem/,
    (d) => (list(d).responses = { 200: {}, default: {} }),
  ],
  [
    'problems',
    '/paths/~1customers/get/responses/418',
    /no x-problems/,
    (d) => (list(d).responses['418'] = { description: 'A teapot.' }),
  ],
  ['problems', '/paths/~1customers/get/responses', /no default/, (d) => delete list(d).responses.default],
  ['answers', '/paths/~1customers/get/responses', /no 2xx/, (d) => delete list(d).responses['200']],
  ['results', '/paths/~1orders~1{orderId}~1returns/post/x-sdk', /is missing/, (d) => delete give(d)['x-sdk'].result],
  ['results', '/paths/~1orders~1{orderId}/get/x-sdk', /do not differ/, (d) => (get(d)['x-sdk'].result = 'Outcome')],
  [
    'results',
    '/paths/~1orders~1{orderId}~1returns/post/x-sdk',
    /tells its answers apart/,
    (d) => delete schemas(d).ParkedReturn.properties.status.const,
  ],
  ['pages', '/paths/~1customers/get', /no x-page/, (d) => delete list(d)['x-page']],
  ['pages', '/paths/~1customers/get', /no list `data`/, (d) => delete schemas(d).CustomerPage.properties.data],
  ['pages', '/paths/~1customers/get', /no `nextCursor`/, (d) => delete schemas(d).CustomerPage.properties.nextCursor],
  [
    'pages',
    '/paths/~1customers/get',
    /does not take `cursor`/,
    (d) => (list(d).parameters = list(d).parameters.filter(({ name }: Loose) => name !== 'cursor')),
  ],
  ['unions', '/components/schemas/LedgerEntry', /no discriminator/, (d) => delete schemas(d).LedgerEntry.discriminator],
  [
    'unions',
    '/components/schemas/LedgerEntry/oneOf/0',
    /no required constant/,
    (d) => delete schemas(d).PointsEntry.properties.account.const,
  ],
  [
    'unions',
    '/components/schemas/LedgerEntry/oneOf/1',
    /does not lead here/,
    (d) => delete schemas(d).LedgerEntry.discriminator.mapping.credit,
  ],
  ['unions', '/components/schemas/LedgerEntry', /mapped to nothing/, (d) => schemas(d).LedgerEntry.oneOf.pop()],
  [
    'unions',
    '/components/schemas/Order/properties/result',
    /is a component/,
    (d) => (schemas(d).Order.properties.result = { oneOf: [{ $ref: '#/components/schemas/OrderResult' }] }),
  ],
  [
    'unions',
    '/components/schemas/Order/properties/result',
    /anyOf is for a value or null/,
    (d) => (schemas(d).Order.properties.result = { anyOf: [{ type: 'string' }, { type: 'boolean' }] }),
  ],
  [
    'inline-objects',
    '/components/schemas/Order/properties/result',
    /is a component/,
    (d) => (schemas(d).Order.properties.result = { type: 'object', properties: {}, additionalProperties: false }),
  ],
  [
    'inline-objects',
    '/components/schemas/Order/properties/result',
    /says what it holds/,
    (d) => (schemas(d).Order.properties.result = { type: 'object', description: 'Anything.' }),
  ],
  [
    'inline-objects',
    '/paths/~1customers/get/responses/200/content/application~1json/schema',
    /no reference/,
    (d) => (list(d).responses['200'].content['application/json'].schema = { type: 'object' }),
  ],
  [
    'integers',
    '/components/schemas/Balance/properties/version',
    /neither int32 nor int64/,
    (d) => delete schemas(d).Balance.properties.version.format,
  ],
  ['descriptions', '/components/schemas/Order', /no description/, (d) => delete schemas(d).Order.description],
  [
    'descriptions',
    '/components/schemas/Order/properties/status',
    /no description/,
    (d) => delete schemas(d).Order.properties.status.description,
  ],
  ['descriptions', '/tags/0', /no description/, (d) => delete d.tags[0].description],
  [
    'descriptions',
    '/paths/~1orders~1{orderId}/get/parameters/0',
    /no description/,
    (d) => delete get(d).parameters[0].description,
  ],
  [
    'enums',
    '/components/schemas/Order/properties/status',
    /no name/,
    (d) => delete schemas(d).Order.properties.status['x-sdk'],
  ],
  [
    'enums',
    '/components/schemas/PointsEntry/properties/bucket',
    /has other values elsewhere/,
    (d) => schemas(d).PointsEntry.properties.bucket['x-extensible-enum'].pop(),
  ],
  [
    'enums',
    '/components/schemas/PointsEntry/properties/bucket',
    /the same values are called BalanceBucket/,
    (d) => (schemas(d).PointsEntry.properties.bucket['x-sdk'].name = 'Bucket'),
  ],
  [
    'enums',
    '/components/schemas/LineItemRequest/properties/kind',
    /one value is a const/,
    (d) => (schemas(d).LineItemRequest.properties.kind.enum = ['product']),
  ],
  [
    'type-names',
    '/components/schemas/Order/properties/status/x-sdk',
    /is also component Order/,
    (d) => (schemas(d).Order.properties.status['x-sdk'].name = 'Order'),
  ],
  [
    'type-names',
    '/paths/~1orders~1{orderId}~1returns/post/x-sdk',
    /is also enum Scope/,
    (d) => (give(d)['x-sdk'].result = 'Scope'),
  ],
  [
    'unique-functions',
    '/paths/~1customers/post/x-sdk',
    /enrolCustomer is already at/,
    (d) => (list(d)['x-sdk'].function = 'enrolCustomer'),
  ],
  [
    'unique-functions',
    '/paths/~1customers/post/x-sdk',
    /customers.enrol is already at/,
    (d) => (list(d)['x-sdk'].method = 'enrol'),
  ],
  [
    'member-names',
    '/components/schemas/Order/properties/order_id',
    /already at .*orderId/,
    (d) => (schemas(d).Order.properties.order_id = schemas(d).Order.properties.orderId),
  ],
];

for (const [lint, pointer, message, harm] of HARM) {
  test(`${lint}: ${message.source}`, () => {
    const document: Loose = JSON.parse(text);
    harm(document);
    const found = lintDocument(document).filter((finding) => finding.lint.name === lint);
    assert.ok(
      found.some((finding) => finding.pointer === pointer && message.test(finding.message)),
      JSON.stringify(found),
    );
  });
}

test('every lint has something here that breaks it', () => {
  assert.deepEqual([...new Set(HARM.map(([lint]) => lint))].toSorted(), LINTS.map(({ name }) => name).toSorted());
});
