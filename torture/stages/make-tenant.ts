import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../processes/run-cli.ts';
import { TORTURE_PROGRAMME } from './programme.ts';
import type { Stage } from './stage.ts';

const SLUG = 'torture';

/** A production tenant, which has four stripes, with a key that may do everything. */
export async function makeTenant(environment: NodeJS.ProcessEnv, folder: string): Promise<Stage['tenant']> {
  const programme = join(folder, 'programme.json');
  writeFileSync(programme, JSON.stringify(TORTURE_PROGRAMME));
  const options = ['--plan', 'enterprise', '--programme', programme];
  const { tenantId } = await runCli(environment, 'tenant', 'create', SLUG, ...options);
  const { apiKey } = await runCli(environment, 'key', 'create', SLUG, '--label', 'torture');
  return { slug: SLUG, tenantId: String(tenantId), apiKey: String(apiKey) };
}
