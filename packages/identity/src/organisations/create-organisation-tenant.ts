import { statement, type Transaction } from '@loyaltyos/database';
import { Problem } from '@loyaltyos/problems';
import { storeCreatedKey } from '../api-keys/create-api-key.ts';
import type { Secret } from '../crypto/secret.ts';
import type { Plan } from '../tenants/plans.ts';
import type { Environment, Tenant } from '../tenants/tenant.ts';
import type { OrganisationContext } from './context.ts';
import { draftFirstKey } from './first-api-key.ts';
import { activate, claimTenant, release, type Provisioning } from './provisioning.ts';
import { actorOf } from './session-actor.ts';
import type { SessionHolder } from './session.ts';
import { currentAuthority, lockOrganisation, requireAuthority } from './stored-members.ts';

export interface OrganisationTenant {
  readonly slug: string;
  readonly name: string;
  readonly environment: Environment;
}

/** A new tenant, and the whole text of its first key, to be shown this once. */
export interface CreatedTenant {
  readonly tenant: Tenant;
  readonly apiKey: Secret<string>;
}

const MOST_TENANTS = 10;
/** What a tenant starts with. The operator changes it. */
const PLANS_AT_START: Readonly<Record<Environment, Plan>> = { sandbox: 'growth', production: 'starter' };

const countTenants = statement(
  'identity.count-tenants-of-organisation',
  `SELECT count(*)::int AS tenants FROM tenant WHERE organisation_id = $1 AND status <> 'removed'`,
);

/**
 * Makes another tenant for an organisation: a sandbox with sample data, or an empty one for production. As with a registration
 * it is stored and filled first, and then opened in one transaction.
 *
 * @throws Problem `session-required`, `insufficient-role`, `tenant-limit`, `tenant-slug-taken`, `registration-in-flight`,
 *   `invalid-values`, `too-many-requests`.
 */
export async function createOrganisationTenant(
  context: OrganisationContext,
  provisioning: Provisioning,
  holder: SessionHolder,
  { slug, name, environment }: OrganisationTenant,
): Promise<CreatedTenant> {
  const { database, clock, hasher } = context;
  const { organisationId } = holder;
  const actor = actorOf(holder);
  const equip = async (tx: Transaction, tenant: Tenant): Promise<void> => {
    await lockOrganisation(tx, organisationId);
    const [counted] = await tx.query<{ tenants: number }>(countTenants, [organisationId]);
    // The one that is being made is counted.
    if ((counted?.tenants ?? 0) > MOST_TENANTS) {
      throw new Problem('tenant-limit', { detail: `An organisation has at most ${MOST_TENANTS} tenants.` });
    }
    await provisioning.equip(tx, tenant);
  };
  const wanted = { slug, name, environment, plan: PLANS_AT_START[environment], organisationId };
  const claimed = await claimTenant(context, wanted, equip);
  try {
    const key = await draftFirstKey(hasher, claimed.tenant, { actor, lane: organisationId, now: clock.now() });
    await provisioning.furnish(claimed.tenant);
    return await database.transaction(claimed.tenant.tenantId, async (tx) => {
      const now = clock.now();
      await lockOrganisation(tx, organisationId);
      requireAuthority(await currentAuthority(tx, holder), ['owner']);
      await activate(tx, claimed, { name, actor, now });
      await storeCreatedKey(tx, key, { actor, now });
      return { tenant: { ...claimed.tenant, name }, apiKey: key.text };
    });
  } catch (error) {
    // Whatever went wrong is what is told; a claim that cannot be given back runs out.
    await release(context, claimed).catch(() => undefined);
    throw error;
  }
}
