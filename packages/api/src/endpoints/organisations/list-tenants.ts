import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { Open } from '../../schema/object.ts';
import { EXAMPLE_TENANT, Tenant, tenantToWire } from './tenant-schema.ts';

const Tenants = Open(
  { data: Type.Array(Tenant, { description: 'All of them, the oldest first.' }) },
  { name: 'Tenants', description: 'The tenants of an organisation.' },
);

export const listTenants = endpoint({
  id: 'tenants.list',
  method: 'GET',
  path: '/tenants',
  sdk: false,
  scope: null,
  member: 'any',
  summary: "List the organisation's tenants",
  description: 'An organisation has ten at most, so there are no pages.',
  idempotency: 'read',
  answers: { 200: { description: 'The tenants.', schema: Tenants, example: { data: [EXAMPLE_TENANT] } } },
  problems: [],
  async handle({ member }, { authority: { organisations } }) {
    const { tenants } = await organisations.view(member);
    return { status: 200, body: { data: tenants.map(tenantToWire) } };
  },
});
