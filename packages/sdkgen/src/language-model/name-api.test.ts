import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Api, Operation, Schema } from '../api-model/api.ts';
import { nameApi } from './name-api.ts';
import type { NamingRules } from './naming-rules.ts';

const RULES: NamingRules = {
  language: 'test',
  types: { casing: 'PascalCase', reserved: new Set(['Object']) },
  fields: { casing: 'snake_case', reserved: new Set(['from']) },
  values: { casing: 'SCREAMING_SNAKE_CASE' },
  resources: { casing: 'snake_case' },
  methods: { casing: 'snake_case', reserved: new Set(['return']) },
  functions: { casing: 'snake_case' },
  parameters: { casing: 'snake_case', reserved: new Set(['from']) },
};

function object(name: string, ...fields: string[]): Schema {
  return {
    kind: 'object',
    name,
    description: '',
    patch: false,
    used: { inRequests: false, inAnswers: true },
    fields: fields.map((field) => ({
      name: field,
      description: '',
      required: true,
      type: { kind: 'text' },
      secret: false,
      pii: false,
    })),
  };
}

function operation(method: string, name: string): Operation {
  return {
    id: `orders.${method}`,
    resource: 'orders',
    method,
    function: name,
    summary: '',
    description: '',
    httpMethod: 'POST',
    path: '/orders',
    pathParameters: [],
    query: [],
    page: undefined,
    body: undefined,
    idempotency: 'none',
    precondition: undefined,
    result: { kind: 'reference', name: 'Order' },
    answers: [],
    customerToken: false,
    problems: [],
  };
}

function apiOf(schemas: readonly Schema[], operations: readonly Operation[] = []): Api {
  return {
    title: '',
    version: '',
    description: '',
    resources: [{ name: 'orders', description: '', operations }],
    schemas: new Map([object('Order', 'orderId'), ...schemas].map((schema) => [schema.name, schema])),
    problemCodes: [],
  };
}

test('names have the casing of their kind, and what is reserved ends with a low line', () => {
  const model = nameApi(apiOf([object('object', 'fromDate', 'from')]), RULES);
  const found = model.objects.find(({ wire }) => wire === 'object');
  assert.equal(found?.name, 'Object_');
  assert.deepEqual(
    found?.fields.map(({ name }) => name),
    ['from_date', 'from_'],
  );
});

test('a method that is a reserved word has the name of its function', () => {
  const model = nameApi(apiOf([], [operation('return', 'returnOrder'), operation('get', 'getOrder')]), RULES);
  assert.deepEqual(
    model.resources[0]?.operations.map(({ name, functionName }) => [name, functionName]),
    [
      ['return_order', 'return_order'],
      ['get', 'get_order'],
    ],
  );
});

test('what would have one name is an error that tells all of it', () => {
  const api = apiOf(
    [
      object('order_', 'line-items', 'lineItems'),
      { kind: 'enum', name: 'E', description: '', values: ['a:b', 'a-b', '*'] },
    ],
    [operation('get', 'getOrder'), operation('fetch', 'get_order')],
  );
  assert.throws(
    () => nameApi(api, RULES),
    new RegExp(
      [
        'test: names collide',
        'types: `Order` and `order_` are both `Order`',
        'order_: `line-items` and `lineItems` are both `line_items`',
        'E: `a:b` and `a-b` are both `A_B`',
        'E: `\\*` has no name that begins with a letter',
        'functions: `orders.get` and `orders.fetch` are both `get_order`',
      ].join('\n'),
    ),
  );
});
