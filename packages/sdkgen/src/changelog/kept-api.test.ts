import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDocument } from '../api-model/read-document.ts';
import { compareApis } from './compare-apis.ts';
import { operation, smallApi } from './fixture/small-api.ts';
import { keepApi, readKeptApi } from './kept-api.ts';

test('what is kept of the API says all that is compared, and a line holds an operation or a schema', () => {
  const file = join(import.meta.dirname, '../../../api/openapi.json');
  const api = readDocument(JSON.parse(readFileSync(file, 'utf8')));
  const text = keepApi(api);
  assert.deepEqual(compareApis(api, readKeptApi(text)), []);
  assert.deepEqual(compareApis(readKeptApi(text), api), []);
  const operations = api.resources.flatMap((resource) => resource.operations);
  assert.ok(text.split('\n').length > operations.length + api.schemas.size);
});

test('texts are not kept, even where a parameter is called as they are', () => {
  const described = operation({
    description: 'Words',
    query: [{ name: 'description', description: 'Words', required: false, type: { kind: 'text' } }],
  });
  const kept = readKeptApi(keepApi(smallApi([described])));
  const [found] = kept.resources.flatMap((resource) => resource.operations);
  assert.deepEqual(found?.query, [{ name: 'description', description: '', required: false, type: { kind: 'text' } }]);
  assert.equal(found?.description, '');
  assert.equal(found?.body, undefined);
});
