import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { postgresServer, scratchDatabase, type PostgresRelease } from '@loyaltyos/testing';
import { startBenchServer, type BenchServer, type RulesName } from '../ingest/bench-server.ts';
import { median } from '../rules/statistics.ts';
import type { OverloadLoad, OverloadSent } from './overload-client.ts';

const run = promisify(execFile);

export interface OverloadBenchOptions {
  readonly seconds: number;
  readonly rounds: number;
  /** Connections of the tenant that floods: each sends the next order as soon as it was answered. */
  readonly hostile: number;
  /** Orders a second of the tenant that does not. */
  readonly fairPerSecond: number;
  readonly release: PostgresRelease;
  readonly onProgress: (text: string) => void;
}

/** A server, one tenant at a modest rate, and mostly another that floods it. */
export interface Scene {
  readonly name: string;
  /** For people. */
  readonly title: string;
  readonly fair: boolean;
  /** How the other tenant comes: not at all, with as many callers as keep the server busy, or with all it has. */
  readonly hostile: 'absent' | 'busy' | 'flood';
  readonly bounds: 'usual' | 'none';
}

export const SCENES: readonly Scene[] = [
  { name: 'alone', title: 'the fair tenant alone', fair: true, hostile: 'absent', bounds: 'usual' },
  { name: 'capacity', title: 'the other alone, 64 callers', fair: false, hostile: 'busy', bounds: 'usual' },
  { name: 'beside', title: 'both, the other floods', fair: true, hostile: 'flood', bounds: 'usual' },
  { name: 'unbounded', title: 'the same, all let in and none refused', fair: true, hostile: 'flood', bounds: 'none' },
];

/** What one tenant got in one scene. */
export interface Got extends OverloadSent {
  readonly admittedPerSecond: number;
  readonly refusedPerSecond: number;
  /** 0 to 1. */
  readonly refusedShare: number;
}

export interface SceneResult {
  readonly fair?: Got;
  readonly hostile?: Got;
}

export type OverloadRound = Readonly<Record<string, SceneResult>>;

const CUSTOMERS = 1000;
const FAIR_CALLERS = 32;
const BUSY_CALLERS = 64;
/** How long a flood lasts before it is measured. */
const SETTLE_SECONDS = 3;
const RULES: Readonly<Record<'fair' | 'hostile', RulesName>> = { fair: 'one', hostile: 'twelve' };
/** As many as come are let in, and wait for as long as it takes. */
const UNBOUNDED = {
  LOYALTYOS_TARGET_LATENCY_MS: '15000',
  LOYALTYOS_MAX_WAIT_MS: '15000',
  LOYALTYOS_MAX_IN_FLIGHT: '4096',
};
const USUAL = {
  LOYALTYOS_TARGET_LATENCY_MS: '250',
  LOYALTYOS_MAX_WAIT_MS: '500',
  LOYALTYOS_MAX_IN_FLIGHT: '1024',
};

/** A tenant that floods a server beside one that does not: with the usual bounds of the intake, and with none. */
export async function runOverloadBench(options: OverloadBenchOptions): Promise<readonly OverloadRound[]> {
  const postgres = await postgresServer(options.release, { durable: true });
  process.env['LOYALTYOS_TEST_DATABASE_URL'] = postgres.url;
  const scratch = await scratchDatabase();
  const server = await startBenchServer(scratch, CUSTOMERS);
  try {
    const urls = { usual: (await server.another(USUAL)).url, none: (await server.another(UNBOUNDED)).url };
    for (const url of Object.values(urls)) {
      options.onProgress('Warming up.');
      await Promise.all([
        send({ ...(await loadOf(server, 'hostile')), url, callers: BUSY_CALLERS, seconds: warmUp(options) }),
        send({ ...(await loadOf(server, 'fair')), url, callers: 4, seconds: warmUp(options) }),
      ]);
    }
    const rounds: OverloadRound[] = [];
    for (let number = 1; number <= options.rounds; number += 1) {
      const round: Record<string, SceneResult> = {};
      for (const scene of SCENES) {
        options.onProgress(`Round ${number} of ${options.rounds}: ${scene.title}.`);
        round[scene.name] = await play(scene, server, urls[scene.bounds], options);
      }
      rounds.push(round);
    }
    return rounds;
  } finally {
    await server.stop();
    await scratch.drop();
    await postgres.stop();
  }
}

const warmUp = ({ seconds }: OverloadBenchOptions): number => Math.min(5, seconds);

async function play(
  scene: Scene,
  server: BenchServer,
  url: string,
  { seconds, hostile: floods, fairPerSecond }: OverloadBenchOptions,
): Promise<SceneResult> {
  const callers = scene.hostile === 'busy' ? BUSY_CALLERS : floods;
  // The flood is there before the fair tenant comes, and stays until it has gone.
  const hostile =
    scene.hostile === 'absent'
      ? undefined
      : send({ ...(await loadOf(server, 'hostile')), url, callers, seconds, settleSeconds: SETTLE_SECONDS });
  if (hostile !== undefined && scene.fair) await sleep(SETTLE_SECONDS * 1000);
  const fair = scene.fair
    ? send({ ...(await loadOf(server, 'fair')), url, callers: FAIR_CALLERS, seconds, perSecond: fairPerSecond })
    : undefined;
  const [fairSent, hostileSent] = await Promise.all([fair, hostile]);
  return {
    ...(fairSent === undefined ? {} : { fair: gotOf(fairSent) }),
    ...(hostileSent === undefined ? {} : { hostile: gotOf(hostileSent) }),
  };
}

let sends = 0;

async function loadOf(
  server: BenchServer,
  who: keyof typeof RULES,
): Promise<Pick<OverloadLoad, 'token' | 'customers' | 'prefix'>> {
  sends += 1;
  return { token: await server.token(RULES[who]), customers: CUSTOMERS, prefix: `${who}-${sends}` };
}

async function send(load: OverloadLoad): Promise<OverloadSent> {
  const client = join(import.meta.dirname, 'overload-client.ts');
  const { stdout } = await run(process.execPath, [client, JSON.stringify(load)]);
  return JSON.parse(stdout) as OverloadSent;
}

function gotOf(sent: OverloadSent): Got {
  const { admitted, refused, seconds } = sent;
  return {
    ...sent,
    admittedPerSecond: admitted / seconds,
    refusedPerSecond: refused / seconds,
    refusedShare: refused / Math.max(1, admitted + refused),
  };
}

/** The median over the rounds of one figure. */
export function medianOf(
  rounds: readonly OverloadRound[],
  figure: (round: OverloadRound) => number | undefined,
): number {
  return median(rounds.map((round) => figure(round) ?? Number.NaN));
}
