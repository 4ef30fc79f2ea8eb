import type { Command, Part } from './command.ts';
import type { Fate } from './exchange.ts';

/** One sending of a command. */
export interface Attempt {
  readonly server: string;
  /** Milliseconds since the history began. */
  readonly sentAtMs: number;
  readonly endedAtMs: number;
  readonly fate: Fate;
}

/** A command with everything that was ever sent and heard of it. */
export interface Episode {
  readonly number: number;
  readonly command: Command;
  readonly attempts: Attempt[];
}

/** What a client did and heard, in the order in which it began. */
export class History {
  readonly #origin = performance.now();
  readonly episodes: Episode[] = [];
  /** How many commands were acknowledged so far. */
  acknowledgedCount = 0;

  begin(command: Command): Episode {
    const episode: Episode = { number: this.episodes.length + 1, command, attempts: [] };
    this.episodes.push(episode);
    return episode;
  }

  nowMs(): number {
    return Math.round((performance.now() - this.#origin) * 1000) / 1000;
  }
}

/** Problems behind which the command may have been done, or still be: the work goes on behind some of them. */
const OPEN_PROBLEMS = new Set(['idempotency-in-flight', 'too-busy', 'too-many-requests', 'unavailable']);

/** What an answer means for the command. */
export type Meaning = 'done' | 'refused' | 'open';

/** Whether what came of a sending says what became of the command. */
export function meaningOf({ several }: Command, fate: Fate): Meaning {
  if (fate.kind !== 'answered') return 'open';
  // It waits: that is promised, and not done.
  if (fate.status === 202) return 'open';
  if (fate.status < 300) return several === undefined || several.isFinished(fate.body) ? 'done' : 'open';
  // A token that has run out says nothing about the command.
  if (fate.status === 401 || fate.status >= 500 || OPEN_PROBLEMS.has(problemOf(fate.body))) return 'open';
  return 'refused';
}

/** The code of a problem; empty when the body is none. */
export function problemOf(body: string): string {
  try {
    const { code } = JSON.parse(body) as { code?: unknown };
    return typeof code === 'string' ? code : '';
  } catch {
    return '';
  }
}

/** The first answer that says that the whole command was done; undefined when none did. */
export function doneAnswerOf({ command, attempts }: Episode): string | undefined {
  for (const { fate } of attempts) {
    if (fate.kind === 'answered' && meaningOf(command, fate) === 'done') return fate.body;
  }
  return undefined;
}

/** The name of what an answer says when it speaks of one thing only. */
export const WHOLE = 'the answer';

/** What an answer acknowledges, by name. */
export function acknowledgedParts(command: Command, fate: Fate): ReadonlyMap<string, Part> {
  if (fate.kind !== 'answered' || fate.status >= 300 || fate.status === 202) return new Map();
  if (command.several !== undefined) return command.several.parts(fate.body);
  return new Map([[WHOLE, { text: fate.body, replayed: fate.replayed }]]);
}

/**
 * What became of a command as far as its caller knows. A refusal says something only when no other sending is open: that
 * one may have been done since.
 */
export function meaningOfEpisode({ command, attempts }: Episode): Meaning {
  const meanings = attempts.map(({ fate }) => meaningOf(command, fate));
  if (meanings.includes('done')) return 'done';
  return meanings.length > 0 && meanings.every((meaning) => meaning === 'refused') ? 'refused' : 'open';
}
