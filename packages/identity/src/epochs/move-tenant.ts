import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { statement, type Transaction } from '@loyaltyos/database';
import { assert, Defect, formatInstant } from '@loyaltyos/kernel';
import { type Actor, recordChange } from '../audit/record-change.ts';
import { openBytes, sealBytes } from '../crypto/aes-gcm.ts';
import { KEK_BYTES, kekContext, secretBinding } from '../crypto/tenant-keys.ts';
import { versionOf } from '../root-key/wrapped-key.ts';
import { type KeyKeeping, KeysRefused } from './key-keeping.ts';
import { type KekOfEpoch, rewrapCustomerKeys } from './rewrap-customer-keys.ts';

/** What rotates keys that are old enough. */
const ROTATION: Actor = { kind: 'system', id: 'key-rotation' };

/** A key-encryption key that exists. */
interface LivingEpoch {
  readonly epoch: number;
  readonly wrapped: Buffer;
}

/** Which versions of the root matter to a pass over the tenants. */
export interface RootsInUse {
  readonly current: string;
  /** Replaced, and known to have nothing in use under them; kept for backups. */
  readonly settled: ReadonlySet<string>;
}

/** What a pass found under old keys and put under new ones. */
export interface Moved {
  readonly epochs: number;
  readonly customers: number;
}

const selectEpochs = statement(
  'identity.living-epochs',
  `SELECT epoch, wrapped_kek AS wrapped FROM tenant_kek
    WHERE tenant_id = $1 AND wrapped_kek IS NOT NULL ORDER BY epoch`,
);
const selectSecret = statement(
  'identity.tenant-secret',
  'SELECT kek_epoch AS epoch, sealed_secret AS sealed FROM tenant_secret WHERE tenant_id = $1',
);
// Of several processes that begin the same epoch, one does; the others wait for it and get no row.
const insertEpoch = statement(
  'identity.begin-epoch',
  `INSERT INTO tenant_kek (tenant_id, epoch, wrapped_kek, created_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (tenant_id, epoch) DO NOTHING
   RETURNING epoch`,
);
const replaceEpochs = statement(
  'identity.replace-epochs',
  'UPDATE tenant_kek SET replaced_at = $3 WHERE tenant_id = $1 AND epoch < $2 AND replaced_at IS NULL',
);
const updateSecret = statement(
  'identity.reseal-tenant-secret',
  `UPDATE tenant_secret SET kek_epoch = $3, sealed_secret = $4
    WHERE tenant_id = $1 AND kek_epoch = $2
   RETURNING kek_epoch`,
);

/**
 * Brings a tenant under the current root: begins an epoch when its newest is under another version, and wraps what is under
 * older epochs anew. May stop anywhere and be done again, by several processes at once.
 */
export async function moveTenant(
  keeping: KeyKeeping,
  tenantId: string,
  { current, settled }: RootsInUse,
  signal?: AbortSignal,
): Promise<Moved> {
  let living = await readLivingEpochs(keeping, tenantId);
  let newest = newestOf(living);
  const begins = versionOf(newest.wrapped) !== current;
  if (begins) {
    await beginEpoch(keeping, tenantId, { newest, current });
    living = await readLivingEpochs(keeping, tenantId);
    newest = newestOf(living);
  }
  const left = living.filter((each) => each !== newest && !settled.has(versionOf(each.wrapped)));
  if (left.length === 0) return { epochs: begins ? 1 : 0, customers: 0 };
  const customers = await rewrapCustomerKeys(
    keeping,
    tenantId,
    keysOf(keeping, tenantId, living),
    newest.epoch,
    signal,
  );
  return { epochs: begins ? 1 : 0, customers };
}

/** The epochs of a tenant whose keys exist, the oldest first. */
export async function readLivingEpochs({ database }: KeyKeeping, tenantId: string): Promise<LivingEpoch[]> {
  return database.transaction(tenantId, (tx) => tx.query<LivingEpoch>(selectEpochs, [tenantId]));
}

/** The keys of epochs, each asked of the root when it is first needed. */
function keysOf(keeping: KeyKeeping, tenantId: string, living: readonly LivingEpoch[]): KekOfEpoch {
  const held = new Map<number, Promise<KeyObject>>();
  return async (epoch) => {
    const wanted = living.find((each) => each.epoch === epoch);
    if (wanted === undefined)
      throw new Defect(`tenant ${tenantId} has a customer's key under epoch ${epoch}, which is gone`);
    const key = held.get(epoch) ?? unwrapKek(keeping, tenantId, wanted);
    held.set(epoch, key);
    return key;
  };
}

function newestOf(living: readonly LivingEpoch[]): LivingEpoch {
  const newest = living.at(-1);
  assert(newest !== undefined, 'a tenant has a key-encryption key');
  return newest;
}

/** The epoch, the end of the one before, and the tenant's secret under the new one: all or nothing. */
async function beginEpoch(
  keeping: KeyKeeping,
  tenantId: string,
  { newest, current }: { newest: LivingEpoch; current: string },
): Promise<void> {
  const { database, clock, rootKey } = keeping;
  const epoch = newest.epoch + 1;
  const kek = randomBytes(KEK_BYTES);
  // The key service is asked before the transaction opens.
  const wrapped = await rootKey.wrap(kek, kekContext(tenantId, epoch));
  if (versionOf(wrapped) !== current) {
    throw new KeysRefused(
      `The root key wraps under ${versionOf(wrapped)} and not under ${current}: it was rotated again`,
    );
  }
  const key = createSecretKey(kek);
  kek.fill(0);
  const before = await unwrapKek(keeping, tenantId, newest);
  await database.transaction(tenantId, async (tx) => {
    const now = clock.now();
    const at = formatInstant(now);
    const begun = await tx.query(insertEpoch, [tenantId, epoch, wrapped, at]);
    if (begun.length === 0) return;
    await tx.query(replaceEpochs, [tenantId, epoch, at]);
    await resealSecret(tx, tenantId, { epoch: newest.epoch, key: before }, { epoch, key });
    await recordChange(
      tx,
      { tenantId, actor: keeping.actor ?? ROTATION, now },
      { action: 'keys.rotated', subject: { kind: 'key-epoch', id: String(epoch) }, version: epoch },
    );
  });
}

async function resealSecret(
  tx: Transaction,
  tenantId: string,
  from: { epoch: number; key: KeyObject },
  to: { epoch: number; key: KeyObject },
): Promise<void> {
  const [stored] = await tx.query<{ epoch: number; sealed: Buffer }>(selectSecret, [tenantId]);
  assert(stored?.epoch === from.epoch, "a tenant's secret is under its newest epoch");
  const secret = openBytes(from.key, secretBinding(tenantId), stored.sealed);
  const sealed = sealBytes(to.key, secretBinding(tenantId), secret);
  secret.fill(0);
  const updated = await tx.query(updateSecret, [tenantId, from.epoch, to.epoch, sealed]);
  if (updated.length === 0) throw new Defect("a tenant's secret was sealed anew by somebody else");
}

async function unwrapKek(
  { rootKey }: KeyKeeping,
  tenantId: string,
  { epoch, wrapped }: LivingEpoch,
): Promise<KeyObject> {
  const kek = await rootKey.unwrap(wrapped, kekContext(tenantId, epoch));
  const key = createSecretKey(kek);
  kek.fill(0);
  return key;
}
