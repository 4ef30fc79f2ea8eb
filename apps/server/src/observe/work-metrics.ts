import type { RunningLoyalty } from '@loyaltyos/loyalty';
import { Gauge, Registry } from 'prom-client';

/** How the work behind the answers keeps up, in the Prometheus text format. */
export interface WorkMetrics {
  text(): Promise<string>;
}

/**
 * Tells for how long the oldest work of each kind has been waiting. It is read when it is asked for and is the same on every
 * process of one database; when the database does not answer, there is nothing to tell.
 */
export function createWorkMetrics(worker: Pick<RunningLoyalty['worker'], 'lag'>): WorkMetrics {
  const registry = new Registry();
  const lag = new Gauge({
    name: 'loyaltyos_work_lag_seconds',
    help: 'For how long the oldest work has been due that no process is doing, by kind; 0 when none waits.',
    labelNames: ['kind'],
    registers: [registry],
  });
  return {
    text: async () => {
      const seconds = await worker.lag().catch(() => undefined);
      lag.reset();
      for (const [kind, value] of seconds ?? []) lag.set({ kind }, value);
      return registry.metrics();
    },
  };
}
