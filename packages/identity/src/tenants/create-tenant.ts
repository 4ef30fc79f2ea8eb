import { randomUUID } from 'node:crypto';
import { constraintOf, type Database, statement, type Transaction } from '@loyaltyos/database';
import { assert, type Clock, formatInstant, type Instant, newId } from '@loyaltyos/kernel';
import { type FieldError, Problem } from '@loyaltyos/problems';
import { type Actor, recordChange } from '../audit/record-change.ts';
import type { TenantKeys } from '../crypto/tenant-keys.ts';
import type { Plan } from './plans.ts';
import type { Environment, Tenant } from './tenant.ts';

/** What `createTenant` is given. */
export interface NewTenant {
  /** 3 to 63 lower-case letters, digits and single dashes between them. */
  readonly slug: string;
  /** For people, 1 to 200 characters. */
  readonly name: string;
  readonly environment: Environment;
  readonly plan: Plan;
  /** Of an organisation that exists; a new one of the tenant's name when absent. */
  readonly organisationId?: string;
  /** 1 to 64; 1 in a sandbox and 4 in production when absent. Cannot be changed later. */
  readonly stripeCount?: number;
  /** Who makes it, for the audit log; the system itself when absent. */
  readonly createdBy?: Actor;
  /** Nobody can call the tenant yet: until then it is being filled. Absent: it is active at once. */
  readonly provisioningUntil?: Instant;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const STRIPES: Readonly<Record<Environment, number>> = { sandbox: 1, production: 4 };

const insertOrganisation = statement(
  'identity.insert-organisation',
  'INSERT INTO organisation (organisation_id, name, created_at) VALUES ($1, $2, $3)',
);
const insertTenant = statement(
  'identity.insert-tenant',
  `INSERT INTO tenant (tenant_id, organisation_id, slug, name, environment, plan, stripe_count, created_at, status,
                       provisioning_until)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** What another package gives a new tenant, in the transaction that creates it: there is never a tenant without it. */
export type TenantEquipment = (tx: Transaction, tenant: Tenant) => Promise<void>;

/**
 * A new tenant with its first key-encryption key and its secret, in one transaction; with a new organisation where none is
 * named. The audit log tells of it.
 *
 * @throws Problem `invalid-values`, `tenant-slug-taken`, and what `equip` throws.
 */
export async function createTenant(
  { database, clock, tenantKeys }: { database: Database; clock: Clock; tenantKeys: TenantKeys },
  wanted: NewTenant,
  equip?: TenantEquipment,
): Promise<Tenant> {
  checkNewTenant(wanted);
  const now = clock.now();
  const organisationId = wanted.organisationId ?? newId('organisation', now);
  const tenant: Tenant = {
    tenantId: randomUUID(),
    slug: wanted.slug,
    name: wanted.name,
    environment: wanted.environment,
    plan: wanted.plan,
    stripeCount: wanted.stripeCount ?? STRIPES[wanted.environment],
    organisationId,
  };
  const { tenantId, slug, name, environment, plan, stripeCount } = tenant;
  // Wrapped before the transaction opens: the root key may be a service far away.
  const keys = await tenantKeys.draft(tenantId);
  const at = formatInstant(now);
  const until = wanted.provisioningUntil === undefined ? null : formatInstant(wanted.provisioningUntil);
  const standing = [until === null ? 'active' : 'provisioning', until];
  try {
    await database.transaction(tenantId, async (tx) => {
      if (wanted.organisationId === undefined) await tx.query(insertOrganisation, [organisationId, name, at]);
      await tx.query(insertTenant, [
        tenantId,
        organisationId,
        slug,
        name,
        environment,
        plan,
        stripeCount,
        at,
        ...standing,
      ]);
      await tenantKeys.insert(tx, keys, now);
      await equip?.(tx, tenant);
      // Of a tenant that is still being filled it is recorded who opens it.
      if (until === null) await recordCreation(tx, tenant, { actor: wanted.createdBy ?? SYSTEM, now });
    });
  } catch (error) {
    if (constraintOf(error) === 'tenant_slug_is_unique') {
      throw new Problem('tenant-slug-taken', { detail: `The slug ${slug} is taken.`, cause: error });
    }
    throw error;
  }
  return tenant;
}

const SYSTEM: Actor = { kind: 'system', id: 'system' };

/** Writes into the audit log that a tenant was made. */
export async function recordCreation(
  tx: Transaction,
  { tenantId, environment, plan }: Tenant,
  { actor, now }: { actor: Actor; now: Instant },
): Promise<void> {
  const subject = { kind: 'tenant', id: tenantId };
  await recordChange(
    tx,
    { tenantId, actor, now },
    { action: 'tenant.created', subject, details: { environment, plan } },
  );
}

function checkNewTenant({ slug, name, stripeCount = 1 }: NewTenant): void {
  const errors: FieldError[] = [];
  if (!SLUG.test(slug) || slug.length < 3 || slug.length > 63) {
    const message = 'A slug is 3 to 63 lower-case letters and digits, with single dashes between them.';
    errors.push({ pointer: '/slug', code: 'pattern', message });
  }
  const nameLength = Array.from(name.trim()).length;
  if (nameLength < 1 || nameLength > 200) {
    errors.push({ pointer: '/name', code: 'length', message: 'A name has 1 to 200 characters.' });
  }
  if (errors.length > 0) throw new Problem('invalid-values', { errors });
  assert(Number.isInteger(stripeCount) && stripeCount >= 1 && stripeCount <= 64, 'a tenant has 1 to 64 stripes');
}
