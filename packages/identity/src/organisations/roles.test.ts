import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ALL_SCOPES, mayHold } from '../scopes.ts';
import { isAtLeast, ROLES, scopesOf } from './roles.ts';

test('each role has what the one below it has, and an owner all that a member may', () => {
  for (const [index, role] of ROLES.entries()) {
    const below = ROLES[index - 1];
    if (below === undefined) continue;
    for (const scope of scopesOf(below)) assert.ok(scopesOf(role).has(scope), `${below}, ${role}, ${scope}`);
    assert.deepEqual([isAtLeast(role, below), isAtLeast(below, role)], [true, false]);
  }
  assert.deepEqual(
    [...scopesOf('owner')],
    ALL_SCOPES.filter((scope) => mayHold('member', scope)),
  );
});

test('who only reads neither changes anything nor meets persons', () => {
  for (const scope of scopesOf('analyst')) assert.match(scope, /^(?!pii|keys|security).*:read$/);
  for (const role of ['analyst', 'marketer'] as const) {
    assert.equal(scopesOf(role).has('pii:read'), false);
    assert.equal(scopesOf(role).has('keys:write'), false);
  }
  assert.equal(scopesOf('admin').has('points:adjust:unlimited'), false);
});

test('the page of roles says the same as the table', () => {
  const page = readFileSync(new URL('../../../../docs/api/organisations.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(?<scope>[a-z:]+)` \|(?<cells>[^\n]*)\|$/gm)];
  const told = new Map(
    rows.map(({ groups }) => [groups?.['scope'], groups?.['cells']?.split('|').map((c) => c.trim())]),
  );
  assert.deepEqual(new Set(told.keys()), scopesOf('owner'));
  for (const scope of scopesOf('owner')) {
    const expected = ROLES.map((role) => (scopesOf(role).has(scope) ? 'yes' : ''));
    assert.deepEqual(told.get(scope), expected, scope);
  }
});
