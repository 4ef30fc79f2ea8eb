// How every SDK behaves, whatever its language.

export const LANGUAGE = 'typescript';
export const SDK_VERSION = '0.1.0';
export const API_PREFIX = '/api/v1';
export const ENVIRONMENT = {
  baseUrl: 'LOYALTYOS_BASE_URL',
  domain: 'LOYALTYOS_DOMAIN',
  apiKey: 'LOYALTYOS_API_KEY',
  tenantSlug: 'LOYALTYOS_TENANT',
};
export const HOSTS = [
  { keyPrefix: 'los_sandbox_sk_', host: 'sandbox-api' },
  { keyPrefix: 'los_live_sk_', host: 'api' },
];
export const TOKEN = { path: '/oauth/token', refreshAtPercentOfLife: 80, retryOnceOnStatus: 401 };
export const SIGNING = {
  algorithm: 'hmac-sha256',
  tag: 'loyaltyos-v1',
  label: 'sig',
  components: ['@method', '@authority', '@path', '@query', 'content-digest', 'idempotency-key'],
  digest: 'sha-256',
  nonceBytes: 16,
};
export const RETRIES = {
  maxRetries: 2,
  mostMaxRetries: 10,
  connectionErrors: true,
  statuses: [408, 429],
  statusesFrom: 500,
  conflictStatus: 409,
  unrepeatable: { statuses: [408, 429], problems: ['too-busy'] },
  baseDelayMs: 500,
  maxDelayMs: 8000,
  jitterPercent: 25,
  maxRetryAfterMs: 60000,
};
export const TIMEOUTS = { attemptMs: 30000, totalMs: 120000 };
export const LIMITS = { maxResponseBytes: 33554432 };
export const ERRORS: readonly { readonly name: string; readonly status?: number; readonly statusFrom?: number }[] = [
  { name: 'BadRequest', status: 400 },
  { name: 'Authentication', status: 401 },
  { name: 'PermissionDenied', status: 403 },
  { name: 'NotFound', status: 404 },
  { name: 'RequestTimeout', status: 408 },
  { name: 'Conflict', status: 409 },
  { name: 'Gone', status: 410 },
  { name: 'PreconditionFailed', status: 412 },
  { name: 'PayloadTooLarge', status: 413 },
  { name: 'UnsupportedMediaType', status: 415 },
  { name: 'UnprocessableEntity', status: 422 },
  { name: 'PreconditionRequired', status: 428 },
  { name: 'RateLimit', status: 429 },
  { name: 'Server', statusFrom: 500 },
];
export const OWN_HEADERS = [
  'accept',
  'accept-encoding',
  'authorization',
  'connection',
  'content-digest',
  'content-encoding',
  'content-length',
  'content-type',
  'cookie',
  'date',
  'expect',
  'host',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'origin',
  'signature',
  'signature-input',
  'transfer-encoding',
  'upgrade',
  'user-agent',
];
export const REDACTED_HEADERS = [
  'authorization',
  'cookie',
  'set-cookie',
  'signature',
  'signature-input',
  'idempotency-key',
  'x-csrf-token',
];
export const WEBHOOKS = {
  secretPrefix: 'whsec_',
  idHeader: 'webhook-id',
  timestampHeader: 'webhook-timestamp',
  signatureHeader: 'webhook-signature',
  version: 'v1',
  toleranceSeconds: 300,
  maxSignatures: 16,
};
