import { postgresServer, scratchDatabase, type PostgresRelease, type ScratchDatabase } from '@loyaltyos/testing';
import { Client } from 'pg';
import { startBenchServer, type BenchServer } from '../ingest/bench-server.ts';
import { HttpConnection } from '../ingest/http-connection.ts';
import { median, percentile } from '../rules/statistics.ts';
import { seededRandom } from '../rules/seeded-random.ts';
import { ENTRIES_EACH, loadHistory, memberOf } from './load-history.ts';

export interface ScaleBenchOptions {
  /** Entries of a tenant, ascending. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Requests of each kind in a turn. */
  readonly requests: number;
  readonly release: PostgresRelease;
  readonly onProgress: (text: string) => void;
}

/** What is asked for, one request at a time. */
export const READS = ['balance', 'ledger page of 50', 'an order'] as const;
export type Read = (typeof READS)[number];

export interface Latency {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface SizeResult {
  readonly entries: number;
  readonly databaseBytes: number;
  readonly loadSeconds: number;
  /** Medians over the rounds. */
  readonly latencies: Readonly<Record<Read, Latency>>;
  /** The median latency to that of the smallest size, the median over the rounds. */
  readonly ratios: Readonly<Record<Read, number>>;
}

/** A database that was loaded, and the server on it. */
interface Place {
  readonly entries: number;
  readonly databaseBytes: number;
  readonly loadSeconds: number;
  readonly scratch: ScratchDatabase;
  readonly server: BenchServer;
}

/** A caller of such a server. */
export interface Caller {
  readonly entries: number;
  readonly url: string;
  readonly token: string;
}

/** Loading writes each row once, and nobody would miss it after a crash. */
const LOADING = { maintenance_work_mem: '1GB', max_wal_size: '8GB', shared_buffers: '512MB' };
const FIRST_CUSTOMERS = 10;
const WARM_UP_REQUESTS = 500;

/** The latency of what customers ask for, in databases of several sizes, in turns. */
export async function runScaleBench(options: ScaleBenchOptions): Promise<readonly SizeResult[]> {
  const postgres = await postgresServer(options.release, { settings: LOADING });
  process.env['LOYALTYOS_TEST_DATABASE_URL'] = postgres.url;
  const places: Place[] = [];
  try {
    for (const entries of options.sizes) {
      options.onProgress(`Loading ${entries.toLocaleString('en-US')} entries.`);
      places.push(await furnished(entries));
    }
    // Only now: tokens expire while others are loaded.
    const callers: Caller[] = [];
    for (const { entries, server } of places)
      callers.push({ entries, url: server.url, token: await server.token('one') });
    const measured = await measureTurns(callers, options);
    return places.map(({ entries, databaseBytes, loadSeconds }, index) => {
      return { entries, databaseBytes, loadSeconds, ...measured[index]! };
    });
  } finally {
    for (const { server, scratch } of places) {
      await server.stop();
      await scratch.drop();
    }
    await postgres.stop();
  }
}

async function furnished(entries: number): Promise<Place> {
  const scratch = await scratchDatabase();
  const superuser = new Client({ connectionString: scratch.superuserUrl });
  await superuser.connect();
  const server = await startBenchServer(scratch, FIRST_CUSTOMERS);
  const start = performance.now();
  const { rows } = await superuser.query<{ tenantId: string; stripeCount: number }>(
    `SELECT tenant_id AS "tenantId", stripe_count AS "stripeCount" FROM tenant WHERE slug = 'one'`,
  );
  await loadHistory(superuser, rows[0]!, entries);
  const loadSeconds = (performance.now() - start) / 1000;
  const size = await superuser.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes');
  await superuser.end();
  return { entries, databaseBytes: Number(size.rows[0]!.bytes), loadSeconds, scratch, server };
}

/** Everybody asks in turns, after a warm-up. In the order of the callers, the first of whom is who ratios are to. */
export async function measureTurns(
  callers: readonly Caller[],
  options: Pick<ScaleBenchOptions, 'rounds' | 'requests' | 'onProgress'>,
): Promise<readonly Pick<SizeResult, 'latencies' | 'ratios'>[]> {
  const rounds: Record<Read, Latency>[][] = [];
  for (const caller of callers) await turn(caller, WARM_UP_REQUESTS, 'warm');
  for (let round = 1; round <= options.rounds; round += 1) {
    options.onProgress(`Round ${round} of ${options.rounds}.`);
    const measured: Record<Read, Latency>[] = [];
    for (const caller of callers) measured.push(await turn(caller, options.requests, `r${round}`));
    rounds.push(measured);
  }
  return callers.map((_caller, index) => {
    const latency = (read: Read): Latency => ({
      p50Ms: median(rounds.map((round) => round[index]![read].p50Ms)),
      p99Ms: median(rounds.map((round) => round[index]![read].p99Ms)),
    });
    const ratio = (read: Read): number =>
      median(rounds.map((round) => round[index]![read].p50Ms / round[0]![read].p50Ms));
    return { latencies: byRead(latency), ratios: byRead(ratio) };
  });
}

async function turn({ entries, url, token }: Caller, requests: number, name: string): Promise<Record<Read, Latency>> {
  // One for each turn: a server closes connections that nobody uses while others have theirs.
  const { hostname, port } = new URL(url);
  const connection = await HttpConnection.open(hostname, Number(port));
  const random = seededRandom(entries);
  const member = (): string => memberOf(random.whole(0, Math.floor(entries / ENTRIES_EACH) - 1));
  const get = (path: string): string =>
    `GET /api/v1${path} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${token}\r\n\r\n`;
  const order = (index: number): string => {
    const body = JSON.stringify({
      orderId: `${name}-${index}`,
      customerId: member(),
      orderTotal: '12.50',
      currencyCode: 'GBP',
      lineItems: [{ sku: 'SOCKS-1', quantity: 1, lineTotal: '12.50' }],
    });
    return `POST /api/v1/orders HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  };
  const requestOf: Record<Read, (index: number) => string> = {
    balance: () => get(`/customers/${member()}/balance`),
    'ledger page of 50': () => get(`/customers/${member()}/ledger?limit=50`),
    'an order': order,
  };
  const measured: Partial<Record<Read, Latency>> = {};
  for (const read of READS) {
    const latencies: number[] = [];
    for (let index = 0; index < requests; index += 1) {
      const request = requestOf[read](index);
      const start = performance.now();
      const { status, body } = await connection.ask(request);
      latencies.push(performance.now() - start);
      if (status >= 300) throw new Error(`${read}: ${status} ${body}`);
    }
    measured[read] = { p50Ms: percentile(latencies, 0.5), p99Ms: percentile(latencies, 0.99) };
  }
  connection.close();
  return measured as Record<Read, Latency>;
}

function byRead<Figure>(figure: (read: Read) => Figure): Record<Read, Figure> {
  return Object.fromEntries(READS.map((read) => [read, figure(read)])) as Record<Read, Figure>;
}
