import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Exchange } from './exchange.ts';
import { judgeRequest, judgeTokenRequest, type Caller } from './judge-request.ts';
import { readApi, ServedOperations } from './served-operations.ts';
import { signatureFields } from './signature.ts';

const operations = new ServedOperations(readApi());
const KEY = Buffer.alloc(32, 5);
const caller: Caller = {
  column: 'python-async',
  tenantSlug: 'a tenant',
  apiKey: 'los_sandbox_sk_k1_secret',
  customerToken: undefined,
  authority: '127.0.0.1:4400',
  signingKeys: new Map([['good', KEY]]),
};
const AGENT = 'loyaltyos-python/1.2.3 (CPython 3.11.2)';
const REDEEM = { method: 'POST', target: '/api/v1/redemptions', body: Buffer.from('{"points":1}') };

function exchange(parts: Pick<Exchange, 'method' | 'target' | 'body' | 'headers'>): Exchange {
  const ended = { beganAt: 0, endedAt: 1, closedByClient: false, cutByProxy: false, status: 200 };
  return { ...parts, ...ended, on: undefined };
}

/** A redemption as it should be, apart from fields that are changed after it was signed. */
function redemption(change: Readonly<Record<string, string | undefined>> = {}, nonce = '0123456789abcdef'): Exchange {
  const parameters = { created: Math.floor(Date.now() / 1000), nonce, keyId: 'key_k1' };
  const signed = signatureFields(
    { ...REDEEM, authority: caller.authority, idempotencyKey: 'key-12345678' },
    KEY,
    parameters,
  );
  const headers = {
    authorization: 'Bearer good',
    accept: 'application/json',
    'content-type': 'application/json',
    'user-agent': AGENT,
    'idempotency-key': 'key-12345678',
    ...signed,
    ...change,
  };
  const kept = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return exchange({ ...REDEEM, headers: Object.fromEntries(kept) });
}

function said(change: Readonly<Record<string, string | undefined>>, by: Caller = caller): string {
  return judgeRequest(redemption(change), operations.named('redemptions.create'), by, new Set()).join(' ');
}

describe('a request of an operation', () => {
  test('is as it should be', () => assert.equal(said({}), ''));

  for (const [what, change, text] of [
    ['no token', { authorization: undefined }, /^Its token is none that was given out\.$/],
    ['a token that nobody gave', { authorization: 'Bearer other' }, /^Its token is none that was given out\.$/],
    ['no signature', { signature: undefined }, /^It is not signed\.$/],
    ['a signature of something else', { 'idempotency-key': 'key-87654321' }, /not that of the base/],
    ['no idempotency key', { 'idempotency-key': undefined }, /Its idempotency key is missing\./],
    ['no Accept', { accept: undefined }, /^Its Accept is undefined\.$/],
    ['the User-Agent of a library', { 'user-agent': 'python-httpx/0.28' }, /^Its User-Agent is python-httpx\/0\.28\.$/],
    ['a body that is no JSON by its type', { 'content-type': 'text/plain' }, /^Its body has no JSON’s type\.$/],
    ['the API key in a field', { 'x-key': `key ${caller.apiKey}` }, /^It carries the API key\.$/],
  ] as const) {
    test(`has ${what}`, () => assert.match(said(change), text));
  }

  test('has a nonce that was used before', () => {
    const nonces = new Set<string>();
    const operation = operations.named('redemptions.create');
    assert.deepEqual(judgeRequest(redemption(), operation, caller, nonces), []);
    assert.deepEqual(judgeRequest(redemption(), operation, caller, nonces), ['Its nonce was used before.']);
    assert.deepEqual(judgeRequest(redemption({}, 'fedcba9876543210'), operation, caller, nonces), []);
  });

  test('has an idempotency key where the operation takes none', () => {
    const wrong = judgeRequest(redemption(), operations.named('orders.ingest'), caller, new Set());
    assert.deepEqual(wrong, ['It has an idempotency key, and the operation takes none.']);
  });

  test('is signed although it is a customer’s', () => {
    const text = said({ authorization: 'Bearer theirs' }, { ...caller, customerToken: 'theirs' });
    assert.equal(text, 'It is signed.');
  });
});

describe('a request for a token', () => {
  const basic = `Basic ${Buffer.from('a+tenant:los_sandbox_sk_k1_secret').toString('base64')}`;
  const asked = (
    change: Readonly<Record<string, string>>,
    body = 'grant_type=client_credentials',
    by = caller,
  ): string =>
    judgeTokenRequest(
      exchange({
        method: 'POST',
        target: '/oauth/token',
        body: Buffer.from(body),
        headers: {
          authorization: basic,
          'content-type': 'application/x-www-form-urlencoded',
          'user-agent': AGENT,
          ...change,
        },
      }),
      by,
    ).join(' ');

  test('is as it should be', () => assert.equal(asked({}), ''));
  test('does not encode the tenant', () => {
    const plain = `Basic ${Buffer.from('a tenant:los_sandbox_sk_k1_secret').toString('base64')}`;
    assert.match(asked({ authorization: plain }), /not that of the tenant and the key/);
  });
  test('carries the key in its body too', () => {
    assert.equal(asked({}, 'grant_type=client_credentials&client_secret=x'), 'It carries the key twice.');
  });
  test('has JSON', () => assert.match(asked({ 'content-type': 'application/json' }), /Its type is application\/json/));
  test('is a customer’s', () =>
    assert.match(asked({}, undefined, { ...caller, customerToken: 't' }), /has a customer’s/));
});
