import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { postgresServer, scratchDatabase, type PostgresRelease } from '@loyaltyos/testing';
import { Client } from 'pg';
import { startBenchServer, type RulesName } from '../ingest/bench-server.ts';
import type { Load, LoadResult } from '../ingest/load-client.ts';
import { cpuOfProcess, processesNow } from './process-account.ts';

const run = promisify(execFile);

export interface CpuBenchOptions {
  readonly seconds: number;
  readonly callers: number;
  readonly release: PostgresRelease;
  /** Where the server leaves a CPU profile and PostgreSQL's statements are counted; undefined for neither. */
  readonly profile: string | undefined;
  readonly onProgress: (text: string) => void;
}

/** What an order costs, in microseconds of CPU. */
export interface OrderCost {
  readonly rules: RulesName;
  readonly orders: number;
  readonly perSecond: number;
  readonly ordersPerBatch: number;
  readonly serverMicros: number;
  /** All of PostgreSQL's processes. */
  readonly postgresMicros: number;
  readonly clientMicros: number;
  /** Bytes of write-ahead log. */
  readonly logBytes: number;
  /** Where they were counted: the statements that took longest, with their calls and milliseconds for 1,000 orders. */
  readonly statements: readonly StatementCost[];
}

export interface StatementCost {
  readonly text: string;
  readonly calls: number;
  readonly ms: number;
}

const CUSTOMERS = 1000;
const WARM_UP_SECONDS = 8;
const COUNTING = { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track_planning': 'on' };

/**
 * What the ingest of an order costs each process in CPU time, which other work on the machine changes little, unlike
 * orders a second.
 */
export async function runCpuBench(options: CpuBenchOptions): Promise<readonly OrderCost[]> {
  const { onProgress, profile } = options;
  const settings = profile === undefined ? {} : COUNTING;
  const postgres = await postgresServer(options.release, { durable: true, settings });
  process.env['LOYALTYOS_TEST_DATABASE_URL'] = postgres.url;
  const scratch = await scratchDatabase();
  const watcher = new Client({ connectionString: scratch.superuserUrl });
  await watcher.connect();
  const nodeOptions = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const server = await startBenchServer(scratch, CUSTOMERS, nodeOptions);
  try {
    if (profile !== undefined) await watcher.query('CREATE EXTENSION pg_stat_statements');
    const costs: OrderCost[] = [];
    for (const rules of ['one', 'twelve'] as const) {
      const load = {
        url: server.url,
        token: await server.token(rules),
        callers: options.callers,
        customers: CUSTOMERS,
      };
      onProgress(`Warming up: ${rules}.`);
      await send({ ...load, seconds: Math.min(WARM_UP_SECONDS, options.seconds), prefix: 'warm' });
      onProgress(`Measuring: ${rules}.`);
      const before = await countersOf(watcher, server.pid);
      if (profile !== undefined) await watcher.query('SELECT pg_stat_statements_reset()');
      const sent = await send({ ...load, seconds: options.seconds, prefix: 'measured' });
      const after = await countersOf(watcher, server.pid);
      const each = (name: keyof Counters): number => (after[name] - before[name]) / sent.orders;
      costs.push({
        rules,
        orders: sent.orders,
        perSecond: sent.perSecond,
        ordersPerBatch: 1 / each('batches'),
        serverMicros: each('server'),
        postgresMicros: each('postgres'),
        clientMicros: sent.cpuMicros / sent.orders,
        logBytes: each('logBytes'),
        statements: profile === undefined ? [] : await statementsOf(watcher, sent.orders),
      });
    }
    return costs;
  } finally {
    await server.stop();
    await watcher.end();
    await scratch.drop();
    await postgres.stop();
  }
}

interface Counters {
  readonly server: number;
  readonly postgres: number;
  readonly batches: number;
  readonly logBytes: number;
}

async function countersOf(watcher: Client, server: number): Promise<Counters> {
  const { rows } = await watcher.query<{ pid: number; batches: string; bytes: string }>(
    `SELECT pg_backend_pid() AS pid, (SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()) AS batches,
            pg_current_wal_insert_lsn() - '0/0' AS bytes`,
  );
  const { pid, batches, bytes } = rows[0]!;
  const processes = processesNow();
  const postmaster = processes.find((known) => known.pid === pid)?.parent;
  const ofPostgres = processes.filter((known) => known.parent === postmaster || known.pid === postmaster);
  return {
    server: cpuOfProcess(server),
    postgres: ofPostgres.reduce((sum, known) => sum + cpuOfProcess(known.pid), 0),
    batches: Number(batches),
    logBytes: Number(bytes),
  };
}

async function statementsOf(watcher: Client, orders: number): Promise<readonly StatementCost[]> {
  const { rows } = await watcher.query<{ text: string; calls: string; ms: number }>(
    `SELECT query AS text, calls, total_exec_time + total_plan_time AS ms
       FROM pg_stat_statements
      ORDER BY 3 DESC
      LIMIT 40`,
  );
  return rows.map(({ text, calls, ms }) => {
    const short = text.replaceAll(/\s+/g, ' ').slice(0, 90);
    return { text: short, calls: (Number(calls) * 1000) / orders, ms: (ms * 1000) / orders };
  });
}

async function send(load: Load): Promise<LoadResult> {
  const client = join(import.meta.dirname, '../ingest/load-client.ts');
  const { stdout } = await run(process.execPath, [client, JSON.stringify(load)]);
  return JSON.parse(stdout) as LoadResult;
}
