import type { Principal } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import { businessTime } from '../business-time.ts';
import type { Context } from '../context.ts';
import type { Backtest } from './backtest.ts';
import { finishBacktest, readBacktest } from './stored-backtests.ts';

/**
 * Ends a backtest that waits or runs. One that has ended is answered as it is.
 *
 * @throws Problem `backtest-not-found`.
 */
export async function cancelBacktest(
  { database, clock }: Context,
  principal: Principal,
  { backtestId }: { backtestId: string },
): Promise<Backtest> {
  const { tenantId } = principal.tenant;
  const backtest = await database.transaction(tenantId, async (tx) => {
    const at = await businessTime(tx, principal.tenant, clock);
    await finishBacktest(tx, tenantId, { backtestId, status: 'cancelled', at });
    return readBacktest(tx, tenantId, backtestId);
  });
  if (backtest === undefined) throw new Problem('backtest-not-found');
  return backtest;
}
