import type { Principal } from '@loyaltyos/identity';
import type { Context } from '../context.ts';
import { pageOf, type Page } from '../page.ts';
import type { CustomerQuery, CustomerSummary } from './customer.ts';
import { summaryOf } from './get-customer.ts';
import { readCustomerPage } from './stored-customers.ts';

/** Members in the order of their ids. */
export async function listCustomers(
  { database }: Context,
  principal: Principal,
  { limit, after, tier }: CustomerQuery,
): Promise<Page<CustomerSummary>> {
  const { tenantId } = principal.tenant;
  const query = { after: typeof after === 'string' ? after : '', tier, limit: limit + 1 };
  const found = await database.transaction(tenantId, (tx) => readCustomerPage(tx, tenantId, query));
  const page = pageOf(found, limit, (row) => row.customerId);
  return { ...page, rows: page.rows.map(summaryOf) };
}
