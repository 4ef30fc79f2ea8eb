import { seededRandom, type Random } from '../bench/rules/seeded-random.ts';
import { checkRun, type Checked } from './checker/check-run.ts';
import { Caller, type Pace } from './client/caller.ts';
import { Findings } from './client/findings.ts';
import { furnish } from './client/furnish.ts';
import { History } from './client/history.ts';
import { Tokens } from './client/tokens.ts';
import { World } from './client/world.ts';
import { killOnce, type Round } from './killer/killer.ts';
import { untilServing } from './killer/until-serving.ts';
import { TenantCalls, type Served } from './tenant-calls.ts';
import type { Stage } from './stages/stage.ts';

export interface TortureOptions {
  readonly seed: number;
  readonly rounds: number;
  /** How many callers call at once. */
  readonly callers: number;
  /** Told what is going on. */
  readonly onProgress: (text: string) => void;
  /** No further round begins once it says so. */
  readonly signal?: AbortSignal;
}

export interface TortureResult {
  readonly stage: string;
  readonly seed: number;
  readonly rounds: readonly Round[];
  readonly seconds: number;
  readonly checked: Checked;
  readonly served: readonly Served[];
  readonly history: History;
  readonly findings: Findings;
}

/** What a seed decides of: each has numbers of its own, so that one does not disturb another. */
const STREAMS = { stage: 1, killer: 2, checker: 3, callers: 100 } as const;

/**
 * Kills parts of a running product under load, time after time, and checks what is left.
 *
 * @param build makes the processes; they end with the run, however it ends.
 */
export async function runTorture(
  build: (random: Random) => Promise<Stage>,
  options: TortureOptions,
): Promise<TortureResult> {
  const { seed, onProgress } = options;
  const streamOf = (stream: number): number => (Math.imul(seed, 1_000_003) + stream) >>> 0;
  const startedAt = performance.now();
  const stage = await build(seededRandom(streamOf(STREAMS.stage)));
  try {
    onProgress(`${stage.name}: ${options.rounds} rounds, seed ${seed}`);
    const [history, world, findings, tokens] = [new History(), new World(), new Findings(), new Tokens(stage)];
    await furnish(stage, tokens, world);
    const pace: Pace = { isSlow: false };
    const around = { servers: stage.servers, tokens, history, world, findings, pace };
    const callers = Array.from({ length: options.callers }, (_, index) => {
      return new Caller(around, streamOf(STREAMS.callers + index));
    });
    const tenantCalls = new TenantCalls(stage.servers);
    tenantCalls.start();
    const calling = Promise.all(callers.map((caller) => caller.run()));
    // Whoever fails first ends the run; the other is still waited for.
    calling.catch(() => {});
    const killing = killRounds(stage, { ...options, pace, history, random: seededRandom(streamOf(STREAMS.killer)) });
    const rounds = await Promise.race([killing, calling.then(() => killing)]).finally(() => {
      for (const caller of callers) caller.stop();
    });
    await calling;
    const served = await tenantCalls.stop();
    await untilServing(stage);
    onProgress(`checking ${history.episodes.length} commands`);
    const checked = await checkRun(stage, { history, tokens, findings, seed: streamOf(STREAMS.checker) });
    const seconds = (performance.now() - startedAt) / 1000;
    return { stage: stage.name, seed, rounds, seconds, checked, served, history, findings };
  } finally {
    await stage.stop();
  }
}

async function killRounds(
  stage: Stage,
  around: TortureOptions & { random: Random; pace: Pace; history: History },
): Promise<readonly Round[]> {
  const { rounds, onProgress, signal, random, pace, history } = around;
  const done: Round[] = [];
  for (let number = 1; number <= rounds; number += 1) {
    if (signal?.aborted === true) break;
    const round = await killOnce(stage, { random, pace, history });
    done.push(round);
    const twice = round.again ? ', and again while it came back' : '';
    onProgress(`${number}/${rounds} killed ${round.victim}${twice}: back in ${Math.round(round.recoveredMs)} ms`);
  }
  return done;
}
