import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../bench/rules/seeded-random.ts';
import { freePort } from './processes/free-port.ts';
import { childrenOf, killNow, postmasterOf } from './processes/kill-tree.ts';
import { runCli } from './processes/run-cli.ts';
import { ServerProcess } from './stages/server-process.ts';
import { stageEnvironment } from './stages/stage-environment.ts';

const seed = Math.trunc(performance.timeOrigin) % 1_000_000;
const skip = process.platform === 'linux' ? false : 'the torture runs on Linux';
const KILLS = 4;
/** On an idle machine a first start takes 3 s: making the cluster, the schema, the sandbox. */
const LONGEST_MS = 4_000;

test('a first start that is killed again and again is completed by the next', { skip, timeout: 280_000 }, async (t) => {
  const random = seededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-first-'));
  const data = join(folder, 'data');
  const cluster = join(data, 'postgres', 'data');
  const environment = { ...stageEnvironment(folder), LOYALTYOS_DATA_DIR: data, LOYALTYOS_LOG_LEVEL: 'error' };
  const port = await freePort(random);
  const logPath = join(folder, 'server.log');
  const server = new ServerProcess({ name: 'server', command: 'start', port, environment, logPath });
  t.after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  t.diagnostic(`seed ${seed}`);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const starting = server.start().catch(() => {});
    await sleep(random.whole(0, LONGEST_MS));
    const postmaster = postmasterOf(cluster);
    server.kill();
    if (postmaster !== undefined && random.whole(1, 2) === 1) {
      for (const pid of [postmaster, ...childrenOf(postmaster)]) killNow(pid);
    }
    await starting;
  }
  await server.start();
  const secrets = Object.fromEntries(
    readFileSync(join(data, 'sandbox.env'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('=') as [string, string]),
  );
  const form = {
    grant_type: 'client_credentials',
    client_id: 'acme-retail',
    client_secret: secrets['LOYALTYOS_API_KEY']!,
  };
  const granted = await fetch(`${server.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token } = (await granted.json()) as { access_token: string };
  const read = async (path: string): Promise<Record<string, unknown>> => {
    const response = await fetch(`${server.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
    return (await response.json()) as Record<string, unknown>;
  };
  const { pointsBalance, tier } = await read('/customers/cust_a1b2/balance');
  assert.deepEqual({ pointsBalance, tier }, { pointsBalance: 2850, tier: 'Gold' });
  assert.equal(((await read('/customers')) as { data: unknown[] }).data.length, 4);
  assert.equal((await runCli(environment, 'ledger', 'verify', 'acme-retail'))['verified'], true);
});
