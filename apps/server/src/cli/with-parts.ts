import type { Tenant } from '@loyaltyos/identity';
import { readConfig } from '../config.ts';
import { composeParts, type Parts } from '../server/compose.ts';
import { UsageError, type CommandCall } from './command.ts';

/** Opens the parts for one command and closes them whatever happens. */
export async function withParts<T>(call: CommandCall, work: (parts: Parts) => Promise<T>): Promise<T> {
  const { terminal, environment } = call;
  const observer = { progress: (text: string) => terminal.note(text), trouble: (text: string) => terminal.note(text) };
  const parts = await composeParts(readConfig(environment), observer, { migrates: false, joins: true });
  try {
    return await work(parts);
  } finally {
    await parts.close();
  }
}

/**
 * The active tenant that an option names.
 *
 * @throws UsageError when there is none.
 */
export async function tenantNamed({ identity }: Parts, slug: string): Promise<Tenant> {
  const tenant = await identity.findTenantBySlug(slug);
  if (tenant === undefined) throw new UsageError(`There is no active tenant ${slug}.`);
  return tenant;
}
