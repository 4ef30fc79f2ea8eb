import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Type } from '../api-model/api.ts';
import type { Relation } from './change.ts';
import { relateTypes } from './relate-types.ts';

const text: Type = { kind: 'text' };
const int: Type = { kind: 'int' };
const long: Type = { kind: 'long' };
const nullable = (type: Type): Type => ({ kind: 'nullable', type });
const list = (item: Type): Type => ({ kind: 'list', item });
const map = (value: Type): Type => ({ kind: 'map', value });
const scalar = (...types: Extract<Type, { kind: 'scalar' }>['types']): Type => ({ kind: 'scalar', types });
const reference = (name: string): Type => ({ kind: 'reference', name });
const constant = (value: string): Type => ({ kind: 'constant', value });

const ROWS: readonly [Type, Type, Relation | undefined, Relation | undefined][] = [
  [text, text, undefined, undefined],
  [text, long, 'other', 'other'],
  [int, long, 'wider', 'narrower'],
  [text, nullable(text), 'wider', 'narrower'],
  [nullable(int), nullable(long), 'wider', 'narrower'],
  [int, nullable(long), 'wider', 'narrower'],
  [long, nullable(int), 'other', 'other'],
  [list(int), list(long), 'wider', 'narrower'],
  [map(int), map(text), 'other', 'other'],
  [scalar('text'), scalar('boolean', 'text'), 'wider', 'narrower'],
  [scalar('text', 'null'), scalar('boolean', 'text'), 'other', 'other'],
  [reference('A'), reference('A'), undefined, undefined],
  [reference('A'), reference('B'), 'other', 'other'],
  [constant('a'), constant('b'), 'other', 'other'],
];

test('types are related by the values that they allow, in both directions', () => {
  for (const [a, b, there, back] of ROWS) {
    const place = `${JSON.stringify(a)} and ${JSON.stringify(b)}`;
    assert.equal(relateTypes(a, b), there, place);
    assert.equal(relateTypes(b, a), back, place);
  }
});
