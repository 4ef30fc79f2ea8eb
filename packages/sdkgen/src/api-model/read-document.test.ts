import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document, DocumentOperation, JsonSchema } from './document.ts';
import { readDocument } from './read-document.ts';

const PROBLEM: JsonSchema = { type: 'object', properties: { code: { type: 'string' } }, required: ['code'] };

function documentWith(schemas: Record<string, JsonSchema>, operation: Partial<DocumentOperation> = {}): Document {
  return {
    info: { title: 'Test', version: '1.0.0', description: '' },
    tags: [{ name: 'things', description: 'Things.' }],
    paths: {
      '/things/{thingId}': {
        post: {
          operationId: 'things.make',
          summary: 'Make a thing',
          description: 'Makes it.',
          'x-sdk': { resource: 'things', method: 'make', function: 'makeThing' },
          'x-idempotency': 'none',
          responses: answer(200, 'Thing'),
          ...operation,
        },
      },
    },
    components: { schemas: { Problem: PROBLEM, ...schemas }, responses: {}, parameters: {} },
  };
}

function answer(status: number, name: string): DocumentOperation['responses'] {
  const schema = { $ref: `#/components/schemas/${name}` };
  return { [status]: { description: `It is a ${name}.`, content: { 'application/json': { schema } } } };
}

function body(name: string, required = true): NonNullable<DocumentOperation['requestBody']> {
  return { required, content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } };
}

/** The types of the members of a schema `Thing`. */
function typesOf(properties: Record<string, JsonSchema>, others: Record<string, JsonSchema> = {}): unknown {
  const api = readDocument(documentWith({ Thing: { type: 'object', properties }, ...others }));
  const thing = api.schemas.get('Thing');
  assert.ok(thing?.kind === 'object');
  return Object.fromEntries(thing.fields.map(({ name, type }) => [name, type]));
}

const COLOUR = { type: 'string', 'x-sdk': { name: 'Colour' }, 'x-extensible-enum': ['red', 'blue'] } as const;

test('values are read by what they mean', () => {
  assert.deepEqual(
    typesOf({
      price: { type: ['number', 'string'], 'x-semantic': 'money' },
      total: { type: 'string', 'x-semantic': 'money' },
      at: { type: 'string', 'x-semantic': 'instant' },
      day: { type: 'string', 'x-semantic': 'date' },
      within: { type: 'string', 'x-semantic': 'duration' },
      points: { type: 'integer', format: 'int64' },
      line: { type: 'integer', format: 'int32' },
      note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      status: { type: 'string', const: 'done' },
      attributes: { type: 'object', additionalProperties: { type: ['string', 'boolean'] } },
      anything: { type: 'object' },
      colours: { type: 'array', items: COLOUR },
    }),
    {
      price: { kind: 'decimal', semantic: 'money' },
      total: { kind: 'decimal', semantic: 'money' },
      at: { kind: 'instant' },
      day: { kind: 'date' },
      within: { kind: 'duration' },
      points: { kind: 'long' },
      line: { kind: 'int' },
      note: { kind: 'nullable', type: { kind: 'text' } },
      status: { kind: 'constant', value: 'done' },
      attributes: { kind: 'map', value: { kind: 'scalar', types: ['text', 'boolean'] } },
      anything: { kind: 'map', value: { kind: 'json' } },
      colours: { kind: 'list', item: { kind: 'reference', name: 'Colour' } },
    },
  );
});

test('only what an operation reaches is there, and it says what carries it', () => {
  const inner: JsonSchema = { type: 'object', properties: { self: { $ref: '#/components/schemas/Inner' } } };
  const api = readDocument(
    documentWith(
      {
        Thing: { type: 'object', properties: { inner: { $ref: '#/components/schemas/Inner' } } },
        ThingRequest: { type: 'object', properties: { inner: { $ref: '#/components/schemas/Inner' } } },
        Inner: inner,
        Nobody: { type: 'object', properties: {} },
      },
      { requestBody: body('ThingRequest') },
    ),
  );
  assert.deepEqual([...api.schemas.keys()], ['Inner', 'Problem', 'Thing', 'ThingRequest']);
  const used = [...api.schemas.values()].map((schema) => schema.kind === 'object' && schema.used);
  assert.deepEqual(used, [
    { inRequests: true, inAnswers: true },
    { inRequests: false, inAnswers: true },
    { inRequests: false, inAnswers: true },
    { inRequests: true, inAnswers: false },
  ]);
});

test('a body that may stay away and could say nothing is none', () => {
  const thing: JsonSchema = { type: 'object', properties: {} };
  const document = documentWith({ Thing: thing, Empty: thing }, { requestBody: body('Empty', false) });
  assert.equal(readDocument(document).resources[0]?.operations[0]?.body, undefined);
});

test('answers that differ are a union, told apart by the member that each of them fixes', () => {
  const arm = (value: string): JsonSchema => ({
    type: 'object',
    properties: { status: { type: 'string', const: value } },
  });
  const api = readDocument(
    documentWith(
      { Done: arm('done'), Parked: arm('parked') },
      {
        'x-sdk': { resource: 'things', method: 'make', function: 'makeThing', result: 'ThingOutcome' },
        responses: { ...answer(200, 'Done'), ...answer(202, 'Parked') },
      },
    ),
  );
  const union = api.schemas.get('ThingOutcome');
  assert.ok(union?.kind === 'union');
  assert.equal(union.discriminator, 'status');
  assert.deepEqual(union.arms, [
    { value: 'done', schema: 'Done' },
    { value: 'parked', schema: 'Parked' },
  ]);
});

for (const [what, properties, message] of [
  ['an enum without a name', { colour: { type: 'string', enum: ['a', 'b'] } }, /Thing\.colour: an enum needs a name/],
  [
    'an object without a name',
    { inner: { type: 'object', properties: { a: COLOUR } } },
    /Thing\.inner: an object with members/,
  ],
  [
    'a union without a discriminator',
    { a: { anyOf: [COLOUR, { type: 'boolean' }] } },
    /Thing\.a: anyOf is for null alone/,
  ],
  [
    'one name for two enums',
    { a: COLOUR, b: { ...COLOUR, 'x-extensible-enum': ['red'] } },
    /Thing\.b: Colour is the name of/,
  ],
  ['a reference to nothing', { a: { $ref: '#/components/schemas/None' } }, /Thing\.a: there is no component None/],
] as const) {
  test(`${what} is refused, and the place is named`, () => {
    assert.throws(() => typesOf(properties), message);
  });
}
