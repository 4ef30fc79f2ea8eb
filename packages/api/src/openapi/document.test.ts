import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isScope } from '@loyaltyos/identity';
import { PROBLEMS } from '@loyaltyos/problems';
import Schema from 'typebox/schema';
import type { Endpoint } from '../endpoint.ts';
import { ENDPOINTS } from '../endpoints/index.ts';
import { compileDecoder } from '../wire/decode.ts';
import { readJson } from '../wire/read-json.ts';
import { apiDocument } from './api-document.ts';

interface Operation {
  readonly operationId: string;
  readonly 'x-sdk'?: { resource: string; method: string };
  readonly responses: Record<string, unknown>;
}

const document = JSON.parse(apiDocument()) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; responses: Record<string, unknown> };
};

test('the committed document is the one that the declarations make: otherwise run `npm run generate`', () => {
  const committed = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8');
  assert.equal(committed, apiDocument());
});

test('every declaration is an operation, and ids are unique', () => {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  assert.equal(operations.length, ENDPOINTS.length);
  assert.deepEqual(
    operations.map(({ operationId }) => operationId).toSorted(),
    ENDPOINTS.map(({ id }) => id).toSorted(),
  );
  assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length);
});

test('every reference has a target, and every component is used', () => {
  const text = apiDocument();
  const references = [
    ...new Set([...text.matchAll(/"\$ref": "#\/components\/([^"]+)"/g)].map(([, path]) => path ?? '')),
  ];
  const components = document.components as unknown as Record<string, Record<string, unknown>>;
  for (const path of references) {
    const [kind = '', name = ''] = path.split('/');
    assert.ok(components[kind]?.[name] !== undefined, path);
  }
  for (const kind of ['schemas', 'responses']) {
    for (const name of Object.keys(components[kind] ?? {})) assert.ok(references.includes(`${kind}/${name}`), name);
  }
});

test('no path is two operations: what one writes out is no id of the other', () => {
  for (const one of ENDPOINTS) {
    for (const other of ENDPOINTS) {
      // Of two that differ in one direction alone, the one that writes more out comes first (OpenAPI 3.1, 4.8.8).
      const mayMeet = takesLiteralsOf(one, other) && takesLiteralsOf(other, one);
      assert.ok(one.path === other.path || !mayMeet, `${one.path} and ${other.path}`);
    }
  }
});

/** Whether the parameters of a path can hold what the other path writes out in their places, and they do somewhere. */
function takesLiteralsOf(one: Endpoint, other: Endpoint): boolean {
  const [ours, theirs] = [one.path.split('/'), other.path.split('/')];
  if (ours.length !== theirs.length) return false;
  const isParameter = (part: string | undefined): boolean => part?.startsWith('{') === true;
  const pairs = ours.map((part, index) => [part, theirs[index] ?? ''] as const);
  if (pairs.some(([a, b]) => a !== b && !isParameter(a) && !isParameter(b))) return false;
  const held = pairs.filter(([a, b]) => isParameter(a) && !isParameter(b));
  return held.length > 0 && held.every(([a, b]) => patternOf(one, a.slice(1, -1)).test(b));
}

function patternOf({ pathParameters }: Endpoint, name: string): RegExp {
  const { pattern, type } = pathParameters[name] as { pattern?: string; type: string };
  return new RegExp(pattern ?? (type === 'integer' ? '^[0-9]+$' : ''), 'u');
}

for (const endpoint of ENDPOINTS) {
  test(`${endpoint.id}: parameters, scope and problems are consistent`, () => {
    const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    assert.deepEqual(Object.keys(endpoint.pathParameters), inPath);
    assert.ok(endpoint.scope === null || isScope(endpoint.scope));
    for (const code of endpoint.problems) assert.ok(PROBLEMS[code].status >= 400);
    assert.match(endpoint.summary, /[^.]$/);
    assert.match(endpoint.description, /[.]$/);
  });

  test(`${endpoint.id}: the examples of the request are decoded, those of the answer have its shape`, () => {
    checkRequestExamples(endpoint);
    for (const [status, { schema, example }] of Object.entries(endpoint.answers)) {
      if (example === undefined) continue;
      const [valid, errors] = Schema.Errors(schema, example);
      assert.ok(valid, `${status}: ${JSON.stringify(errors)}`);
    }
  });
}

function checkRequestExamples({ body }: Endpoint): void {
  if (body === undefined) return;
  const decode = compileDecoder(body.schema);
  for (const example of Object.values(body.examples)) {
    assert.doesNotThrow(() => decode(readJson(Buffer.from(JSON.stringify(example)))));
    const [valid, errors] = Schema.Errors(body.schema, example);
    assert.ok(valid, JSON.stringify(errors));
  }
}
