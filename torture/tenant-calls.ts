import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerProcess } from './stages/server-process.ts';

/** How a tenant was served, as the servers count it. */
export interface Served {
  readonly tenant: string;
  /** Answered without a 5xx within one second. */
  readonly inTime: number;
  /** Answered without a 5xx, later; or refused for asking too much at once. */
  readonly late: number;
  /** Answered with a 5xx. */
  readonly failed: number;
}

const EVERY_MS = 100;
const TIMEOUT_MS = 2_000;

/** The line of a counter in the servers' metrics. */
const LINE = /^loyaltyos_tenant_calls_total\{tenant="([^"]*)",served="(in_time|late|failed|refused)"\} (\d+)$/gm;

/**
 * Reads the servers' own metrics again and again. A killed process takes its counters along, so what it answered after the
 * last reading is missing.
 */
export class TenantCalls {
  readonly #servers: readonly ServerProcess[];
  /** What each life of each server said last. */
  readonly #said = new Map<string, ReadonlyMap<string, number>>();
  #stopping = false;
  #running: Promise<void> | undefined;

  constructor(servers: readonly ServerProcess[]) {
    this.#servers = servers;
  }

  start(): void {
    this.#running = this.#watch();
  }

  /** Reads once more, and adds up. */
  async stop(): Promise<readonly Served[]> {
    this.#stopping = true;
    await this.#running;
    const sums = new Map<string, { in_time: number; late: number; failed: number }>();
    for (const counters of this.#said.values()) {
      for (const [series, count] of counters) {
        const [tenant = '', served = ''] = series.split(' ');
        const sum = sums.get(tenant) ?? { in_time: 0, late: 0, failed: 0 };
        sum[served === 'refused' ? 'late' : (served as keyof typeof sum)] += count;
        sums.set(tenant, sum);
      }
    }
    return [...sums].map(([tenant, { in_time: inTime, late, failed }]) => ({ tenant, inTime, late, failed }));
  }

  async #watch(): Promise<void> {
    while (!this.#stopping) {
      await this.#read();
      await sleep(EVERY_MS);
    }
    await this.#read();
  }

  async #read(): Promise<void> {
    await Promise.all(
      this.#servers.map(async ({ name, url, life }) => {
        try {
          const response = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
          const counters = [...(await response.text()).matchAll(LINE)].map(
            ([, tenant, served, count]) => [`${tenant} ${served}`, Number(count)] as const,
          );
          this.#said.set(`${name} ${life}`, new Map(counters));
        } catch {
          // It is dead or dying: what it said last stands.
        }
      }),
    );
  }
}
