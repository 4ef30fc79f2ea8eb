import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plan } from '@loyaltyos/identity';
import type { Caller } from '../principal.ts';
import { TenantRates } from './tenant-rates.ts';

function caller(plan: Plan, requestsPerSecond: number | null, tenantId = 'tenant-1'): Caller {
  const tenant = {
    tenantId,
    slug: 'acme',
    name: 'Acme',
    environment: 'sandbox',
    plan,
    stripeCount: 1,
    organisationId: 'org_1',
  } as const;
  const terms = { requestsPerSecond, signatures: 'off', browserOrigins: [] } as const;
  return { kind: 'key', id: 'key_1', tenant, scopes: new Set(), terms };
}

test('the fields say the policy and what is left of it; beyond it the problem names limit and plan', () => {
  let now = 0;
  const rates = new TenantRates(() => now, 1);
  const starter = caller('starter', 50);
  assert.deepEqual(rates.count(starter), {
    fields: { 'ratelimit-policy': '"tenant";q=50;w=1', ratelimit: '"tenant";r=49;t=1' },
  });
  for (let index = 0; index < 49; index += 1) assert.equal(rates.count(starter).problem, undefined);
  const { fields, problem } = rates.count(starter);
  assert.equal(fields?.ratelimit, '"tenant";r=0;t=1');
  assert.equal(problem?.code, 'rate-limited');
  assert.equal(problem.status, 429);
  assert.equal(problem.retryAfterSeconds, 1);
  assert.deepEqual(problem.extensions, { limit: 'requestsPerSecond', plan: 'starter', allowed: 50 });
  assert.equal(rates.refused, 1);
  assert.equal(rates.count(caller('starter', 50, 'tenant-2')).problem, undefined, 'another tenant');
  now += 20;
  assert.equal(rates.count(starter).problem, undefined, 'one is there again');
});

test('a tenant without a limit has no fields', () => {
  const rates = new TenantRates(() => 0, 1);
  const enterprise = caller('enterprise', null);
  for (let index = 0; index < 5000; index += 1) assert.deepEqual(rates.count(enterprise), { fields: undefined });
  assert.equal(rates.countFurther(enterprise, 1000), undefined);
});

test('what a batch held is counted when it was read, and the next request waits for it as long as is said', () => {
  let now = 0;
  const rates = new TenantRates(() => now, 1);
  const growth = caller('growth', 500);
  assert.equal(rates.count(growth).fields?.ratelimit, '"tenant";r=499;t=1');
  assert.equal(rates.countFurther(growth, 49)?.ratelimit, '"tenant";r=450;t=1');
  assert.equal(rates.countFurther(growth, 1450)?.ratelimit, '"tenant";r=0;t=3');
  const { fields, problem } = rates.count(growth);
  assert.equal(problem?.retryAfterSeconds, 3);
  assert.equal(fields?.ratelimit, '"tenant";r=0;t=3', 'the same instant as Retry-After');
  now += problem.retryAfterSeconds * 1000;
  assert.equal(rates.count(growth).problem, undefined);
});

test('of several servers each grants its part, and one at least', () => {
  const passed = (servers: number, limit: number): number => {
    const rates = new TenantRates(() => 0, servers);
    let count = 0;
    while (count < 1000 && rates.count(caller('growth', limit)).problem === undefined) count += 1;
    return count;
  };
  assert.equal(passed(4, 500), 125);
  assert.equal(passed(3, 50), 16);
  assert.equal(passed(100, 50), 1);
  const { fields } = new TenantRates(() => 0, 4).count(caller('growth', 500));
  assert.deepEqual(fields, { 'ratelimit-policy': '"tenant";q=500;w=1', ratelimit: '"tenant";r=124;t=1' });
});
