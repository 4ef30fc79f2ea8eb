import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../stages/stage.ts';

const TIMEOUT_MS = 60_000;
const PAUSE_MS = 10;

/**
 * Waits until every server says that it is ready, its database included.
 *
 * @throws when one does not within a minute, or has ended.
 */
export async function untilServing({ servers }: Stage): Promise<void> {
  const deadline = performance.now() + TIMEOUT_MS;
  for (const server of servers) {
    while (!(await isReady(server.url))) {
      // Nobody killed it: it has died of what was.
      if (!server.isRunning()) throw new Error(`${server.name} has ended by itself:\n${server.lastWords()}`);
      if (performance.now() > deadline) {
        throw new Error(`${server.name} is not ready a minute later:\n${server.lastWords()}`);
      }
      await sleep(PAUSE_MS);
    }
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
