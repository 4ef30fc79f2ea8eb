import type { Endpoint } from '../../endpoint.ts';
import { cancelBacktest } from './cancel-backtest.ts';
import { createBacktest } from './create-backtest.ts';
import { getBacktest } from './get-backtest.ts';
import { listBacktests } from './list-backtests.ts';

/** To stand before the rule sets: `backtests` is no id of one. */
export const backtestEndpoints: readonly Endpoint[] = [createBacktest, listBacktests, getBacktest, cancelBacktest];
