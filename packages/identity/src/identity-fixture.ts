import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type FrozenClock, frozenClock, type ScratchDatabase, scratchDatabase } from '@loyaltyos/testing';
import { createIdentity, type Identity, type IdentityOptions } from './identity.ts';
import { openLocalKeyFile } from './root-key/local-key-file.ts';
import type { RootKey } from './root-key/root-key.ts';
import { ALL_SCOPES } from './scopes.ts';
import type { CreatedApiKey } from './api-keys/create-api-key.ts';
import type { KeyMaker } from './api-keys/key-maker.ts';
import type { Tenant } from './tenants/tenant.ts';

/** Low on purpose: these tests are not about the cost of a hash. */
export const CHEAP_HASH = { memoryKib: 64, passes: 1, lanes: 1 };

export interface IdentityFixture {
  readonly scratch: ScratchDatabase;
  readonly clock: FrozenClock;
  readonly rootKey: RootKey;
  readonly identity: Identity;
  /** Another process over the same database and root key. */
  readonly anotherProcess: (options?: Partial<IdentityOptions>) => Promise<Identity>;
  /** A sandbox tenant with a key of all scopes. */
  readonly tenantWithKey: (
    slug: string,
    environment?: Tenant['environment'],
  ) => Promise<{ tenant: Tenant } & CreatedApiKey>;
}

/** The operator of a test: may give every scope. */
export function operatorOf(tenant: Tenant): KeyMaker {
  return { kind: 'operator', id: 'test', tenant, scopes: new Set(ALL_SCOPES) };
}

/** A folder of the test's own, removed after it. */
export async function testFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'identity-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

/** Identity over a real database of the test's own, under a clock that stands still. */
export async function identityFixture(
  t: TestContext,
  options: Partial<IdentityOptions> = {},
): Promise<IdentityFixture> {
  const scratch = await scratchDatabase();
  t.after(scratch.drop);
  const clock = frozenClock();
  const rootKey = options.rootKey ?? (await openLocalKeyFile(join(await testFolder(t), 'root.key'), clock));
  async function start(more: Partial<IdentityOptions>): Promise<Identity> {
    const identity = await createIdentity({
      database: scratch.database,
      clock,
      rootKey,
      issuer: 'https://loyalty.test',
      audience: 'https://loyalty.test/api',
      hashCost: CHEAP_HASH,
      ...options,
      ...more,
    });
    t.after(() => identity.close());
    return identity;
  }
  const identity = await start({});
  return {
    scratch,
    clock,
    rootKey,
    identity,
    anotherProcess: (more = {}) => start(more),
    async tenantWithKey(slug, environment = 'sandbox') {
      const tenant = await identity.createTenant({ slug, name: slug, environment, plan: 'starter' });
      const created = await identity.createApiKey(operatorOf(tenant), { label: 'test', scopes: ALL_SCOPES });
      return { tenant, ...created };
    },
  };
}
