import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Value } from 'typebox/value';
import { EVENT_TYPES } from './index.ts';

test('every example fits its schema, and nothing else does', () => {
  assert.ok(EVENT_TYPES.length > 0);
  for (const type of EVENT_TYPES) {
    assert.ok(Value.Check(type.schema, type.example), type.name);
    assert.ok(!Value.Check(type.schema, { ...type.example, email: 'a@example.com' }), `${type.name} is closed`);
  }
});

test('names are unique, and every event has a file that is named like it', () => {
  const files = readdirSync(import.meta.dirname);
  for (const type of EVENT_TYPES) {
    assert.match(type.name, /^[a-z_]+\.[a-z_]+$/);
    assert.ok(files.includes(`${type.name.replaceAll(/[._]/g, '-')}.ts`), type.name);
  }
  assert.equal(new Set(EVENT_TYPES.map((type) => type.name)).size, EVENT_TYPES.length);
});
