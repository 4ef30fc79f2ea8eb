import type { RequestRecord } from '@loyaltyos/api';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** The process's figures, in the Prometheus text format. */
export interface Metrics {
  answered(record: RequestRecord): void;
  text(): Promise<string>;
}

/** Seconds; the promise is 1 s. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** What is promised of a call. */
const IN_TIME_MS = 1000;

/** Tenants beyond so many share a series: a server's figures stay bounded, however many it serves. */
const MAX_TENANTS = 1000;

/**
 * Counts and times requests by operation and status, and by tenant how calls were served. Labels come from closed sets:
 * nothing that a caller sends can make a series, and tenants are those that were authenticated, a bounded number of them.
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'loyaltyos_' });
  const requests = new Counter({
    name: 'loyaltyos_requests_total',
    help: 'Requests answered, by operation, status and problem.',
    labelNames: ['operation', 'status', 'problem'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'loyaltyos_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer.',
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const tenantCalls = new Counter({
    name: 'loyaltyos_tenant_calls_total',
    help: 'Calls of authenticated tenants: in time is without a 5xx and within a second, failed is with a 5xx, refused with a 429.',
    labelNames: ['tenant', 'served'],
    registers: [registry],
  });
  const tenants = new Set<string>();
  const tenantLabel = (tenantId: string): string => {
    if (!tenants.has(tenantId) && tenants.size >= MAX_TENANTS) return 'other';
    tenants.add(tenantId);
    return tenantId;
  };
  return {
    answered: ({ operation = 'none', status, problem = 'none', tenantId, durationMs }) => {
      requests.inc({ operation, status, problem });
      durations.observe({ operation }, durationMs / 1000);
      if (tenantId === undefined) return;
      tenantCalls.inc({ tenant: tenantLabel(tenantId), served: servedHow(status, durationMs) });
    },
    text: () => registry.metrics(),
  };
}

/** How a call was served. Who is refused for asking too much was not kept from what is promised. */
function servedHow(status: number, durationMs: number): 'in_time' | 'late' | 'failed' | 'refused' {
  if (status >= 500) return 'failed';
  if (status === 429) return 'refused';
  return durationMs <= IN_TIME_MS ? 'in_time' : 'late';
}
