import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Random } from '../../bench/rules/seeded-random.ts';

const MAX_TRIES = 50;

/**
 * A port that nobody listens on, below those that the system gives to outgoing connections: a server that was killed must
 * find its port free again.
 */
export async function freePort(random: Random): Promise<number> {
  for (let tried = 0; tried < MAX_TRIES; tried += 1) {
    const port = random.whole(20_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port in ${MAX_TRIES} tries.`);
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return false;
  }
  probe.close();
  await once(probe, 'close');
  return true;
}
