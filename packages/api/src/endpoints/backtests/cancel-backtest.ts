import { endpoint } from '../../endpoint.ts';
import { BacktestId } from '../../schema/id.ts';
import { BacktestSchema } from './backtest-schema.ts';
import { backtestToWire } from './backtest-to-wire.ts';
import { EXAMPLE_QUEUED } from './example-backtest.ts';

export const cancelBacktest = endpoint({
  id: 'backtests.cancel',
  method: 'DELETE',
  path: '/rule-sets/backtests/{backtestId}',
  sdk: { function: 'cancelBacktest' },
  scope: 'rules:read',
  summary: 'Cancel a backtest',
  description: 'Ends a trial that waits or runs. One that has ended stays as it is, with its report.',
  idempotency: 'none',
  pathParameters: { backtestId: BacktestId },
  answers: {
    200: {
      description: 'It has ended.',
      schema: BacktestSchema,
      example: { ...EXAMPLE_QUEUED, status: 'cancelled', finishedAt: '2026-02-02T10:00:01.000Z' },
    },
  },
  problems: ['backtest-not-found'],
  async handle({ principal, path }, { engine }) {
    return { status: 200, body: backtestToWire(await engine.cancelBacktest(principal, path)) };
  },
});
