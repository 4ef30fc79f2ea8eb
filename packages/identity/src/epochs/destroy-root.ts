import { statement } from '@loyaltyos/database';
import { assert, formatInstant } from '@loyaltyos/kernel';
import { versionOf } from '../root-key/wrapped-key.ts';
import { everyTenant } from '../tenants/every-tenant.ts';
import type { KeyKeeping } from './key-keeping.ts';
import { readLivingEpochs } from './move-tenant.ts';
import { noteDestruction, type RootVersion } from './root-versions.ts';

// Never the newest epoch, whatever is asked.
const destroyEpochs = statement(
  'identity.destroy-epochs',
  `UPDATE tenant_kek SET wrapped_kek = NULL, destroyed_at = $3
    WHERE tenant_id = $1 AND epoch = ANY ($2) AND replaced_at IS NOT NULL AND destroyed_at IS NULL`,
);
// So many rows at a time that no statement takes long, however many customers there are.
const countLeft = statement(
  'identity.count-keys-under-epochs',
  `SELECT max(customer_id) AS last, count(*)::int4 AS seen,
          count(*) FILTER (WHERE kek_epoch = ANY ($3) AND wrapped_dek IS NOT NULL)::int4 AS "left"
     FROM (SELECT customer_id, kek_epoch, wrapped_dek FROM customer_key
            WHERE tenant_id = $1 AND customer_id > $2
            ORDER BY customer_id
            LIMIT $4) AS page`,
);
const PAGE = 10_000;

const selectServerKeys = statement(
  'identity.server-keys-left',
  `SELECT wrapped_key AS wrapped FROM signing_key
    WHERE state = 'valid' AND (retire_at IS NULL OR retire_at > $1)`,
);

/**
 * Destroys a version of the root, and before it the tenants' keys that lie under it or under none of the versions that stay.
 * Right after a pass that found nothing to move. May stop anywhere and be done again.
 *
 * @throws Defect, having destroyed nothing of it, where something in use lies under it.
 */
export async function destroyRoot(
  keeping: KeyKeeping,
  doomed: RootVersion,
  roots: readonly RootVersion[],
): Promise<void> {
  const { clock, database, rootKey } = keeping;
  const staying = new Set(
    roots.flatMap(({ version, destroyedAt }) => (destroyedAt === null && version !== doomed.version ? [version] : [])),
  );
  for await (const tenantId of everyTenant(database)) {
    const living = await readLivingEpochs(keeping, tenantId);
    const gone = living.filter(({ wrapped }) => !staying.has(versionOf(wrapped))).map(({ epoch }) => epoch);
    if (gone.length === 0) continue;
    assert(!gone.includes(living.at(-1)!.epoch), 'a current epoch is under a root that stays');
    await assertNothingUnder(keeping, tenantId, gone);
    await database.transaction(tenantId, (tx) => tx.query(destroyEpochs, [tenantId, gone, formatInstant(clock.now())]));
  }
  const serverKeys = await database.directory((tx) =>
    tx.query<{ wrapped: Buffer }>(selectServerKeys, [formatInstant(clock.now())]),
  );
  assert(
    serverKeys.every(({ wrapped }) => staying.has(versionOf(wrapped))),
    'no key of the server in use is under a root that is destroyed',
  );
  await rootKey.destroy(doomed.version);
  await noteDestruction(keeping, doomed.version);
}

async function assertNothingUnder(
  { database }: KeyKeeping,
  tenantId: string,
  epochs: readonly number[],
): Promise<void> {
  for (let after = ''; ;) {
    const [page] = await database.transaction(tenantId, (tx) =>
      tx.query<{ last: string | null; seen: number; left: number }>(countLeft, [tenantId, after, epochs, PAGE]),
    );
    assert(page?.left === 0, 'nothing in use is under an epoch that is destroyed');
    if (page.last === null || page.seen < PAGE) return;
    after = page.last;
  }
}
