import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeBody, encodeTarget } from './encode.ts';
import { ConfigurationError } from './errors.ts';

test('parameters of the path keep what RFC 3986 reserves for nothing, and nothing else', () => {
  const encoded = encodeTarget(
    { path: '/lists/{name}/x/{version}' },
    { path: { name: "a~b-c_d.e/f?g#h!'()*é 1", version: 7 } },
  );
  assert.equal(encoded, '/lists/a~b-c_d.e%2Ff%3Fg%23h%21%27%28%29%2A%C3%A9%201/x/7');
});

test('a parameter that would lead elsewhere is refused', () => {
  for (const name of ['', '.', '..']) {
    assert.throws(() => encodeTarget({ path: '/lists/{name}' }, { path: { name } }), ConfigurationError);
  }
  assert.throws(() => encodeTarget({ path: '/lists/{name}' }, {}), /name is missing/);
});

test('the query has what the operation names, in its order', () => {
  const query = {
    cursor: 'a+b/=',
    flag: false,
    other: 1,
    from: new Date('2026-03-01T09:30:00Z'),
    tier: undefined,
    limit: 2,
  };
  assert.equal(
    encodeTarget({ path: '/customers', query: ['from', 'tier', 'limit', 'cursor', 'flag'] }, { query }),
    '/customers?from=2026-03-01T09%3A30%3A00.000Z&limit=2&cursor=a%2Bb%2F%3D&flag=false',
  );
  assert.throws(
    () => encodeTarget({ path: '/', query: ['at'] }, { query: { at: new Date(Number.NaN) } }),
    /at is no moment/,
  );
});

test('a body is what JSON can say, and nothing is lost in silence', () => {
  const text = (body: unknown) => new TextDecoder().decode(encodeBody(body));
  assert.equal(
    text({ at: new Date('2026-03-01T09:30:00Z'), total: 149.99, exact: '0.10', phone: null, gone: undefined }),
    '{"at":"2026-03-01T09:30:00.000Z","total":149.99,"exact":"0.10","phone":null}',
  );
  assert.throws(() => text({ lines: [{ at: new Date(Number.NaN) }] }), /at is Invalid Date/);
  for (const total of [Number.NaN, Infinity]) assert.throws(() => text({ total }), ConfigurationError);
});
