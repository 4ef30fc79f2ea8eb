import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../bench/rules/seeded-random.ts';
import type { Pace } from '../client/caller.ts';
import type { History } from '../client/history.ts';
import type { Stage, Victim } from '../stages/stage.ts';
import { untilServing } from './until-serving.ts';

/** One round: what was killed, and how long it took until every server served again. */
export interface Round {
  readonly victim: string;
  /** Whether it was killed a second time while it was coming back. */
  readonly again: boolean;
  /** From the first kill. */
  readonly recoveredMs: number;
}

/** So many commands are acknowledged before the next kill. */
const BUSY_ANSWERS = 15;
const BUSY_TIMEOUT_MS = 5_000;
/** How long everything runs then before something is killed. */
const CALM_MS = { least: 100, most: 700 };
/** How long it stays dead. */
const DEAD_MS = { least: 0, most: 300 };
/** When it is killed again, after it was told to come back. */
const AGAIN_MS = { least: 0, most: 500 };
/** How often, of a hundred. */
const AGAIN = 15;

/** Kills something at a random instant, brings it back, and waits until every server serves. */
export async function killOnce(
  stage: Stage,
  { random, pace, history }: { random: Random; pace: Pace; history: History },
): Promise<Round> {
  const [first, ...others] = stage.victims;
  const victim = random.pick([first, ...others]);
  pace.isSlow = false;
  await untilAnswered(history);
  await sleep(random.whole(CALM_MS.least, CALM_MS.most));
  const killedAt = performance.now();
  victim.kill(random);
  pace.isSlow = true;
  await sleep(random.whole(DEAD_MS.least, DEAD_MS.most));
  const again = random.whole(1, 100) <= AGAIN;
  if (again) await killInBirth(victim, random);
  await victim.revive();
  await untilServing(stage);
  return { victim: victim.name, again, recoveredMs: performance.now() - killedAt };
}

/** Waits until the callers are at work again; not for long, because what keeps them is to be found by the checker. */
async function untilAnswered(history: History): Promise<void> {
  const wanted = history.acknowledgedCount + BUSY_ANSWERS;
  const deadline = performance.now() + BUSY_TIMEOUT_MS;
  while (history.acknowledgedCount < wanted && performance.now() < deadline) await sleep(10);
}

/** Kills it while it starts, or just after: recovery must bear it too. */
async function killInBirth(victim: Victim, random: Random): Promise<void> {
  // That the start fails, or does not, is no news: the next one counts.
  const revived = victim.revive().catch(() => {});
  await sleep(random.whole(AGAIN_MS.least, AGAIN_MS.most));
  victim.kill(random);
  await revived;
  // What had come up whole in between is dead now as well.
  victim.kill(random);
}
