import type { Effect } from '../client/command.ts';
import type { Findings } from '../client/findings.ts';
import { doneAnswerOf, type History } from '../client/history.ts';

/** What all commands that are done say they did. Answers that are not what they must be become findings. */
export function effectsOf(history: History, findings: Findings): readonly Effect[] {
  return history.episodes.flatMap(({ number, command, ...episode }) => {
    const answer = doneAnswerOf({ number, command, ...episode });
    if (answer === undefined) return [];
    try {
      return command.effects(JSON.parse(answer));
    } catch (error) {
      findings.add(`Episode ${number} (${command.kind}) was answered ${answer}: ${(error as Error).message}`);
      return [];
    }
  });
}
