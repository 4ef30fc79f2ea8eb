import type { Effect } from '../client/command.ts';
import type { Fate } from '../client/exchange.ts';
import type { Findings } from '../client/findings.ts';
import {
  acknowledgedParts,
  meaningOf,
  meaningOfEpisode,
  WHOLE,
  type Episode,
  type History,
} from '../client/history.ts';
import type { ServerProcess } from '../stages/server-process.ts';
import { isNothing, type ObservedTransaction } from './observed-ledger.ts';
import type { QuietClient } from './quiet-client.ts';

const AT_ONCE = 4;

/** What became of the commands of which nobody had heard. */
export interface Settled {
  /** They had been done. */
  readonly wereDone: number;
  /** They had not, and are now. */
  readonly doneNow: number;
  /** They had not, and are refused now. */
  readonly refusedNow: number;
  /** They wait for an order that nobody sent. */
  readonly waiting: number;
}

/**
 * Sends every command again of which it is not known what became of it. Each must turn out to have been wholly done, and then
 * what it did was in the ledger already; or not at all, and then nothing was.
 *
 * @param task.before the ledger as it was before this.
 */
export async function settleOpen(
  client: QuietClient,
  task: {
    history: History;
    findings: Findings;
    before: readonly ObservedTransaction[];
    serverFor: () => ServerProcess;
  },
): Promise<Settled> {
  const there = new Set(task.before.map(({ transactionId }) => transactionId));
  const outcomes: Outcome[] = [];
  const open = task.history.episodes.filter((each) => meaningOfEpisode(each) === 'open');
  const settleAll = async (episodes: Iterator<Episode> & Iterable<Episode>): Promise<void> => {
    for (const episode of episodes) {
      const fate = await client.settle(task.serverFor(), episode);
      outcomes.push(outcomeOf(episode, fate));
      if (fate.kind === 'answered') checkBefore(episode, fate, { there, findings: task.findings });
    }
  };
  // The orders first, that what waits for them can be done.
  for (const waits of [false, true]) {
    const episodes = open.filter(({ command }) => (command.waits !== undefined) === waits).values();
    await Promise.all(Array.from({ length: AT_ONCE }, () => settleAll(episodes)));
  }
  const count = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    wereDone: count('was done'),
    doneNow: count('done now'),
    refusedNow: count('refused now'),
    waiting: count('waits'),
  };
}

type Outcome = 'was done' | 'done now' | 'refused now' | 'waits';

function outcomeOf({ command }: Episode, fate: Fate): Outcome {
  const meaning = meaningOf(command, fate);
  if (meaning !== 'done') return meaning === 'open' ? 'waits' : 'refused now';
  return [...acknowledgedParts(command, fate).values()].every(({ replayed }) => replayed) ? 'was done' : 'done now';
}

/** What is answered as a replay was in the ledger before, and what is answered as new was not. */
function checkBefore(
  episode: Episode,
  fate: Extract<Fate, { kind: 'answered' }>,
  { there, findings }: { there: ReadonlySet<string>; findings: Findings },
): void {
  const { command } = episode;
  if (meaningOf(command, fate) !== 'done' || command.waits !== undefined) return;
  const parts = acknowledgedParts(command, fate);
  for (const effect of attempted(() => command.effects(JSON.parse(fate.body)))) {
    if (effect.transactionId === undefined || (isNothing(effect.points) && isNothing(effect.credit))) continue;
    const replayed = parts.get(effect.part ?? WHOLE)?.replayed === true;
    if (there.has(effect.transactionId) !== replayed) findings.add(describe(episode, effect.transactionId, replayed));
  }
}

/** Answers that say nonsense are found when all effects are gathered. */
function attempted(effects: () => readonly Effect[]): readonly Effect[] {
  try {
    return effects();
  } catch {
    return [];
  }
}

function describe({ number, command }: Episode, transactionId: string, replayed: boolean): string {
  return replayed
    ? `Episode ${number} (${command.kind}) is answered as done before by ${transactionId}, which was not in the ledger`
    : `Episode ${number} (${command.kind}) is answered as new, and its ${transactionId} was in the ledger already`;
}
