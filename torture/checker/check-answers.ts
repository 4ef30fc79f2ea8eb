import type { Findings } from '../client/findings.ts';
import {
  acknowledgedParts,
  meaningOf,
  problemOf,
  type Attempt,
  type Episode,
  type History,
} from '../client/history.ts';

/**
 * Whatever was heard of a command must fit together: the same answer every time, at most one that says it is new, no refusal
 * after it was done, no refusal that it may not meet, and never a defect of the server.
 */
export function checkAnswers(history: History, findings: Findings): void {
  for (const episode of history.episodes) {
    const found = (text: string): void => findings.add(`Episode ${episode.number} (${episode.command.kind}): ${text}`);
    checkProblems(episode, found);
    checkRefusals(episode, found);
    checkSameness(episode, found);
  }
}

function checkProblems({ command, attempts }: Episode, found: (text: string) => void): void {
  for (const { server, fate } of attempts) {
    if (fate.kind !== 'answered' || fate.status < 300) continue;
    const code = problemOf(fate.body);
    if (code === '' || code === 'internal-error') found(`${server} answered ${fate.status} ${fate.body}`);
    if (meaningOf(command, fate) === 'refused' && !command.refusals.includes(code)) {
      found(`${server} refused it: ${fate.body}`);
    }
  }
}

function checkRefusals({ command, attempts }: Episode, found: (text: string) => void): void {
  const done = attempts.filter(({ fate }) => meaningOf(command, fate) === 'done');
  const refused = attempts.filter(({ fate }) => meaningOf(command, fate) === 'refused');
  const late = refused.find((refusal) => done.some((answer) => isAfter(refusal, answer)));
  if (late !== undefined) found(`${late.server} refused what was done: ${JSON.stringify(late.fate)}`);
}

const isAfter = (one: Attempt, other: Attempt): boolean => one.sentAtMs > other.endedAtMs;

function checkSameness({ command, attempts }: Episode, found: (text: string) => void): void {
  const known = new Map<string, { text: string; news: number }>();
  for (const { server, fate } of attempts) {
    for (const [name, { text, replayed }] of acknowledgedParts(command, fate)) {
      const told = known.get(name) ?? { text, news: 0 };
      if (told.text !== text) found(`${server} answers ${name} with ${text}, before it was ${told.text}`);
      const news = told.news + (replayed ? 0 : 1);
      if (news === 2) found(`${name} was done twice: two answers say that it is new`);
      known.set(name, { text: told.text, news });
    }
  }
}
