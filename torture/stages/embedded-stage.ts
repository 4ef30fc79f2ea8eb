import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runningEmbedded } from '@loyaltyos/embedded';
import type { Random } from '../../bench/rules/seeded-random.ts';
import { freePort } from '../processes/free-port.ts';
import { killCluster, killNow, killPostmaster, postmasterOf } from '../processes/kill-tree.ts';
import { stageEnvironment } from './stage-environment.ts';
import { makeTenant } from './make-tenant.ts';
import { ServerProcess } from './server-process.ts';
import type { Stage, Victim } from './stage.ts';

const GONE_TIMEOUT_MS = 30_000;
const MAX_CRASHES = 8;
const CRASH_WINDOW_MS = 60_000;

/** `loyaltyos start`: one process that runs a PostgreSQL server of its own on its data folder. */
export async function embeddedStage(random: Random): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-torture-'));
  const data = join(folder, 'data');
  const cluster = join(data, 'postgres', 'data');
  const environment = { ...stageEnvironment(folder), LOYALTYOS_DATA_DIR: data, LOYALTYOS_LOG_LEVEL: 'error' };
  const port = await freePort(random);
  const logPath = join(folder, 'server.log');
  const server = new ServerProcess({ name: 'server', command: 'start', port, environment, logPath });
  const stop = async (): Promise<void> => {
    await server.stop();
    await untilGone(cluster);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await server.start();
    const tenant = await makeTenant(environment, folder);
    return {
      name: 'loyaltyos start with its embedded PostgreSQL',
      servers: [server],
      victims: victimsOf(server, cluster),
      environment,
      tenant,
      databaseUrl: () => addressOf(data),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function victimsOf(server: ServerProcess, cluster: string): readonly [Victim, ...Victim[]] {
  // The server does not start a PostgreSQL again that dies more than ten times in a minute: before that, it is killed too.
  let crashes: number[] = [];
  const crash = (kill: () => void): void => {
    const now = performance.now();
    crashes = [...crashes.filter((at) => now - at < CRASH_WINDOW_MS), now];
    kill();
    if (crashes.length > MAX_CRASHES) server.kill();
  };
  const startAgain = async (): Promise<void> => {
    if (crashes.length <= MAX_CRASHES && server.isRunning()) return;
    await server.start();
    crashes = [];
  };
  return [
    // Its PostgreSQL ends by itself, or is ended by the next start.
    { name: 'the server', kill: () => server.kill(), revive: () => server.start() },
    // The server starts it again.
    { name: 'the postmaster', kill: () => crash(() => killPostmaster(cluster)), revive: startAgain },
    { name: 'the postmaster and its backends', kill: () => crash(() => killCluster(cluster)), revive: startAgain },
    {
      name: 'the server and its postmaster',
      kill: () => {
        server.kill();
        killPostmaster(cluster);
      },
      revive: () => server.start(),
    },
    {
      name: 'everything',
      kill: () => {
        killCluster(cluster);
        server.kill();
      },
      revive: () => server.start(),
    },
  ];
}

function addressOf(data: string): string {
  const running = runningEmbedded(data);
  if (running === undefined) throw new Error('The embedded PostgreSQL does not run.');
  return running.appUrl;
}

/** The embedded PostgreSQL of a killed server leaves by itself; what does not is killed, so that nothing stays behind. */
async function untilGone(cluster: string): Promise<void> {
  const deadline = performance.now() + GONE_TIMEOUT_MS;
  for (let pid = postmasterOf(cluster); pid !== undefined; pid = postmasterOf(cluster)) {
    if (performance.now() > deadline) return killNow(pid);
    await sleep(20);
  }
}
