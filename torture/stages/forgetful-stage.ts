import { Client } from 'pg';
import type { Random } from '../../bench/rules/seeded-random.ts';
import type { Stage } from './stage.ts';
import { CLUSTER, twoServersStage } from './two-servers-stage.ts';

/**
 * A PostgreSQL that breaks the promise: it acknowledges what is not on disk (synchronous_commit is off), and is killed
 * whole. What it loses must be found, or the harness proves nothing.
 */
export async function forgetfulStage(random: Random): Promise<Stage> {
  const stage = await twoServersStage(random, { forgetful: true });
  const victim = stage.victims.find(({ name }) => name === CLUSTER) ?? stage.victims[0];
  await keepSoFar(stage.databaseUrl());
  return { ...stage, name: 'two servers and a forgetful PostgreSQL', victims: [victim] };
}

/** What the stage is made of must last, or it is the schema that is lost and not what callers were told. */
async function keepSoFar(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('CHECKPOINT');
  await client.end();
}
