import { endpoint } from '../../endpoint.ts';
import { BacktestId } from '../../schema/id.ts';
import { BacktestSchema } from './backtest-schema.ts';
import { backtestToWire } from './backtest-to-wire.ts';
import { EXAMPLE_DONE } from './example-backtest.ts';

export const getBacktest = endpoint({
  id: 'backtests.get',
  method: 'GET',
  path: '/rule-sets/backtests/{backtestId}',
  sdk: { function: 'getBacktest' },
  scope: 'rules:read',
  summary: 'Get a backtest',
  description: 'How far a trial on stored orders is, and its report when it is done.',
  idempotency: 'read',
  pathParameters: { backtestId: BacktestId },
  answers: { 200: { description: 'The backtest.', schema: BacktestSchema, example: EXAMPLE_DONE } },
  problems: ['backtest-not-found'],
  async handle({ principal, path }, { engine }) {
    return { status: 200, body: backtestToWire(await engine.getBacktest(principal, path)) };
  },
});
