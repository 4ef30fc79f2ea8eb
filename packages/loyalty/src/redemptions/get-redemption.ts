import type { Principal } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { pageOf, type Page } from '../page.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { redemptionOfRow } from './redemption-of-row.ts';
import type { Redemption, RedemptionQuery } from './redemption.ts';
import { readRedemptionPage, readRedemptions } from './stored-redemptions.ts';

/** Behind every id. */
const NEWEST = '~';

/**
 * A redemption as it is now.
 *
 * @throws Problem `redemption-not-found`.
 */
export function getRedemption({ database }: Context, principal: Principal, redemptionId: string): Promise<Redemption> {
  const { tenantId } = principal.tenant;
  return database.transaction(tenantId, async (tx) => {
    const [programme, rows] = await Promise.all([
      readProgramme(tx, tenantId),
      readRedemptions(tx, tenantId, { redemptionIds: [redemptionId], orderIds: [] }),
    ]);
    const row = rows.get(redemptionId);
    if (row === undefined) throw new Problem('redemption-not-found');
    return redemptionOfRow(row, baseCurrencyOf(programme));
  });
}

/** Redemptions, the newest first. */
export function listRedemptions(
  { database }: Context,
  principal: Principal,
  query: RedemptionQuery,
): Promise<Page<Redemption>> {
  const { tenantId } = principal.tenant;
  const { customerId, orderId, status, limit, after } = query;
  return database.transaction(tenantId, async (tx) => {
    const before = typeof after === 'string' ? after : NEWEST;
    const [programme, rows] = await Promise.all([
      readProgramme(tx, tenantId),
      readRedemptionPage(tx, tenantId, { before, customerId, orderId, status, limit: limit + 1 }),
    ]);
    const page = pageOf(rows, limit, (row) => row.redemptionId);
    return { ...page, rows: page.rows.map((row) => redemptionOfRow(row, baseCurrencyOf(programme))) };
  });
}
