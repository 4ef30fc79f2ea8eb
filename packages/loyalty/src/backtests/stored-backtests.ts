import { statement, type Transaction } from '@loyaltyos/database';
import { assert, formatInstant, type Instant, type Json } from '@loyaltyos/kernel';
import type { Backtest, BacktestInput, BacktestReport, BacktestStatus } from './backtest.ts';

const STATUS_CODES: Record<BacktestStatus, number> = { queued: 1, running: 2, done: 3, cancelled: 4, failed: 5 };

const COLUMNS = `backtest_id AS "backtestId", request, status, orders, total, report, failure, author,
          created_at AS "createdAt", finished_at AS "finishedAt"`;

const insertRow = statement(
  'loyalty.insert-backtest',
  `INSERT INTO backtest (tenant_id, backtest_id, request, status, orders, total, author, created_at)
   VALUES ($1, $2, $3, $4, 0, 0, $5, $6)`,
);
const selectOne = statement(
  'loyalty.read-backtest',
  `SELECT ${COLUMNS} FROM backtest WHERE tenant_id = $1 AND backtest_id = $2`,
);
const selectPage = statement(
  'loyalty.backtest-page',
  `SELECT ${COLUMNS} FROM backtest
    WHERE tenant_id = $1 AND ($2::text IS NULL OR backtest_id < $2)
    ORDER BY backtest_id DESC
    LIMIT $3`,
);
const countUnderWay = statement(
  'loyalty.count-backtests',
  'SELECT count(*) AS count FROM backtest WHERE tenant_id = $1 AND status IN (1, 2)',
);
// Only what is under way moves on: a backtest that was cancelled stays so, and whoever runs it learns it here.
const updateProgress = statement(
  'loyalty.backtest-progress',
  `UPDATE backtest SET status = 2, orders = $3, total = $4
    WHERE tenant_id = $1 AND backtest_id = $2 AND status IN (1, 2)
   RETURNING backtest_id`,
);
const finish = statement(
  'loyalty.finish-backtest',
  `UPDATE backtest SET status = $3, orders = coalesce($4, orders), report = $5, failure = $6, finished_at = $7
    WHERE tenant_id = $1 AND backtest_id = $2 AND status IN (1, 2)
   RETURNING backtest_id`,
);

interface BacktestRow {
  readonly backtestId: string;
  readonly request: Json;
  readonly status: number;
  readonly orders: bigint;
  readonly total: bigint;
  readonly report: Json | null;
  readonly failure: string | null;
  readonly author: string;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
}

export async function insertBacktest(
  tx: Transaction,
  tenantId: string,
  made: { backtestId: string; request: BacktestInput; author: string; at: Instant },
): Promise<void> {
  const { backtestId, request, author, at } = made;
  await tx.query(insertRow, [tenantId, backtestId, toJson(request), STATUS_CODES.queued, author, formatInstant(at)]);
}

export async function readBacktest(
  tx: Transaction,
  tenantId: string,
  backtestId: string,
): Promise<Backtest | undefined> {
  const [row] = await tx.query<BacktestRow>(selectOne, [tenantId, backtestId]);
  return row === undefined ? undefined : backtestOfRow(row);
}

/** Newest first, those before `after`. */
export async function readBacktestPage(
  tx: Transaction,
  tenantId: string,
  query: { after: string | undefined; limit: number },
): Promise<readonly Backtest[]> {
  const rows = await tx.query<BacktestRow>(selectPage, [tenantId, query.after ?? null, query.limit]);
  return rows.map(backtestOfRow);
}

/** How many wait or run. */
export async function countBacktests(tx: Transaction, tenantId: string): Promise<bigint> {
  const [row] = await tx.query<{ count: bigint }>(countUnderWay, [tenantId]);
  return row?.count ?? 0n;
}

/** Says how far a backtest is. @returns false when it is no longer under way: whoever runs it stops. */
export async function saveProgress(
  tx: Transaction,
  tenantId: string,
  at: { backtestId: string; orders: number; total: number },
): Promise<boolean> {
  const rows = await tx.query(updateProgress, [tenantId, at.backtestId, at.orders, at.total]);
  return rows.length > 0;
}

/** Ends a backtest. @returns false when it had ended before. */
export async function finishBacktest(
  tx: Transaction,
  tenantId: string,
  end: {
    backtestId: string;
    status: 'done' | 'cancelled' | 'failed';
    orders?: number;
    report?: BacktestReport;
    failure?: string;
    at: Instant;
  },
): Promise<boolean> {
  const { backtestId, status, orders, report, failure, at } = end;
  const rows = await tx.query(finish, [
    tenantId,
    backtestId,
    STATUS_CODES[status],
    orders ?? null,
    report === undefined ? null : toJson(report),
    failure ?? null,
    formatInstant(at),
  ]);
  return rows.length > 0;
}

function backtestOfRow(row: BacktestRow): Backtest {
  const status = (Object.keys(STATUS_CODES) as BacktestStatus[]).find((name) => STATUS_CODES[name] === row.status);
  assert(status !== undefined, 'a stored backtest has a known status');
  return {
    backtestId: row.backtestId,
    status,
    progress: { orders: Number(row.orders), total: Number(row.total) },
    request: fromJson(row.request) as BacktestInput,
    ...(row.report === null ? {} : { report: fromJson(row.report) as BacktestReport }),
    ...(row.failure === null ? {} : { failure: row.failure }),
    author: row.author,
    createdAt: row.createdAt,
    ...(row.finishedAt === null ? {} : { finishedAt: row.finishedAt }),
  };
}

/** Units are bigint in memory and `{ "$units": "450" }` in JSON, apart from counts, which are numbers. */
function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'bigint' ? { $units: String(member) } : member,
  );
}

function fromJson(value: Json): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  const { $units } = value as { readonly $units?: string };
  if ($units !== undefined) return BigInt($units);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fromJson(member)]));
}
