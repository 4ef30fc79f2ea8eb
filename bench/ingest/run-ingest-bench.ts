import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { statement } from '@loyaltyos/database';
import { postgresServer, scratchDatabase, type PostgresRelease, type ScratchDatabase } from '@loyaltyos/testing';
import { median } from '../rules/statistics.ts';
import { startBenchServer, type BenchServer, type RulesName } from './bench-server.ts';
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

/** Who takes turns: pgbench, and ingest under rule sets of one and of twelve rules. */
export const CONTENDERS = ['reference', 'one', 'twelve'] as const;
export type Contender = (typeof CONTENDERS)[number];

export interface IngestRound {
  readonly measured: Readonly<Record<Contender, Measured>>;
  /** Orders a second for each one of the reference. */
  readonly ratio: Readonly<Record<RulesName, number>>;
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
  const tokens = { one: await place.server.token('one'), twelve: await place.server.token('twelve') };
  const turn = async (work: () => Promise<Measured>): Promise<Measured> => {
    await runScript(pgbench, place.superuserUrl, 'checkpoint.sql');
    return work();
  };
  const round = async (prefix: string, seconds: number): Promise<IngestRound> => {
    const load = { url: place.server.url, callers, seconds, customers: CUSTOMERS, prefix };
    const minimal = { clients: CLIENTS, seconds, customers: CUSTOMERS };
    const reference = await turn(() => writeMinimalRows(pgbench, place.ownerUrl, minimal));
    const one = await turn(() => runClient({ ...load, token: tokens.one }));
    const twelve = await turn(() => runClient({ ...load, token: tokens.twelve }));
    const ratio = { one: one.perSecond / reference.perSecond, twelve: twelve.perSecond / reference.perSecond };
    return { measured: { reference, one, twelve }, ratio };
  };
  onProgress('Warming up.');
  await round('warm', Math.min(WARM_UP_SECONDS, options.seconds));
  const rounds: IngestRound[] = [];
  for (let number = 1; number <= options.rounds; number += 1) {
    rounds.push(await round(`r${number}`, options.seconds));
    const { measured, ratio } = rounds.at(-1)!;
    const figures = CONTENDERS.map((name) => `${name} ${Math.round(measured[name].perSecond)}/s`).join(', ');
    onProgress(
      `Round ${number} of ${options.rounds}: ${figures}; ratios ${ratio.one.toFixed(2)} and ${ratio.twelve.toFixed(2)}.`,
    );
  }
  return rounds;
}

async function runClient(load: Load): Promise<Measured> {
  const client = join(import.meta.dirname, 'load-client.ts');
  const { stdout } = await run(process.execPath, [client, JSON.stringify(load)]);
  return JSON.parse(stdout) as Measured;
}

function medianOf(rounds: readonly IngestRound[]): IngestRound {
  const middle = (name: Contender): Measured => {
    const figure = (member: keyof Measured): number => median(rounds.map(({ measured }) => measured[name][member]));
    return {
      perSecond: figure('perSecond'),
      p50Ms: figure('p50Ms'),
      p99Ms: figure('p99Ms'),
      longestMs: figure('longestMs'),
    };
  };
  return {
    measured: { reference: middle('reference'), one: middle('one'), twelve: middle('twelve') },
    ratio: {
      one: median(rounds.map(({ ratio }) => ratio.one)),
      twelve: median(rounds.map(({ ratio }) => ratio.twelve)),
    },
  };
}
