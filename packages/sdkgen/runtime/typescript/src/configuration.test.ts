import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { inspect } from 'node:util';
import { configure } from './configuration.ts';
import { LoyaltyOSCore } from './core.ts';
import { ConfigurationError } from './errors.ts';
import { API_KEY } from './fixture/client-of.ts';
import type { ClientOptions } from './options.ts';
import { userAgent } from './runtime-environment.ts';

const GIVEN = { tenantSlug: 'acme-retail', apiKey: API_KEY, baseUrl: 'https://loyalty.example.com' };
const VARIABLES = ['LOYALTYOS_BASE_URL', 'LOYALTYOS_DOMAIN', 'LOYALTYOS_API_KEY', 'LOYALTYOS_TENANT'];

afterEach(() => {
  for (const name of VARIABLES) delete process.env[name];
  Reflect.deleteProperty(globalThis, 'window');
  Reflect.deleteProperty(globalThis, 'document');
});

function refused(options: ClientOptions, says: RegExp): void {
  assert.throws(
    () => new LoyaltyOSCore(options),
    (error) => {
      assert.ok(error instanceof ConfigurationError);
      assert.match(error.message, says);
      assert.doesNotMatch(`${error.message}${inspect(error)}`, /topsecret/);
      return true;
    },
  );
}

test('the host is that of the key, in the domain', () => {
  const hostOf = (apiKey: string) => configure({ tenantSlug: 'acme-retail', apiKey, domain: 'example.com' }).baseUrl;
  assert.equal(hostOf(API_KEY), 'https://sandbox-api.example.com');
  assert.equal(hostOf('los_live_sk_3h8v2m_topsecret'), 'https://api.example.com');
});

test('a base URL wins over a domain, and options over the environment', () => {
  process.env['LOYALTYOS_BASE_URL'] = 'https://environment.example.com/';
  process.env['LOYALTYOS_API_KEY'] = API_KEY;
  process.env['LOYALTYOS_TENANT'] = 'environment';
  process.env['LOYALTYOS_DOMAIN'] = 'environment.example.com';
  assert.equal(configure({ domain: 'example.com' }).baseUrl, 'https://sandbox-api.example.com');
  const { baseUrl, credentials } = configure({});
  assert.equal(baseUrl, 'https://environment.example.com');
  assert.deepEqual(credentials, {
    kind: 'api-key',
    tenantSlug: 'environment',
    apiKey: API_KEY,
    keyId: 'key_3h8v2m',
    host: 'sandbox-api',
  });
  assert.equal(configure({ baseUrl: 'https://other.example.com/base/' }).baseUrl, 'https://other.example.com/base');
  const other = configure({ ...GIVEN }).credentials;
  assert.equal(other.kind === 'api-key' && other.tenantSlug, 'acme-retail');
});

test('a program names one place, and one in the environment is looked at only where it names none', () => {
  refused({ ...GIVEN, domain: 'example.com' }, /^Give baseUrl or domain, not both$/);
  process.env['LOYALTYOS_DOMAIN'] = 'environment.example.com';
  assert.equal(configure(GIVEN).baseUrl, 'https://loyalty.example.com');
  assert.equal(configure({ ...GIVEN, baseUrl: undefined }).baseUrl, 'https://sandbox-api.environment.example.com');
  process.env['LOYALTYOS_BASE_URL'] = 'nonsense';
  assert.equal(
    configure({ ...GIVEN, baseUrl: undefined, domain: 'example.com' }).baseUrl,
    'https://sandbox-api.example.com',
  );
});

test('a base URL that has the path of the API already is refused', () => {
  for (const path of ['/api/v1', '/api/v1/', '/v1', '/loyalty/api/v1']) {
    refused(
      { ...GIVEN, baseUrl: `https://example.com${path}` },
      /^baseUrl must not end in \/api\/v1: the SDK adds it$/,
    );
  }
  for (const path of ['/api', '/v1/loyalty', '/dev1']) configure({ ...GIVEN, baseUrl: `https://example.com${path}` });
});

test('a key of an unknown form is refused, wherever it would go, and is not quoted', () => {
  for (const apiKey of ['topsecret', 'los_sandbox_sk__topsecret', 'los_other_sk_3h8v2m_topsecret', `${API_KEY}\n`]) {
    refused({ ...GIVEN, apiKey }, /^apiKey is no API key: one looks like los_sandbox_sk_… or los_live_sk_…$/);
  }
});

test('what is missing is said', () => {
  refused({ ...GIVEN, baseUrl: undefined }, /LOYALTYOS_BASE_URL or LOYALTYOS_DOMAIN/);
  refused({ ...GIVEN, apiKey: undefined }, /LOYALTYOS_API_KEY/);
  refused({ ...GIVEN, apiKey: '' }, /LOYALTYOS_API_KEY/);
  refused({ ...GIVEN, tenantSlug: '' }, /LOYALTYOS_TENANT/);
});

test('a base URL that cannot be, or that would show the key, is refused', () => {
  for (const baseUrl of ['nonsense', 'ftp://example.com', 'http://example.com', 'http://127.0.0.1.example.com']) {
    refused({ ...GIVEN, baseUrl }, /baseUrl must/);
  }
  for (const baseUrl of ['https://user:pass@example.com', 'https://example.com?a=1', 'https://example.com#a']) {
    refused({ ...GIVEN, baseUrl }, /baseUrl must/);
  }
  refused({ ...GIVEN, baseUrl: undefined, domain: 'example.com/path' }, /domain/);
  for (const baseUrl of ['http://localhost:4400', 'http://127.0.0.1', 'http://127.9.9.9:80', 'http://[::1]:4400']) {
    configure({ ...GIVEN, baseUrl });
  }
  configure({ ...GIVEN, baseUrl: 'http://example.com', allowInsecureHttp: true });
});

test('numbers that cannot be are refused', () => {
  for (const maxRetries of [-1, 11, 1.5, Number.NaN]) refused({ ...GIVEN, maxRetries }, /maxRetries/);
  for (const wrong of [0, -1, Number.NaN, Infinity]) {
    refused({ ...GIVEN, attemptTimeoutMs: wrong }, /attemptTimeoutMs/);
    refused({ ...GIVEN, totalTimeoutMs: wrong }, /totalTimeoutMs/);
  }
  const { tries } = configure({ ...GIVEN, maxRetries: 0 });
  assert.deepEqual(tries, { maxRetries: 0, attemptTimeoutMs: 30_000, totalTimeoutMs: 120_000 });
});

test('a page gives customers’ tokens, never a key', () => {
  Object.assign(globalThis, { window: {}, document: {} });
  refused(GIVEN, /browser/);
  const { credentials } = configure({ baseUrl: GIVEN.baseUrl, customerToken: () => 'token' });
  assert.equal(credentials.kind, 'customer-token');
  assert.equal(userAgent(), undefined);
  refused({ ...GIVEN, customerToken: () => 'token' }, /not both/);
  refused({ customerToken: () => 'token', domain: 'example.com' }, /baseUrl/);
});

test('a client shows nothing of its key', () => {
  const client = new LoyaltyOSCore(GIVEN);
  assert.doesNotMatch(inspect(client, { depth: 9, showHidden: true }) + JSON.stringify(client), /topsecret/);
});

test('the user agent names language, version and runtime', () => {
  assert.match(userAgent() ?? '', /^loyaltyos-typescript\/\d+\.\d+\.\d+ \(node \d+\.\d+\.\d+\)$/);
});
