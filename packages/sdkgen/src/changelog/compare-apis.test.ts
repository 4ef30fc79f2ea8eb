import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Api, Field, Operation, Schema, Type, Use } from '../api-model/api.ts';
import { nameApi } from '../language-model/name-api.ts';
import type { What } from './change.ts';
import { compareApis } from './compare-apis.ts';
import { SNAKE_RULES, field, object, operation, parameter, smallApi } from './fixture/small-api.ts';
import { BY_NAME } from './notation.ts';
import { sayChange } from './say-change.ts';

interface Case {
  readonly before: Api;
  readonly after: Api;
  /** Every change that is found, breaking ones with an exclamation mark in front. */
  readonly says: readonly string[];
}

function ofOperation(before: Partial<Operation>, after: Partial<Operation>, ...says: string[]): Case {
  return { before: smallApi([operation(before)], BODIES), after: smallApi([operation(after)], BODIES), says };
}

function ofSchemas(before: readonly Schema[], after: readonly Schema[], ...says: string[]): Case {
  return { before: smallApi([operation()], before), after: smallApi([operation()], after), says };
}

const IN_REQUESTS: Use = { inRequests: true, inAnswers: false };
const IN_ANSWERS: Use = { inRequests: false, inAnswers: true };

function ofField(used: Use, [before, after]: readonly [Partial<Field>, Partial<Field>], ...says: string[]): Case {
  const at = (facts: Partial<Field>): Schema => object('Thing', [field('lineItem', facts)], { used });
  return ofSchemas([at(before)], [at(after)], ...says);
}

const BODIES = ['ReturnRequest', 'OtherRequest'].map((name) => object(name, [], { used: IN_REQUESTS }));
const body = (name: string, required = true): Operation['body'] => ({
  schema: { kind: 'reference', name },
  required,
  examples: [],
});
const reference = (name: string): { kind: 'reference'; name: string } => ({ kind: 'reference', name });
const gets = operation({ id: 'orders.get', method: 'get', function: 'getOrder' });
const long: Type = { kind: 'long' };
const int: Type = { kind: 'int' };
const union = (discriminator: string, ...arms: [string, string][]): Schema[] => [
  ...['Card', 'Cash'].map((name) => object(name, [field('type')])),
  {
    kind: 'union',
    name: 'Payment',
    description: '',
    discriminator,
    arms: arms.map(([value, schema]) => ({ value, schema })),
  },
];
const status = (...values: string[]): Schema[] => [{ kind: 'enum', name: 'OrderStatus', description: '', values }];

