import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { statement } from '@loyaltyos/database';
import { postgresServer, scratchDatabase, type PostgresRelease, type ScratchDatabase } from '@loyaltyos/testing';
import { median } from '../rules/statistics.ts';
import { startBenchServer, type BenchServer } from './bench-server.ts';
import { flushTimeMs } from './flush-time.ts';
import type { Load } from './load-client.ts';
import type { Measured } from './measured.ts';
import { runScript, writeMinimalRows } from './pgbench.ts';

const run = promisify(execFile);

export interface IngestBenchOptions {
  readonly seconds: number;
  readonly callers: number;
  readonly rounds: number;
  readonly release: PostgresRelease;
  readonly pgbench: string;
  /** Told what is going on. */
  readonly onProgress: (text: string) => void;
}

export interface IngestRound {
  readonly reference: Measured;
  readonly ingest: Measured;
  /** Orders a second of ingest for each one of the reference. */
  readonly ratio: number;
}

export interface IngestResult {
  readonly postgres: string;
  readonly durability: Readonly<Record<string, string>>;
  readonly flushMs: number;
  readonly callers: number;
  readonly clients: number;
  readonly seconds: number;
  readonly rounds: readonly IngestRound[];
  /** The median of each figure by itself; the ratio is that of rounds, not of medians. */
  readonly median: IngestRound;
}

const CLIENTS = 32;
const CUSTOMERS = 1000;
const WARM_UP_SECONDS = 2;

const selectSettings = statement(
  'bench.settings',
  `SELECT name, setting
     FROM pg_settings
    WHERE name IN ('fsync', 'full_page_writes', 'server_version', 'synchronous_commit')`,
);

/**
 * Single-order ingest over HTTP beside pgbench writing the minimal rows, in turns on one durable PostgreSQL, after a
 * warm-up of each. A checkpoint stands before every turn.
 */
export async function runIngestBench(options: IngestBenchOptions): Promise<IngestResult> {
  const { onProgress, release } = options;
  onProgress(`Starting PostgreSQL (${release}), durable.`);
  const postgres = await postgresServer(release, { durable: true });
  process.env['LOYALTYOS_TEST_DATABASE_URL'] = postgres.url;
  let scratch: ScratchDatabase | undefined;
  let server: BenchServer | undefined;
  try {
    scratch = await scratchDatabase();
    const { postgres: version, durability } = await settingsOf(scratch);
    onProgress('Starting the server; enrolling customers.');
    server = await startBenchServer(scratch, CUSTOMERS);
    await runScript(options.pgbench, scratch.ownerUrl, 'minimal-rows.sql');
    const rounds = await runRounds(options, { server, ownerUrl: scratch.ownerUrl, superuserUrl: postgres.url });
    return {
      postgres: version,
      durability,
      flushMs: flushTimeMs(),
      callers: options.callers,
      clients: CLIENTS,
      seconds: options.seconds,
      rounds,
      median: medianOf(rounds),
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
): Promise<IngestRound[]> {
  const { pgbench, callers, onProgress } = options;
  const token = await place.server.token();
  const turn = async <T>(work: () => Promise<T>): Promise<T> => {
    await runScript(pgbench, place.superuserUrl, 'checkpoint.sql');
    return work();
  };
  const round = async (prefix: string, seconds: number): Promise<IngestRound> => {
    const load = { url: place.server.url, token, callers, seconds, customers: CUSTOMERS, prefix };
    const minimal = { clients: CLIENTS, seconds, customers: CUSTOMERS };
    const reference = await turn(() => writeMinimalRows(pgbench, place.ownerUrl, minimal));
    const ingest = await turn(() => runClient(load));
    return { reference, ingest, ratio: ingest.perSecond / reference.perSecond };
  };
  onProgress('Warming up.');
  await round('warm', Math.min(WARM_UP_SECONDS, options.seconds));
  const rounds: IngestRound[] = [];
  for (let number = 1; number <= options.rounds; number += 1) {
    rounds.push(await round(`r${number}`, options.seconds));
    const { reference, ingest, ratio } = rounds.at(-1)!;
    const figures = `reference ${Math.round(reference.perSecond)}/s, ingest ${Math.round(ingest.perSecond)}/s`;
    onProgress(`Round ${number} of ${options.rounds}: ${figures}, ratio ${ratio.toFixed(2)}.`);
  }
  return rounds;
}

async function runClient(load: Load): Promise<Measured> {
  const client = join(import.meta.dirname, 'load-client.ts');
  const { stdout } = await run(process.execPath, [client, JSON.stringify(load)]);
  return JSON.parse(stdout) as Measured;
}

function medianOf(rounds: readonly IngestRound[]): IngestRound {
  const middle = (contender: 'reference' | 'ingest'): Measured => {
    const figure = (name: keyof Measured): number => median(rounds.map((round) => round[contender][name]));
    return {
      perSecond: figure('perSecond'),
      p50Ms: figure('p50Ms'),
      p99Ms: figure('p99Ms'),
      longestMs: figure('longestMs'),
    };
  };
  return {
    reference: middle('reference'),
    ingest: middle('ingest'),
    ratio: median(rounds.map(({ ratio }) => ratio)),
  };
}
