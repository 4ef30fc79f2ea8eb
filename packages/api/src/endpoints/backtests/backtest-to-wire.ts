import { formatInstant, formatMoney } from '@loyaltyos/kernel';
import type { Static } from 'typebox';
import type { Backtest, BacktestReport, Compared } from '../../engine.ts';
import { saturatedPoints } from '../../schema/points.ts';
import type { BacktestReportSchema, BacktestSchema, BacktestSummary } from './backtest-schema.ts';

export function backtestSummaryToWire(backtest: Backtest): Static<typeof BacktestSummary> {
  const { backtestId, status, progress, request, failure, author, createdAt, finishedAt } = backtest;
  const { program, from, to, against, experiment } = request;
  return {
    backtestId,
    status,
    progress: { orders: progress.orders, total: progress.total },
    ...(program.from === 'version' ? { ruleSetId: program.ruleSetId, version: program.version } : {}),
    from: formatInstant(from),
    to: formatInstant(to),
    ...(against === undefined ? {} : { against }),
    ...(experiment === undefined ? {} : { experiment }),
    ...(failure === undefined ? {} : { failure }),
    author,
    createdAt: formatInstant(createdAt),
    ...(finishedAt === undefined ? {} : { finishedAt: formatInstant(finishedAt) }),
  };
}

export function backtestToWire(backtest: Backtest): Static<typeof BacktestSchema> {
  const { request, report } = backtest;
  return {
    ...backtestSummaryToWire(backtest),
    ...(request.program.from === 'source' ? { source: request.program.source } : {}),
    ...(report === undefined ? {} : { report: reportToWire(report) }),
  };
}

function reportToWire(report: BacktestReport): Static<typeof BacktestReportSchema> {
  return {
    orders: report.orders,
    customers: report.customers,
    currencyCode: report.total.granted.credit.currency,
    total: comparedToWire(report.total),
    byTier: report.byTier.map(({ tier, orders, ...sums }) => ({ tier, orders, ...comparedToWire(sums) })),
    byRule: report.byRule.map(({ ruleId, orders, ...sums }) => ({ ruleId, orders, ...comparedToWire(sums) })),
    byDecile: report.byDecile.map(({ decile, customers, spend, ...sums }) => ({
      decile,
      customers,
      spend: formatMoney(spend),
      ...comparedToWire(sums),
    })),
    byArm: report.byArm.map(({ arm, customers, orders, ...sums }) => ({
      arm,
      customers,
      orders,
      ...comparedToWire(sums),
    })),
    mostChanged: report.mostChanged.map(({ orderId, customerId, ...sums }) => ({
      orderId,
      customerId,
      ...comparedToWire(sums),
    })),
    approximations: [...report.approximations],
  };
}

type Totals = Static<typeof BacktestReportSchema>['total']['granted'];

function comparedToWire({ granted, proposed }: Compared): { granted: Totals; proposed: Totals } {
  return { granted: totalsToWire(granted), proposed: totalsToWire(proposed) };
}

function totalsToWire({ points, credit, liability }: Compared['granted']): Totals {
  return {
    points: saturatedPoints(points),
    credit: formatMoney(credit),
    liability: liability === null ? null : formatMoney(liability),
  };
}
