import { type Database, statement, type Transaction } from '@loyaltyos/database';
import { type Clock, formatInstant, type Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import type { Actor } from '../audit/record-change.ts';
import type { TenantKeys } from '../crypto/tenant-keys.ts';
import { createTenant, type NewTenant, recordCreation, type TenantEquipment } from '../tenants/create-tenant.ts';
import { type Tenant, TENANT_COLUMNS, type TenantRow, tenantFromRow } from '../tenants/tenant.ts';

/** What other packages give a new tenant. */
export interface Provisioning {
  /** In the transaction that stores it: there is never a tenant without it. */
  readonly equip: TenantEquipment;
  /** After that, in as many steps as it takes, each of which may be done twice: a sandbox's sample data. */
  readonly furnish: (tenant: Tenant) => Promise<void>;
}

/** A tenant that nobody can call yet, and until when it is ours to complete. */
export interface ClaimedTenant {
  readonly tenant: Tenant;
  readonly until: Instant;
}

/** Longer than a request may take. */
const CLAIM_MS = 20_000;

const adoptTenant = statement(
  'identity.adopt-tenant',
  `UPDATE tenant t SET provisioning_until = $2
    WHERE t.slug = $1 AND t.status = 'provisioning' AND t.provisioning_until <= $3 AND t.environment = $4
      AND CASE WHEN $5::text IS NULL
               THEN NOT EXISTS (SELECT FROM member m WHERE m.organisation_id = t.organisation_id)
               ELSE t.organisation_id = $5 END
   RETURNING ${TENANT_COLUMNS}`,
);
const selectClaim = statement('identity.claim-of-slug', 'SELECT provisioning_until FROM tenant WHERE slug = $1');
const activateTenant = statement(
  'identity.activate-tenant',
  `UPDATE tenant SET status = 'active', provisioning_until = NULL, name = $3
    WHERE tenant_id = $1 AND status = 'provisioning' AND provisioning_until = $2 RETURNING tenant_id`,
);
const releaseTenant = statement(
  'identity.release-tenant',
  `UPDATE tenant SET provisioning_until = $3
    WHERE tenant_id = $1 AND status = 'provisioning' AND provisioning_until = $2`,
);

export interface ProvisioningContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly tenantKeys: TenantKeys;
  /** What the installation itself calls tenants: nobody else gets them. */
  readonly reservedSlugs: ReadonlySet<string>;
}

/**
 * Stores a new tenant that nobody can call yet. Where an earlier attempt at the same slug died in the middle, what it left is
 * taken over.
 *
 * @throws Problem `invalid-values`, `tenant-slug-taken`; `registration-in-flight` while somebody else is at it.
 */
export async function claimTenant(
  context: ProvisioningContext,
  wanted: NewTenant,
  equip: TenantEquipment,
): Promise<ClaimedTenant> {
  const { slug } = wanted;
  if (context.reservedSlugs.has(slug)) {
    throw new Problem('tenant-slug-taken', { detail: `The slug ${slug} is taken.` });
  }
  const now = context.clock.now();
  const until = now + CLAIM_MS;
  try {
    return { tenant: await createTenant(context, { ...wanted, provisioningUntil: until }, equip), until };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'tenant-slug-taken') throw error;
    return await adopt(context, wanted, { until, now, refusal: error });
  }
}

async function adopt(
  { database }: ProvisioningContext,
  { slug, environment, organisationId }: NewTenant,
  { until, now, refusal }: { until: Instant; now: Instant; refusal: Problem },
): Promise<ClaimedTenant> {
  return database.directory(async (tx) => {
    const values = [slug, formatInstant(until), formatInstant(now), environment, organisationId ?? null];
    const [row] = await tx.query<TenantRow>(adoptTenant, values);
    if (row !== undefined) return { tenant: tenantFromRow(row), until };
    const [other] = await tx.query<{ provisioning_until: Instant | null }>(selectClaim, [slug]);
    const waitMs = (other?.provisioning_until ?? now) - now;
    if (waitMs <= 0) throw refusal;
    throw new Problem('registration-in-flight', { retryAfterMs: waitMs });
  });
}

/**
 * Opens a claimed tenant for calls, in the transaction of all that comes with that.
 *
 * @throws Problem `registration-in-flight` when the claim ran out and somebody else took over.
 */
export async function activate(
  tx: Transaction,
  { tenant, until }: ClaimedTenant,
  { name, actor, now }: { name: string; actor: Actor; now: Instant },
): Promise<void> {
  const { tenantId } = tenant;
  const activated = await tx.query(activateTenant, [tenantId, formatInstant(until), name]);
  if (activated.length === 0) throw new Problem('registration-in-flight', { retryAfterSeconds: 1 });
  await recordCreation(tx, tenant, { actor, now });
}

/** What was claimed is not completed: the next attempt need not wait. */
export async function release({ database, clock }: ProvisioningContext, claimed: ClaimedTenant): Promise<void> {
  const values = [claimed.tenant.tenantId, formatInstant(claimed.until), formatInstant(clock.now())];
  await database.directory((tx) => tx.query(releaseTenant, values));
}
