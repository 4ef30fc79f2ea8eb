import { endpoint } from '../../endpoint.ts';
import { PageOf } from '../../schema/page.ts';
import { BacktestSummary } from './backtest-schema.ts';
import { backtestSummaryToWire } from './backtest-to-wire.ts';
import { EXAMPLE_QUEUED } from './example-backtest.ts';

export const listBacktests = endpoint({
  id: 'backtests.list',
  method: 'GET',
  path: '/rule-sets/backtests',
  sdk: { function: 'listBacktests' },
  scope: 'rules:read',
  summary: 'List backtests',
  description: 'Every trial on stored orders, newest first, without its report and the source that it tries.',
  idempotency: 'read',
  pages: true,
  answers: {
    200: {
      description: 'A page of backtests.',
      schema: PageOf(BacktestSummary, 'BacktestPage'),
      example: { data: [EXAMPLE_QUEUED], nextCursor: null },
    },
  },
  problems: [],
  async handle({ principal, page, paged }, { engine }) {
    return { status: 200, body: paged(await engine.listBacktests(principal, page), backtestSummaryToWire) };
  },
});
