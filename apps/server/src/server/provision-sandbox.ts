import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ALL_SCOPES, type Identity, type Tenant } from '@loyaltyos/identity';
import { wallClock } from '@loyaltyos/kernel';
import { createProgramme, SAMPLE_PROGRAMME, seedSandbox } from '@loyaltyos/loyalty';
import type { Parts } from './compose.ts';
import { SANDBOX_SLUG } from './sandbox-slug.ts';

/** Who makes it, as the journal and the audit log name them. */
const AUTHOR = { kind: 'system', id: 'system:sandbox' } as const;

export interface Sandbox {
  readonly tenant: Tenant;
  /** Where its key is: `sandbox.env`. */
  readonly envFile: string;
  readonly apiKey: string;
  /** How long it took to make; undefined when it was there. */
  readonly provisionedMs: number | undefined;
}

/**
 * Makes the sandbox tenant with its seed and a key, and writes `sandbox.env` (mode 0600) into the data folder; or finds what
 * an earlier start made. The file comes last: without it, the next start completes what this one began.
 */
export async function provisionSandbox(parts: Parts, url: string): Promise<Sandbox> {
  const { identity, loyalty, config } = parts;
  const envFile = join(config.dataDir, 'sandbox.env');
  const startedAt = wallClock.now();
  const existing = await identity.findTenantBySlug(SANDBOX_SLUG);
  const known = existing === undefined ? undefined : readEnvFile(envFile)?.['LOYALTYOS_API_KEY'];
  if (existing !== undefined && known !== undefined) {
    await writeEnvFile(envFile, url, known);
    return { tenant: existing, envFile, apiKey: known, provisionedMs: undefined };
  }
  const tenant = existing ?? (await createSandboxTenant(identity));
  const maker = { ...AUTHOR, tenant, scopes: new Set(ALL_SCOPES) };
  await seedSandbox(loyalty, maker, wallClock.now());
  const created = await identity.createApiKey(maker, { label: 'Made at first start', scopes: ALL_SCOPES });
  const apiKey = created.secret.reveal();
  await writeEnvFile(envFile, url, apiKey);
  return { tenant, envFile, apiKey, provisionedMs: wallClock.now() - startedAt };
}

function createSandboxTenant(identity: Identity): Promise<Tenant> {
  return identity.createTenant(
    { slug: SANDBOX_SLUG, name: 'Acme Retail', environment: 'sandbox', plan: 'growth', createdBy: AUTHOR },
    (tx, tenant) => createProgramme(tx, wallClock, tenant, { document: SAMPLE_PROGRAMME, author: AUTHOR.id }),
  );
}

/** Written beside and renamed: whoever reads it sees the whole of it. */
async function writeEnvFile(path: string, url: string, apiKey: string): Promise<void> {
  const lines = [`LOYALTYOS_BASE_URL=${url}`, `LOYALTYOS_TENANT=${SANDBOX_SLUG}`, `LOYALTYOS_API_KEY=${apiKey}`];
  const text = `${lines.join('\n')}\n`;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

function readEnvFile(path: string): Readonly<Record<string, string>> | undefined {
  if (!existsSync(path)) return undefined;
  const pairs = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const at = line.indexOf('=');
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
    });
  return Object.fromEntries(pairs) as Record<string, string>;
}