const CASES: Readonly<Record<What['kind'], readonly Case[]>> = {
  'operation-added': [
    {
      before: smallApi([gets]),
      after: smallApi([gets, operation()]),
      says: ['`client.orders.return_order`: Return an order'],
    },
  ],
  'operation-removed': [
    {
      before: smallApi([gets, operation()]),
      after: smallApi([gets]),
      says: ['! `client.orders.return_order` is gone.'],
    },
  ],
  'operation-renamed': [
    ofOperation({}, { function: 'takeOrderBack' }, '! The function `return_order` is `take_order_back` now.'),
  ],
  'operation-moved': [
    ofOperation(
      {},
      { path: '/returns/{orderId}' },
      '`client.orders.return_order` is sent as `POST /returns/{orderId}`.',
    ),
  ],
  'path-parameters-changed': [
    ofOperation(
      {},
      { pathParameters: [parameter('orderId'), parameter('lineNumber')] },
      '! `client.orders.return_order` takes `order_id`, `line_number`.',
    ),
    ofOperation({}, { pathParameters: [] }, '! `client.orders.return_order` takes nothing from its path.'),
  ],
  'parameter-added': [
    ofOperation({}, { query: [parameter('asOf')] }, '`client.orders.return_order` takes `as_of`.'),
    ofOperation(
      {},
      { query: [parameter('asOf', { required: true })] },
      '! `client.orders.return_order` takes `as_of`, which it needs.',
    ),
  ],
  'parameter-removed': [
    ofOperation({ query: [parameter('asOf')] }, {}, '! `client.orders.return_order` no longer takes `as_of`.'),
  ],
  'parameter-now-required': [
    ofOperation(
      { query: [parameter('asOf')] },
      { query: [parameter('asOf', { required: true })] },
      '! `client.orders.return_order` needs `as_of`.',
    ),
  ],
  'parameter-now-optional': [
    ofOperation(
      { query: [parameter('asOf', { required: true })] },
      { query: [parameter('asOf')] },
      '`client.orders.return_order` no longer needs `as_of`.',
    ),
  ],
  'parameter-type-changed': [
    ofOperation(
      { query: [parameter('asOf', { type: int })] },
      { query: [parameter('asOf', { type: long })] },
      '`as_of` of `client.orders.return_order` allows more than before.',
    ),
    ofOperation(
      { query: [parameter('asOf', { type: long })] },
      { query: [parameter('asOf', { type: int })] },
      '! `as_of` of `client.orders.return_order` allows less than before.',
    ),
    ofOperation(
      { query: [parameter('asOf', { type: long })] },
      { query: [parameter('asOf', { type: { kind: 'instant' } })] },
      '! `as_of` of `client.orders.return_order` has another type.',
    ),
  ],
  'body-added': [
    ofOperation({}, { body: body('ReturnRequest', false) }, '! `client.orders.return_order` takes `ReturnRequest`.'),
  ],
  'body-removed': [
    ofOperation({ body: body('ReturnRequest') }, {}, '! `client.orders.return_order` no longer takes `ReturnRequest`.'),
  ],
  'body-type-changed': [
    ofOperation(
      { body: body('ReturnRequest') },
      { body: body('OtherRequest') },
      '! `client.orders.return_order` takes `OtherRequest` in place of `ReturnRequest`.',
    ),
  ],
  'body-now-required': [
    ofOperation(
      { body: body('ReturnRequest', false) },
      { body: body('ReturnRequest') },
      '! `client.orders.return_order` needs `ReturnRequest`.',
    ),
  ],
  'body-now-optional': [
    ofOperation(
      { body: body('ReturnRequest') },
      { body: body('ReturnRequest', false) },
      '`client.orders.return_order` no longer needs `ReturnRequest`.',
    ),
  ],
  'result-changed': [
    ofOperation(
      {},
      { result: reference('OrderPage') },
      '! `client.orders.return_order` gives `OrderPage` in place of `OrderResult`.',
    ),
  ],
  'pages-added': [
    ofOperation(
      {},
      { result: reference('OrderPage'), page: { item: reference('OrderResult') } },
      '! `client.orders.return_order` gives pages of `OrderResult`.',
    ),
  ],
  'pages-removed': [
    ofOperation(
      { result: reference('OrderPage'), page: { item: reference('OrderResult') } },
      {},
      '! `client.orders.return_order` gives `OrderResult`, and no pages.',
    ),
  ],
  'page-item-changed': [
    ofOperation(
      { page: { item: reference('OrderResult') } },
      { page: { item: reference('ReturnRequest') } },
      '! `client.orders.return_order` gives pages of `ReturnRequest`, not of `OrderResult`.',
    ),
  ],
  'idempotency-key-added': [
    ofOperation(
      { idempotency: 'natural-key' },
      { idempotency: 'required-key' },
      '`client.orders.return_order` takes an idempotency key.',
    ),
  ],
  'idempotency-key-removed': [
    ofOperation(
      {},
      { idempotency: 'natural-key' },
      '! `client.orders.return_order` no longer takes an idempotency key.',
    ),
  ],
  'now-repeatable': [
    ofOperation(
      { idempotency: 'none' },
      { idempotency: 'natural-key' },
      '`client.orders.return_order` is sent again when nobody knows what became of it.',
    ),
  ],
  'no-longer-repeatable': [
    ofOperation(
      { idempotency: 'natural-key' },
      { idempotency: 'none' },
      '! `client.orders.return_order` is no longer sent again when nobody knows what became of it.',
    ),
  ],
  'precondition-changed': [
    ofOperation(
      {},
      { precondition: { required: false, creates: false } },
      'The version that `client.orders.return_order` changes: optional.',
    ),
    ofOperation(
      { precondition: { required: false, creates: true } },
      { precondition: { required: true, creates: true } },
      '! The version that `client.orders.return_order` changes: required, or creates.',
    ),
    ofOperation(
      { precondition: { required: true, creates: false } },
      {},
      '! The version that `client.orders.return_order` changes: none.',
    ),
  ],
  'customer-token-added': [
    ofOperation({}, { customerToken: true }, '`client.orders.return_order` takes tokens of customers.'),
  ],
  'customer-token-removed': [
    ofOperation({ customerToken: true }, {}, '! `client.orders.return_order` no longer takes tokens of customers.'),
  ],
  'problem-added': [
    ofOperation({}, { problems: ['order-not-found', 'too-busy'] }, '`too-busy` from `client.orders.return_order`.'),
  ],
  'problem-removed': [
    {
      before: smallApi([gets, operation()]),
      after: smallApi([gets, operation({ problems: [] })]),
      says: ['`order-not-found` no longer from `client.orders.return_order`.'],
    },
  ],
  'problem-code-removed': [ofOperation({}, { problems: [] }, '! Nothing refuses with `order-not-found` any longer.')],
  'schema-added': [ofSchemas([], [object('Thing', [])], 'The type `Thing`.')],
  'schema-removed': [ofSchemas([object('Thing', [])], [], '! The type `Thing` is gone.')],
  'schema-kind-changed': [
    ofSchemas([object('OrderStatus', [])], status('open'), '! The type `OrderStatus` is of another kind.'),
  ],
  'use-added': [
    ofSchemas(
      [object('Thing', [])],
      [object('Thing', [field('lineItem')], { used: { inRequests: true, inAnswers: true } })],
      '`Thing` is now part of requests.',
      '`Thing.line_item`.',
    ),
  ],
  'use-removed': [
    ofSchemas(
      [object('Thing', [], { used: { inRequests: true, inAnswers: true } })],
      [object('Thing', [], { used: IN_REQUESTS })],
      '! `Thing` is no longer part of answers.',
    ),
  ],
  'absence-changed': [
    ofSchemas(
      [object('Thing', [])],
      [object('Thing', [], { patch: true })],
      '! In `Thing`, a field that is absent and one that is null differ now.',
    ),
    ofSchemas(
      [object('Thing', [], { patch: true })],
      [object('Thing', [])],
      '! In `Thing`, a field that is absent and one that is null no longer differ.',
    ),
  ],
  'field-added': [
    ofSchemas([object('Thing', [])], [object('Thing', [field('lineItem')])], '`Thing.line_item`.'),
    ofSchemas(
      [object('Thing', [], { used: IN_REQUESTS })],
      [object('Thing', [field('lineItem')], { used: IN_REQUESTS })],
      '! `Thing.line_item`, which requests need.',
    ),
    ofSchemas(
      [object('Thing', [], { used: IN_REQUESTS })],
      [object('Thing', [field('lineItem', { required: false })], { used: IN_REQUESTS })],
      '`Thing.line_item`.',
    ),
  ],
  'field-removed': [
    ofSchemas([object('Thing', [field('lineItem')])], [object('Thing', [])], '! `Thing.line_item` is gone.'),
  ],
  'field-now-required': [
    ofField(IN_ANSWERS, [{ required: false }, {}], '`Thing.line_item` is always there now.'),
    ofField(IN_REQUESTS, [{ required: false }, {}], '! `Thing.line_item` is always there now.'),
  ],
  'field-now-optional': [
    ofField(IN_ANSWERS, [{}, { required: false }], '! `Thing.line_item` may be absent now.'),
    ofField(IN_REQUESTS, [{}, { required: false }], '`Thing.line_item` may be absent now.'),
  ],
  'field-type-changed': [
    ofField(IN_ANSWERS, [{ type: int }, { type: long }], '! `Thing.line_item` allows more than before.'),
    ofField(IN_REQUESTS, [{ type: int }, { type: long }], '`Thing.line_item` allows more than before.'),
    ofField(IN_ANSWERS, [{ type: long }, { type: int }], '`Thing.line_item` allows less than before.'),
    ofField(IN_REQUESTS, [{ type: long }, { type: int }], '! `Thing.line_item` allows less than before.'),
    ofField(IN_ANSWERS, [{ type: long }, { type: { kind: 'boolean' } }], '! `Thing.line_item` has another type.'),
  ],
  'field-now-hidden': [ofField(IN_ANSWERS, [{}, { pii: true }], '`Thing.line_item` is shown as `***` now.')],
  'field-no-longer-hidden': [
    ofField(IN_ANSWERS, [{ secret: true }, {}], '`Thing.line_item` is no longer shown as `***`.'),
  ],
  'value-added': [
    ofSchemas(status('open'), status('open', 'sent-back'), '`OrderStatus` may be `OrderStatus.SENT_BACK`.'),
  ],
  'value-removed': [
    ofSchemas(status('open', 'sent-back'), status('open'), '! `OrderStatus` no longer knows `OrderStatus.SENT_BACK`.'),
  ],
  'discriminator-changed': [
    ofSchemas(union('type'), union('kind'), '! The arms of `Payment` are told apart by another field.'),
  ],
  'arm-added': [
    ofSchemas(
      union('type', ['card', 'Card']),
      union('type', ['card', 'Card'], ['cash', 'Cash']),
      '`Payment` may be `Cash`.',
    ),
  ],
  'arm-removed': [
    ofSchemas(
      union('type', ['card', 'Card'], ['cash', 'Cash']),
      union('type', ['card', 'Card']),
      '! `Payment` no longer knows `cash`.',
    ),
  ],
  'arm-changed': [
    ofSchemas(
      union('type', ['card', 'Card']),
      union('type', ['card', 'Cash']),
      '! `card` of `Payment` is of another type.',
    ),
  ],
};

suite('each kind of change is found, judged and said in the names of the language', () => {
  for (const [kind, cases] of Object.entries(CASES)) {
    test(kind, () => {
      for (const { before, after, says } of cases) {
        const changes = compareApis(before, after);
        const words = { before: nameApi(before, SNAKE_RULES), after: nameApi(after, SNAKE_RULES), notation: BY_NAME };
        const said = changes.map((change) => `${change.breaking ? '! ' : ''}${sayChange(change.what, words)}`);
        assert.deepEqual(said, says);
        assert.ok(changes.some(({ what }) => what.kind === kind));
      }
    });
  }
});

test('texts and examples are no change', () => {
  const plain = smallApi([operation({ body: body('ReturnRequest') })], BODIES);
  const told = smallApi(
    [
      operation({
        summary: 'Other words',
        description: 'More words',
        body: { ...body('ReturnRequest'), examples: [{ name: 'a', value: 1 }] } as NonNullable<Operation['body']>,
      }),
    ],
    BODIES.map((schema) => ({ ...schema, description: 'Words' })),
  );
  assert.deepEqual(compareApis(plain, told), []);
});
