import type { Principal } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { pageOf, type Page, type PageQuery } from '../page.ts';
import type { Backtest } from './backtest.ts';
import { readBacktest, readBacktestPage } from './stored-backtests.ts';

/** @throws Problem `backtest-not-found`. */
export async function getBacktest(
  { database }: Context,
  principal: Principal,
  { backtestId }: { backtestId: string },
): Promise<Backtest> {
  const { tenantId } = principal.tenant;
  const backtest = await database.transaction(tenantId, (tx) => readBacktest(tx, tenantId, backtestId));
  if (backtest === undefined) throw new Problem('backtest-not-found');
  return backtest;
}

/** Backtests, newest first. */
export async function listBacktests(
  { database }: Context,
  principal: Principal,
  { limit, after }: PageQuery,
): Promise<Page<Backtest>> {
  const { tenantId } = principal.tenant;
  const query = { after: typeof after === 'string' ? after : undefined, limit: limit + 1 };
  const rows = await database.transaction(tenantId, (tx) => readBacktestPage(tx, tenantId, query));
  return pageOf(rows, limit, (row) => row.backtestId);
}
