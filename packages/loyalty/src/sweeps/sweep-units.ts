import { readDueCustomers, readNextDue } from '@loyaltyos/ledger';
import type { MemberCommand } from '../lane/member-facts.ts';
import { commitDue } from './commit-due.ts';
import { SWEEPER, type Sweep } from './sweep.ts';

/** So many customers' accounts in one transaction: their stripe is locked for as long. */
const CUSTOMERS_AT_ONCE = 100;

/** Posts what matured and what expired. Every write about a customer does so first; this is for those about whom nobody writes. */
export const sweepUnits: Sweep = {
  isSeen: true,
  async step(context, run) {
    const { tenantId, until, failed } = run;
    const query = { until, except: [...failed], limit: CUSTOMERS_AT_ONCE };
    const customerIds = await context.database.transaction(tenantId, (tx) => readDueCustomers(tx, tenantId, query));
    const due = customerIds.map((customerId) => ({ id: customerId, customerId, command: settling(customerId) }));
    await commitDue(context, run, due);
    return due.length;
  },
  nextDue: readNextDue,
};

/** Decides nothing itself: what fell due is posted before any decision. */
function settling(customerId: string): MemberCommand {
  return { actor: SWEEPER, customerIds: [customerId], decide: () => undefined };
}
