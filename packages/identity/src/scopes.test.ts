import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ALL_SCOPES, isScope, SCOPES } from './scopes.ts';

test('the page lists the scopes as the table has them', () => {
  const page = readFileSync(new URL('../../../docs/security/keys-and-tokens.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| *`([a-z]+(?::[a-z]+)+)` *\| *(.+?) *\|$/gm)].map(([, scope, permits]) => [
    scope,
    permits,
  ]);
  assert.deepEqual(
    rows,
    ALL_SCOPES.map((scope) => [scope, SCOPES[scope].permits]),
  );
});

test('nothing else is a scope', () => {
  for (const name of ['', 'orders', 'orders:*', 'ORDERS:READ', 'constructor', '__proto__', 'toString']) {
    assert.equal(isScope(name), false, name);
  }
});
