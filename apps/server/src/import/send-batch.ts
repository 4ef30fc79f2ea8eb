import { MAX_ATTEMPTS } from './back-off.ts';
import { ImportRefused, type ApiSession, type ProblemAnswer } from './api-session.ts';
import type { SendBatch } from './customer-lanes.ts';
import type { ReadOrder } from './order-of-rows.ts';
import type { Rejection } from './rejection.ts';

/** What the API says of one order. */
type Outcome =
  | { readonly status: 'created' | 'replayed' }
  | { readonly status: 'failed'; readonly problem: ProblemAnswer };

/** Told what became of each order. */
export interface OutcomeObserver {
  readonly created: () => void;
  readonly replayed: () => void;
  readonly rejected: (rejection: Rejection) => void;
}

/**
 * Sends batches to `POST /api/v1/orders/batch`. Orders that failed but may succeed later are sent again, before anything
 * else of their lane.
 */
export function batchSender(session: ApiSession, observer: OutcomeObserver): SendBatch {
  return async (batch) => {
    let open = batch;
    for (let attempt = 1; open.length > 0; attempt += 1) {
      const outcomes = await post(session, open);
      const again: ReadOrder[] = [];
      for (const [index, order] of open.entries()) {
        const outcome = outcomes[index]!;
        if (outcome.status !== 'failed') observer[outcome.status]();
        else if (outcome.problem.retryable && attempt < MAX_ATTEMPTS) again.push(order);
        else observer.rejected(rejectionOf(order, outcome.problem, index));
      }
      open = again;
      if (open.length > 0) await session.pause(attempt, `${open.length} orders could not be taken in yet`);
    }
  };
}

async function post(session: ApiSession, orders: readonly ReadOrder[]): Promise<readonly Outcome[]> {
  const body = `{"orders":[${orders.map((order) => order.body).join(',')}]}`;
  const { outcomes } = (await session.post('/api/v1/orders/batch', body)) as { outcomes?: readonly Outcome[] };
  if (outcomes?.length === orders.length) return outcomes;
  throw new ImportRefused('The server did not answer with an outcome for every order.');
}

/** A problem that points at a line item is about the row that the item came from. */
function rejectionOf(order: ReadOrder, problem: ProblemAnswer, index: number): Rejection {
  const lines = order.rows.map((row) => row.line);
  const errors = (problem.errors ?? []).map(({ pointer, message }) => ({
    pointer: pointer.startsWith(`/orders/${index}`) ? pointer.slice(`/orders/${index}`.length) : pointer,
    message,
  }));
  const itemIndex = /^\/lineItems\/(\d+)/.exec(errors[0]?.pointer ?? '')?.[1];
  const blamed = itemIndex === undefined ? undefined : lines[Number(itemIndex)];
  const reason = [problem.detail ?? problem.title, ...errors.map(({ pointer, message }) => `${pointer}: ${message}`)];
  return {
    line: blamed ?? lines[0] ?? 0,
    lines,
    orderId: order.orderId,
    code: problem.code,
    reason: reason.join(' '),
    requestId: problem.requestId,
  };
}
