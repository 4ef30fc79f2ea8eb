import type { Transaction } from '@loyaltyos/database';
import type { Principal } from '@loyaltyos/identity';
import { newId } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { businessTime } from '../business-time.ts';
import type { Context } from '../context.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { chosenProgram } from '../rule-sets/chosen-program.ts';
import { scheduleWork } from '../work/stored-work.ts';
import type { Backtest, BacktestInput } from './backtest.ts';
import { countBacktests, insertBacktest, readBacktest } from './stored-backtests.ts';

/** How many backtests of one tenant may wait or run. */
const MOST_UNDER_WAY = 10n;

/** The kind of work that runs them. */
export const BACKTEST_WORK = 'backtest';

/**
 * Asks for a trial of a rule set on stored orders. It runs behind this answer; `getBacktest` says how far it is.
 *
 * @throws Problem `rule-set-invalid`, `rule-set-not-found`, `backtest-limit`; `invalid-values` for a period that ends before it
 *   begins.
 */
export async function createBacktest(context: Context, principal: Principal, input: BacktestInput): Promise<Backtest> {
  const { tenantId } = principal.tenant;
  const { database, clock } = context;
  if (input.from >= input.to) {
    const message = 'The period ends after it begins.';
    throw new Problem('invalid-values', { errors: [{ pointer: '/to', code: 'before-from', message }] });
  }
  const backtestId = newId('backtest', clock.now());
  const backtest = await database.transaction(tenantId, async (tx: Transaction) => {
    const programme = await readProgramme(tx, tenantId);
    await chosenProgram(context, tx, { tenantId, programme, program: input.program });
    if ((await countBacktests(tx, tenantId)) >= MOST_UNDER_WAY) {
      throw new Problem('backtest-limit', { retryAfterSeconds: 10 });
    }
    const at = await businessTime(tx, principal.tenant, clock);
    await insertBacktest(tx, tenantId, { backtestId, request: input, author: principal.id, at });
    await scheduleWork(tx, { tenantId, kind: BACKTEST_WORK, subject: backtestId, dueAt: clock.now() });
    return readBacktest(tx, tenantId, backtestId);
  });
  context.wakeWorkers();
  return backtest!;
}
