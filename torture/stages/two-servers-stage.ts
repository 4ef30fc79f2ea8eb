import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCrashable, type CrashableServer } from '@loyaltyos/embedded';
import type { Random } from '../../bench/rules/seeded-random.ts';
import { freePort } from '../processes/free-port.ts';
import { childrenOf, killCluster, killNow, killPostmaster, postmasterOf, titleOf } from '../processes/kill-tree.ts';
import { runCli } from '../processes/run-cli.ts';
import { stageEnvironment } from './stage-environment.ts';
import { makeTenant } from './make-tenant.ts';
import { ServerProcess } from './server-process.ts';
import type { Stage, Victim } from './stage.ts';

/** The victim that takes everything along which PostgreSQL has not written yet. */
export const CLUSTER = 'the postmaster and its backends';

/** Two server processes on one PostgreSQL server, as an operator sets them up: migrated, with a production tenant. */
export async function twoServersStage(random: Random, options: { forgetful?: boolean } = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-torture-'));
  const postgres = await startCrashable(options);
  const servers: ServerProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const environment = {
      ...stageEnvironment(folder),
      LOYALTYOS_DATA_DIR: folder,
      DATABASE_URL: postgres.url,
      // One origin for both: a token of one is good at the other.
      LOYALTYOS_PUBLIC_URL: 'http://loyalty.test',
      LOYALTYOS_LOG_LEVEL: 'error',
    };
    await runCli(environment, 'migrate');
    const tenant = await makeTenant(environment, folder);
    for (const name of ['server-1', 'server-2']) {
      const logPath = join(folder, `${name}.log`);
      const port = await freePort(random);
      servers.push(new ServerProcess({ name, command: 'serve', port, environment, logPath }));
    }
    for (const server of servers) await server.start();
    return {
      name: 'two servers and PostgreSQL',
      servers,
      victims: victimsOf(servers, postgres),
      environment,
      tenant,
      databaseUrl: () => postgres.url,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function victimsOf(servers: readonly ServerProcess[], postgres: CrashableServer): readonly [Victim, ...Victim[]] {
  const startServers = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.start()));
  };
  const each = servers.map((server): Victim => {
    return { name: server.name, kill: () => server.kill(), revive: () => server.start() };
  });
  return [
    { name: 'both servers', kill: () => servers.forEach((server) => server.kill()), revive: startServers },
    { name: 'the postmaster', kill: () => killPostmaster(postgres.cluster), revive: () => postgres.restart() },
    { name: CLUSTER, kill: () => killCluster(postgres.cluster), revive: () => postgres.restart() },
    // The postmaster ends all others and recovers by itself.
    { name: 'one backend', kill: (random) => killBackend(postgres.cluster, random), revive: async () => {} },
    {
      name: 'everything',
      kill: () => {
        killCluster(postgres.cluster);
        for (const server of servers) server.kill();
      },
      revive: async () => {
        await postgres.restart();
        await startServers();
      },
    },
    ...each,
  ];
}

/** One that works for a server of ours. */
function killBackend(cluster: string, random: Random): void {
  const postmaster = postmasterOf(cluster);
  const backends = postmaster === undefined ? [] : childrenOf(postmaster).filter((pid) => isBackend(titleOf(pid)));
  const [first, ...others] = backends;
  if (first !== undefined) killNow(random.pick([first, ...others]));
}

/** `postgres: postgres postgres [local] idle`, and not `postgres: checkpointer`. */
const isBackend = (title: string): boolean => title.includes('[local]') || /\d+\.\d+\.\d+\.\d+\(\d+\)/.test(title);
