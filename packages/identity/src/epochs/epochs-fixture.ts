import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { statement, type Database } from '@loyaltyos/database';
import { Client } from 'pg';
import type { Identity, IdentityOptions } from '../identity.ts';
import { identityFixture, type IdentityFixture } from '../identity-fixture.ts';
import type { RootKey } from '../root-key/root-key.ts';
import type { Tenant } from '../tenants/tenant.ts';
import { SETTLE_MS } from './rotation-times.ts';

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
/** A backup's, and a key's, life by default. */
export const RETENTION_MS = 35 * DAY_MS;

export interface EpochsFixture extends IdentityFixture {
  readonly tenant: Tenant;
  /** What the owner of the tables sees of the tenant. */
  readonly rows: <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
}

export async function epochsFixture(t: TestContext, options: Partial<IdentityOptions> = {}): Promise<EpochsFixture> {
  const fixture = await identityFixture(t, options);
  const { tenant } = await fixture.tenantWithKey('shop');
  const owner = new Client({ connectionString: fixture.scratch.ownerUrl });
  // Dropping the database may end it first.
  owner.on('error', () => {});
  await owner.connect();
  await owner.query(`SELECT set_config('loyaltyos.tenant_id', $1, false)`, [tenant.tenantId]);
  t.after(() => owner.end());
  return {
    ...fixture,
    tenant,
    rows: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await owner.query(text, [...values])).rows as Row[],
  };
}

export const emailOf = (customerId: string): string => `${customerId}@example.com`;

/** Writes the record of each of these customers, in one transaction. */
export async function enrol(
  { scratch }: Pick<IdentityFixture, 'scratch'>,
  identity: Identity,
  { tenantId }: Tenant,
  ids: readonly string[],
): Promise<void> {
  await scratch.database.transaction(tenantId, async (tx) => {
    for (const id of ids)
      await identity.sealCustomerRecord(tx, tenantId, id, { email: emailOf(id), name: `Name ${id}` });
  });
}

/** What is known of these customers: their e-mail addresses, or `erased`. Found by address, too, where they are known. */
export async function known(
  { scratch }: Pick<IdentityFixture, 'scratch'>,
  identity: Identity,
  { tenantId }: Tenant,
  ids: readonly string[],
): Promise<Record<string, string>> {
  return scratch.database.transaction(tenantId, async (tx) => {
    const records = await identity.openCustomerRecords(tx, tenantId, ids);
    const told: Record<string, string> = {};
    for (const [id, record] of records) {
      told[id] = record === 'erased' ? 'erased' : String(record.reveal().email);
      if (record !== 'erased') assert.equal(await identity.findCustomerByEmail(tx, tenantId, emailOf(id)), id);
    }
    return told;
  });
}

/** What `known` says of customers who are all there. */
export function allKnown(ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, emailOf(id)]));
}

const destroyDek = statement(
  'test.destroy-dek',
  `UPDATE customer_key SET wrapped_dek = NULL, destroyed_at = now()
    WHERE tenant_id = $1 AND customer_id = $2 AND wrapped_dek IS NOT NULL`,
);

/** Destroys a customer's key, as erasing does. */
export async function destroyKeyOf(database: Database, { tenantId }: Tenant, customerId: string): Promise<void> {
  await database.transaction(tenantId, (tx) => tx.query(destroyDek, [tenantId, customerId]));
}

/** Rotates once it is due, and brings it to its end: until only backups need what was replaced. */
export async function rotateWhenDue({ identity, clock }: Pick<IdentityFixture, 'identity' | 'clock'>): Promise<void> {
  clock.set((await identity.keysStatus()).rotationDueAt);
  assert.ok((await identity.keepKeys()).rotatedTo !== undefined, 'it was due');
  clock.advance(SETTLE_MS);
  assert.equal((await identity.keepKeys()).settled.length, 1);
}

/** Ends the process, as it were, at the n-th thing it asks of the database or the root: before it is done, or just after. */
export class KilledHere extends Error {}

export function mortal(
  parts: { database: Database; rootKey: RootKey },
  dies: { at: number; afterwards: boolean },
): { database: Database; rootKey: RootKey; count: () => number } {
  let count = 0;
  async function step<T>(work: () => Promise<T>): Promise<T> {
    count += 1;
    if (count > dies.at || (count === dies.at && !dies.afterwards)) throw new KilledHere();
    const result = await work();
    if (count >= dies.at) throw new KilledHere();
    return result;
  }
  const { database, rootKey } = parts;
  return {
    database: {
      transaction: (tenantId, work, options) => step(() => database.transaction(tenantId, work, options)),
      directory: (work, options) => step(() => database.directory(work, options)),
      close: () => database.close(),
    },
    rootKey: {
      wrap: (key, context) => step(() => rootKey.wrap(key, context)),
      unwrap: (wrapped, context) => step(() => rootKey.unwrap(wrapped, context)),
      rotate: () => step(() => rootKey.rotate()),
      destroy: (version) => step(() => rootKey.destroy(version)),
      issued: (version) => rootKey.issued(version),
      destructionTakesMs: rootKey.destructionTakesMs,
    },
    count: () => count,
  };
}

/** The verbs of a root key as members of their own, to put others in the place of some. */
export function bound(rootKey: RootKey): RootKey {
  return {
    wrap: (key, context) => rootKey.wrap(key, context),
    unwrap: (wrapped, context) => rootKey.unwrap(wrapped, context),
    rotate: () => rootKey.rotate(),
    destroy: (version) => rootKey.destroy(version),
    issued: (version) => rootKey.issued(version),
    destructionTakesMs: rootKey.destructionTakesMs,
  };
}
