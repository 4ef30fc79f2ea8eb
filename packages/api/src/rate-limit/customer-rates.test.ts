import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PrincipalKind } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import type { Caller } from '../principal.ts';
import { CustomerRates } from './customer-rates.ts';

function caller(kind: PrincipalKind, id: string, requestsPerSecond: number | null = 500, tenantId = 'one'): Caller {
  const names = { slug: 'acme', name: 'Acme', organisationId: 'org_1' } as const;
  const tenant = { tenantId, ...names, environment: 'sandbox', plan: 'growth', stripeCount: 1 } as const;
  return {
    kind,
    id,
    tenant,
    scopes: new Set(),
    terms: { requestsPerSecond, signatures: 'off', browserOrigins: [] },
  };
}

/** How many of so many requests are let in, and what the first of the others is told. */
function letIn(rates: CustomerRates, callers: Iterable<Caller>): [number, Problem | undefined] {
  let count = 0;
  for (const one of callers) {
    try {
      rates.count(one);
      count += 1;
    } catch (error) {
      assert.ok(error instanceof Problem);
      return [count, error];
    }
  }
  return [count, undefined];
}

test('a customer gets a few at once and then five a second, and another customer the same', () => {
  let now = 0;
  const rates = new CustomerRates(() => now, 1);
  const often = (id: string): Caller[] => Array.from({ length: 100 }, () => caller('customer', id));
  const [count, problem] = letIn(rates, often('ada'));
  assert.equal(count, 20);
  assert.deepEqual([problem?.code, problem?.retryAfterSeconds], ['rate-limited', 1]);
  assert.deepEqual(problem?.extensions, { limit: 'customerRequestsPerSecond', allowed: 5 });
  assert.equal(letIn(rates, often('bob'))[0], 20);
  assert.equal(letIn(rates, [caller('customer', 'ada', 500, 'two')])[0], 1, 'of another tenant');
  now += 1000;
  assert.equal(letIn(rates, often('ada'))[0], 5);
  assert.equal(rates.refused, 3);
});

test('browsers together leave half of the rate to the programs of the tenant, and each server grants its part', () => {
  const many = Array.from({ length: 400 }, (_, index) => caller('customer', `c${index}`));
  const [count, problem] = letIn(new CustomerRates(() => 0, 1), many);
  assert.equal(count, 250);
  assert.deepEqual(problem?.extensions, { limit: 'browserRequestsPerSecond', plan: 'growth', allowed: 250 });
  assert.equal(letIn(new CustomerRates(() => 0, 2), many)[0], 125);
  const unlimited = many.map(({ id }) => caller('customer', id, null));
  assert.equal(letIn(new CustomerRates(() => 0, 1), unlimited)[0], 400);
});

test('programs and members are not counted here', () => {
  const rates = new CustomerRates(() => 0, 1);
  for (const kind of ['key', 'certificate', 'member'] as const) {
    const often = Array.from({ length: 1000 }, () => caller(kind, 'k'));
    assert.equal(letIn(rates, often)[0], 1000);
  }
});
