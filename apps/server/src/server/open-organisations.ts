import { ALL_SCOPES, type Identity, type Organisations } from '@loyaltyos/identity';
import { wallClock } from '@loyaltyos/kernel';
import {
  createProgramme,
  PROGRAMME_DEFAULTS,
  SAMPLE_PROGRAMME,
  seedSandbox,
  type Loyalty,
  type ProgrammeDocument,
} from '@loyaltyos/loyalty';
import type { Config } from '../config.ts';
import { SANDBOX_SLUG } from './sandbox-slug.ts';

/** Who makes what a new tenant starts with, as the journal names them. */
const AUTHOR = 'system:provisioning';

/** What a tenant for production starts with: points without tiers, to be made its own before the first order. */
const FIRST_PROGRAMME: ProgrammeDocument = { ...PROGRAMME_DEFAULTS, currencies: ['GBP'], zone: 'UTC' };

/**
 * The organisations of this process. A sandbox starts with the sample programme and its sample data, a tenant for production with
 * the least programme there is, to be replaced before the first order.
 */
export function openOrganisations(config: Config, identity: Identity, loyalty: Loyalty): Organisations {
  return identity.openOrganisations({
    registration: config.registration,
    // An interrupted first start finds its sandbox by this slug, and makes a key for it.
    reservedSlugs: [SANDBOX_SLUG],
    provisioning: {
      async equip(tx, tenant) {
        const document = tenant.environment === 'sandbox' ? SAMPLE_PROGRAMME : FIRST_PROGRAMME;
        await createProgramme(tx, wallClock, tenant, { document, author: AUTHOR });
      },
      async furnish(tenant) {
        if (tenant.environment !== 'sandbox') return;
        const author = { kind: 'key', id: AUTHOR, tenant, scopes: new Set(ALL_SCOPES) } as const;
        await seedSandbox(loyalty, author, wallClock.now());
      },
    },
  });
}
