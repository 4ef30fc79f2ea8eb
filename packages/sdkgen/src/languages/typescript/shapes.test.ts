import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Api, Schema, Type } from '../../api-model/api.ts';
import { print } from '../../code/code.ts';
import { nameApi } from '../../language-model/name-api.ts';
import { TYPESCRIPT_NAMES } from './naming.ts';
import { Shapes } from './shapes.ts';

const to = (name: string): Type => ({ kind: 'reference', name });

function object(name: string, fields: Readonly<Record<string, Type>>): Schema {
  return {
    kind: 'object',
    name,
    description: '',
    patch: false,
    used: { inRequests: false, inAnswers: true },
    fields: Object.entries(fields).map(([field, type]) => ({
      name: field,
      description: '',
      required: true,
      type,
      secret: false,
      pii: false,
    })),
  };
}

test('a shape names where instants are and nothing else, and one that leads back to itself is given later', () => {
  const schemas: Schema[] = [
    object('Tree', { at: { kind: 'instant' }, name: { kind: 'text' }, below: { kind: 'list', item: to('Branch') } }),
    object('Branch', { tree: { kind: 'nullable', type: to('Tree') }, leaf: to('Leaf') }),
    object('Leaf', { seen: { kind: 'map', value: { kind: 'instant' } }, plain: to('Plain') }),
    object('Plain', { text: { kind: 'text' } }),
    {
      kind: 'union',
      name: 'Either',
      description: '',
      discriminator: 'kind',
      arms: [
        { value: 'leaf', schema: 'Leaf' },
        { value: 'plain', schema: 'Plain' },
      ],
    },
  ];
  const api: Api = {
    title: '',
    version: '',
    description: '',
    resources: [],
    problemCodes: [],
    schemas: new Map(schemas.map((schema) => [schema.name, schema])),
  };
  const model = nameApi(api, TYPESCRIPT_NAMES);
  const shapes = new Shapes(model);
  const declared = [...model.objects, ...model.unions].map((schema) => {
    const found = shapes.declare(schema);
    return found && print(found).split('\n').at(-1);
  });
  assert.deepEqual(declared, [
    "export const treeShape: Shape = { fields: { at: 'instant', below: { list: () => branchShape } } };",
    'export const branchShape: Shape = { fields: { tree: () => treeShape, leaf: leafShape } };',
    "export const leafShape: Shape = { fields: { seen: { map: 'instant' } } };",
    undefined,
    "export const eitherShape: Shape = { by: 'kind', arms: { leaf: leafShape } };",
  ]);
});
