import type { Findings } from '../client/findings.ts';
import { acknowledgedParts, meaningOf, meaningOfEpisode, type Episode, type History } from '../client/history.ts';
import type { ServerProcess } from '../stages/server-process.ts';
import type { QuietClient } from './quiet-client.ts';

const AT_ONCE = 4;

/**
 * Sends every command that is done once more, to any server: each must be answered as a replay. Whether the answer is the
 * same as ever is seen in the history.
 *
 * @returns how many.
 */
export async function replayDone(
  client: QuietClient,
  task: { history: History; findings: Findings; serverFor: () => ServerProcess },
): Promise<number> {
  const done = task.history.episodes.filter((each) => meaningOfEpisode(each) === 'done');
  const waiting = done.values();
  const replayAll = async (): Promise<void> => {
    for (const episode of waiting) await replay(client, episode, task);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, replayAll));
  return done.length;
}

async function replay(
  client: QuietClient,
  episode: Episode,
  { findings, serverFor }: { findings: Findings; serverFor: () => ServerProcess },
): Promise<void> {
  const { number, command } = episode;
  const fate = await client.settle(serverFor(), episode);
  const parts = [...acknowledgedParts(command, fate).values()];
  const isReplay = meaningOf(command, fate) === 'done' && parts.every(({ replayed }) => replayed);
  if (isReplay && fate.kind === 'answered' && fate.status === 200) return;
  findings.add(`Episode ${number} (${command.kind}) was done, and is not replayed: ${JSON.stringify(fate)}`);
}
