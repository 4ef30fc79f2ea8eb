import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { statement } from '@loyaltyos/database';
import { postgresServer, scratchDatabase, type PostgresRelease, type ScratchDatabase } from '@loyaltyos/testing';
import { memoryOfProcess, type ProcessMemory } from '../cpu/process-account.ts';
import { median } from '../rules/statistics.ts';
import { startBenchServer, type BenchServer } from './bench-server.ts';
import type { Contender, HttpContender } from './contenders.ts';
import { flushTimeMs } from './flush-time.ts';
import type { Load } from './load-client.ts';
import type { Measured } from './measured.ts';
import { runScript, writeMinimalRows } from './pgbench.ts';

const run = promisify(execFile);

export interface IngestBenchOptions {
  readonly seconds: number;
  readonly rounds: number;
  readonly release: PostgresRelease;
  readonly pgbench: string;
  /** In the order of their turns. */
  readonly contenders: readonly Contender[];
  /** Added to each flush of the write-ahead log, as slower disks would; 0 to 100. */
  readonly flushDelayMs: number;
  /** Told what is going on. */
  readonly onProgress: (text: string) => void;
}

/** What each contender reached in one round, by name. */
export type IngestRound = Readonly<Record<string, Measured>>;

export interface IngestResult {
  readonly postgres: string;
  readonly durability: Readonly<Record<string, string>>;
  readonly flushMs: number;
  readonly flushDelayMs: number;
  readonly seconds: number;
  readonly rounds: readonly IngestRound[];
  /** The median of each figure by itself. */
  readonly median: IngestRound;
  /** Of the server's process, after each round. */
  readonly memory: readonly ProcessMemory[];
}

const CUSTOMERS = 1000;
const WARM_UP_SECONDS = 5;

const selectSettings = statement(
  'bench.settings',
  `SELECT name, setting
     FROM pg_settings
    WHERE name IN ('fsync', 'full_page_writes', 'server_version', 'synchronous_commit')`,
);

/**
 * Ingest over HTTP beside pgbench writing minimal rows, in turns on one durable PostgreSQL, after a warm-up of each. A
 * checkpoint stands before every turn.
 */
export async function runIngestBench(options: IngestBenchOptions): Promise<IngestResult> {
  const { onProgress, release, flushDelayMs } = options;
  onProgress(`Starting PostgreSQL (${release}), durable.`);
  // Whoever flushes sleeps first: the others wait for it just as they would for a slow disk.
  const delay = { commit_delay: String(flushDelayMs * 1000), commit_siblings: '0' };
  const settings = flushDelayMs === 0 ? {} : delay;
  const postgres = await postgresServer(release, { durable: true, settings });
  process.env['LOYALTYOS_TEST_DATABASE_URL'] = postgres.url;
  let scratch: ScratchDatabase | undefined;
  let server: BenchServer | undefined;
  try {
    scratch = await scratchDatabase();
    const { postgres: version, durability } = await settingsOf(scratch);
    onProgress('Starting the server; enrolling customers.');
    server = await startBenchServer(scratch, CUSTOMERS);
    await runScript(options.pgbench, scratch.ownerUrl, 'minimal-rows.sql');
    const place = { server, ownerUrl: scratch.ownerUrl, superuserUrl: postgres.url };
    const { rounds, memory } = await runRounds(options, place);
    return {
      postgres: version,
      durability,
      flushMs: flushTimeMs(),
      flushDelayMs,
      seconds: options.seconds,
      rounds,
      median: medianOf(rounds),
      memory,
    };
  } finally {
    await server?.stop();
    await scratch?.drop();
    await postgres.stop();
  }
}

async function settingsOf({ database }: ScratchDatabase): Promise<Pick<IngestResult, 'postgres' | 'durability'>> {
  const rows = await database.directory((tx) => tx.query<{ name: string; setting: string }>(selectSettings));
  const { server_version: version = '', ...durability } = Object.fromEntries(
    rows.map(({ name, setting }) => [name, setting]),
  );
  const off = Object.entries(durability).filter(([, setting]) => setting !== 'on');
  if (off.length > 0) throw new Error(`Not durable: ${off.map((pair) => pair.join(' is ')).join(', ')}.`);
  return { postgres: version, durability };
}

async function runRounds(
  options: IngestBenchOptions,
  place: { server: BenchServer; ownerUrl: string; superuserUrl: string },
): Promise<Pick<IngestResult, 'rounds' | 'memory'>> {
  const { pgbench, contenders, onProgress } = options;
  const { server } = place;
  const hasOff = contenders.some((contender) => contender.kind === 'http' && contender.lanes === 'off');
  const off = hasOff ? await server.another({ LOYALTYOS_MAX_BATCH: '1' }) : undefined;

  const loadOf = async (
    contender: HttpContender,
    seconds: number,
    prefix: string,
    before: IngestRound,
  ): Promise<Load> => {
    const { name, rules, load, batch } = contender;
    const top = load === undefined ? undefined : before[load.of]?.perSecond;
    return {
      url: contender.lanes === 'off' && off !== undefined ? off.url : server.url,
      // A new one for each turn: tokens expire after ten minutes.
      token: await server.token(rules),
      callers: contender.callers,
      seconds,
      customers: CUSTOMERS,
      prefix: `${prefix}-${name}`,
      ...(batch === undefined ? {} : { batch }),
      ...(load === undefined || top === undefined ? {} : { perSecond: top * load.share }),
    };
  };
  const round = async (prefix: string, seconds: number): Promise<IngestRound> => {
    const measured: Record<string, Measured> = {};
    for (const contender of contenders) {
      await runScript(pgbench, place.superuserUrl, 'checkpoint.sql');
      measured[contender.name] =
        contender.kind === 'pgbench'
          ? await writeMinimalRows(pgbench, place.ownerUrl, { ...contender, seconds, customers: CUSTOMERS })
          : await runClient(await loadOf(contender, seconds, prefix, measured));
      onProgress(`${prefix}: ${contender.title}: ${Math.round(measured[contender.name]!.perSecond)} orders/s`);
    }
    return measured;
  };
  onProgress('Warming up.');
  await round('warm', Math.min(WARM_UP_SECONDS, options.seconds));
  const rounds: IngestRound[] = [];
  const memory: ProcessMemory[] = [];
  for (let number = 1; number <= options.rounds; number += 1) {
    rounds.push(await round(`r${number}`, options.seconds));
    memory.push(memoryOfProcess(server.pid));
  }
  return { rounds, memory };
}

async function runClient(load: Load): Promise<Measured> {
  const client = join(import.meta.dirname, 'load-client.ts');
  const { stdout } = await run(process.execPath, [client, JSON.stringify(load)]);
  const { perSecond, p50Ms, p99Ms, longestMs } = JSON.parse(stdout) as Measured;
  return { perSecond, p50Ms, p99Ms, longestMs };
}

function medianOf(rounds: readonly IngestRound[]): IngestRound {
  const names = Object.keys(rounds[0] ?? {});
  const middle = (name: string): Measured => {
    const figure = (member: keyof Measured): number => median(rounds.map((round) => round[name]![member]));
    return {
      perSecond: figure('perSecond'),
      p50Ms: figure('p50Ms'),
      p99Ms: figure('p99Ms'),
      longestMs: figure('longestMs'),
    };
  };
  return Object.fromEntries(names.map((name) => [name, middle(name)]));
}
