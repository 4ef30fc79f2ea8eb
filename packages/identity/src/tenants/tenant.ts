import type { Plan } from './plans.ts';

export type Environment = 'sandbox' | 'production';

/** An isolated programme in one environment. */
export interface Tenant {
  readonly tenantId: string;
  /** The name that clients use: their `client_id`. Never changes. */
  readonly slug: string;
  readonly name: string;
  readonly environment: Environment;
  readonly plan: Plan;
  /** Over how many stripes the tenant's customers are spread. Never changes. */
  readonly stripeCount: number;
  readonly organisationId: string;
}

/** The columns of a `TenantRow`, of the table under the alias `t`. */
export const TENANT_COLUMNS =
  't.tenant_id, t.organisation_id, t.slug, t.name, t.environment, t.plan, t.stripe_count, t.status';

/** The columns of `tenant` as they come from the database. */
export interface TenantRow {
  readonly tenant_id: string;
  readonly organisation_id: string;
  readonly slug: string;
  readonly name: string;
  readonly environment: Environment;
  readonly plan: Plan;
  readonly stripe_count: number;
  readonly status: 'provisioning' | 'active' | 'suspended' | 'removed';
}

export function tenantFromRow(row: TenantRow): Tenant {
  return {
    tenantId: row.tenant_id,
    slug: row.slug,
    name: row.name,
    environment: row.environment,
    plan: row.plan,
    stripeCount: row.stripe_count,
    organisationId: row.organisation_id,
  };
}
