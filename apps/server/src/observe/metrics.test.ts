import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RequestRecord } from '@loyaltyos/api';
import { createMetrics } from './metrics.ts';

const RECORD: RequestRecord = {
  requestId: 'req_1',
  operation: 'orders.ingest',
  method: 'POST',
  status: 201,
  problem: undefined,
  tenantId: 'tenant-1',
  principalId: 'key_1',
  durationMs: 12,
};

test('calls of a tenant are counted by how they were served', async () => {
  const metrics = createMetrics();
  const told: Partial<RequestRecord>[] = [
    {},
    { durationMs: 1000 },
    { durationMs: 1000.5 },
    { status: 409, problem: 'order-conflict' },
    { status: 503, problem: 'unavailable' },
    { status: 503, durationMs: 5000 },
    { status: 429, problem: 'rate-limited', durationMs: 1 },
    { tenantId: 'tenant-2' },
    { tenantId: undefined, status: 401 },
  ];
  for (const change of told) metrics.answered({ ...RECORD, ...change });
  const lines = (await metrics.text()).split('\n').filter((line) => line.startsWith('loyaltyos_tenant_calls_total{'));
  assert.deepEqual(lines.toSorted(), [
    'loyaltyos_tenant_calls_total{tenant="tenant-1",served="failed"} 2',
    'loyaltyos_tenant_calls_total{tenant="tenant-1",served="in_time"} 3',
    'loyaltyos_tenant_calls_total{tenant="tenant-1",served="late"} 1',
    'loyaltyos_tenant_calls_total{tenant="tenant-1",served="refused"} 1',
    'loyaltyos_tenant_calls_total{tenant="tenant-2",served="in_time"} 1',
  ]);
});

test('tenants beyond a thousand share a series', async () => {
  const metrics = createMetrics();
  for (let number = 0; number < 1100; number += 1) metrics.answered({ ...RECORD, tenantId: `tenant-${number}` });
  const text = await metrics.text();
  assert.match(text, /loyaltyos_tenant_calls_total\{tenant="tenant-999",served="in_time"\} 1\n/);
  assert.match(text, /loyaltyos_tenant_calls_total\{tenant="other",served="in_time"\} 100\n/);
  assert.doesNotMatch(text, /tenant="tenant-1000"/);
});
