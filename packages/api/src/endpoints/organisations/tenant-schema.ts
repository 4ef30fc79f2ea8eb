import type { OrganisationView, Tenant as StoredTenant } from '@loyaltyos/identity';
import { formatInstant } from '@loyaltyos/kernel';
import { Type, type Static, type TUnsafe } from 'typebox';
import { OpenEnum } from '../../schema/choice.ts';
import { InstantOut } from '../../schema/instant.ts';
import { Open } from '../../schema/object.ts';
import { Label, Secret } from '../../schema/text.ts';

export const Slug: TUnsafe<string> = Type.Unsafe<string>({
  type: 'string',
  minLength: 3,
  maxLength: 63,
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  description: 'The name that clients use for the tenant: lower-case letters and digits, single dashes between them.',
  examples: ['acme-shop'],
});

export const TenantName = Label({
  description: 'The name of the tenant, for people.',
  maxLength: 200,
  example: 'Acme',
});

/** A key that is shown this once. */
export const ShownKey = Secret({
  description: 'The first API key of the tenant, with every scope. It is shown this once.',
  maxLength: 200,
  example: 'los_sandbox_sk_...',
});

const tenant = {
  slug: Slug,
  name: TenantName,
  environment: OpenEnum('Environment', ['sandbox', 'production'], 'What it is for.'),
  plan: OpenEnum('TenantPlan', ['starter', 'growth', 'enterprise'], 'The plan. The operator changes it.'),
};

/** A tenant that was just made. */
export const NewTenant = Open(tenant, { name: 'NewTenant', description: 'A tenant that was just made.' });

export const Tenant = Open(
  {
    ...tenant,
    status: OpenEnum('TenantStatus', ['active', 'suspended'], 'Whether it can be called.'),
    createdAt: InstantOut('When it was made.'),
  },
  { name: 'Tenant', description: 'A tenant of the organisation.' },
);

export function newTenantToWire({ slug, name, environment, plan }: StoredTenant): Static<typeof NewTenant> {
  return { slug, name, environment, plan };
}

export function tenantToWire(stored: OrganisationView['tenants'][number]): Static<typeof Tenant> {
  const { status, createdAt } = stored;
  return { ...newTenantToWire(stored), status, createdAt: formatInstant(createdAt) };
}

export const EXAMPLE_NEW_TENANT: Static<typeof NewTenant> = {
  slug: 'acme-shop',
  name: 'Acme',
  environment: 'sandbox',
  plan: 'growth',
};

export const EXAMPLE_TENANT: Static<typeof Tenant> = {
  ...EXAMPLE_NEW_TENANT,
  status: 'active',
  createdAt: '2026-03-01T09:30:00.000Z',
};
