import { endpoint } from '../../endpoint.ts';
import { Choice } from '../../schema/choice.ts';
import { Closed, Open } from '../../schema/object.ts';
import { EXAMPLE_NEW_TENANT, NewTenant, newTenantToWire, ShownKey, Slug, TenantName } from './tenant-schema.ts';

const TenantRequest = Closed(
  {
    slug: Slug,
    name: TenantName,
    environment: Choice('Environment', ['sandbox', 'production'], 'What it is for. It stays.'),
  },
  { name: 'TenantRequest', description: 'A tenant to be made.' },
);

const CreatedTenant = Open(
  { tenant: NewTenant, apiKey: ShownKey },
  {
    name: 'CreatedTenant',
    description: 'A tenant that was just made, with its first key.',
  },
);

export const createTenant = endpoint({
  id: 'tenants.create',
  method: 'POST',
  path: '/tenants',
  sdk: false,
  scope: null,
  member: 'owner',
  summary: 'Create a tenant',
  description:
    'A sandbox starts with sample data and the features of the plan `growth`; a tenant for production starts empty, on the plan ' +
    '`starter`, with a programme in GBP that is to be made its own before the first order. An organisation has ten at most.',
  idempotency: 'none',
  audits: 'tenant.created',
  body: {
    schema: TenantRequest,
    examples: { production: { slug: 'acme-live', name: 'Acme', environment: 'production' } },
  },
  answers: {
    201: {
      description: 'The tenant was made.',
      schema: CreatedTenant,
      example: {
        tenant: { ...EXAMPLE_NEW_TENANT, slug: 'acme-live', environment: 'production', plan: 'starter' },
        apiKey: 'los_live_sk_...',
      },
    },
  },
  problems: ['registration-in-flight', 'tenant-limit', 'tenant-slug-taken'],
  async handle({ member, body }, { authority: { organisations } }) {
    const { tenant, apiKey } = await organisations.createTenant(member, body);
    return { status: 201, body: { tenant: newTenantToWire(tenant), apiKey: apiKey.reveal() } };
  },
});
