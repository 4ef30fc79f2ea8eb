import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Document } from './api-model/document.ts';
import { generate } from './generate.ts';

const ROOT = join(import.meta.dirname, '../../..');

test('generating again, on another machine and another day, gives the bytes that are committed', async () => {
  const document = JSON.parse(readFileSync(join(ROOT, 'packages/api/openapi.json'), 'utf8')) as Document;
  const files = await generate(document);
  assert.ok(files.size > 500);
  const differing = [...files].filter(([path, text]) => readFileSync(join(ROOT, path), 'utf8') !== text);
  assert.deepEqual(
    differing.map(([path]) => path),
    [],
  );
});
