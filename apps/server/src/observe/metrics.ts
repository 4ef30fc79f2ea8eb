import type { RequestRecord } from '@loyaltyos/api';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** The process's figures, in the Prometheus text format. */
export interface Metrics {
  answered(record: RequestRecord): void;
  text(): Promise<string>;
}

/** Seconds; the promise is 1 s. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/**
 * Counts and times requests by operation and status. Labels come from closed sets only: neither tenants nor anything that
 * a caller sends can make a series.
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
  return {
    answered: ({ operation = 'none', status, problem = 'none', durationMs }) => {
      requests.inc({ operation, status, problem });
      durations.observe({ operation }, durationMs / 1000);
    },
    text: () => registry.metrics(),
  };
}
