import type { Principal } from '@loyaltyos/identity';
import type { Context } from '../context.ts';
import { pageOf, type Page } from '../page.ts';
import type { CustomerQuery, CustomerSummary } from './customer.ts';
import { summaryOf } from './get-customer.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { storedTiersOf, tierSeen } from '../tiers/standing.ts';
import { readCustomerPage } from './stored-customers.ts';

/** Members in the order of their ids. */
export async function listCustomers(
  { database }: Context,
  principal: Principal,
  { limit, after, tier }: CustomerQuery,
): Promise<Page<CustomerSummary>> {
  const { tenantId } = principal.tenant;
  return database.transaction(tenantId, async (tx) => {
    const programme = await readProgramme(tx, tenantId);
    const query = {
      after: typeof after === 'string' ? after : '',
      tiers: tier === undefined ? undefined : storedTiersOf(programme, tier),
      limit: limit + 1,
    };
    const page = pageOf(await readCustomerPage(tx, tenantId, query), limit, (row) => row.customerId);
    return { ...page, rows: page.rows.map((row) => summaryOf({ ...row, tier: tierSeen(programme, row.tier) })) };
  });
}
