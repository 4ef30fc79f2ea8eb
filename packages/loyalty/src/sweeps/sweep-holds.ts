import { statement } from '@loyaltyos/database';
import { formatInstant } from '@loyaltyos/kernel';
import { expiringHold, type HoldName } from '../redemptions/expire-hold.ts';
import { commitDue } from './commit-due.ts';
import { firstAfter, SWEEPER, type Sweep } from './sweep.ts';

const HOLDS_AT_ONCE = 100;

// From the front of redemption_to_expire, whose rows are the holds: 1 is the code of `held`.
const selectDue = statement(
  'loyalty.holds-to-expire',
  `SELECT redemption_id AS "redemptionId", customer_id AS "customerId"
     FROM redemption
    WHERE tenant_id = $1 AND status = 1 AND hold_expires_at <= $2 AND redemption_id <> ALL ($3::text[])
    ORDER BY hold_expires_at
    LIMIT $4`,
);

const selectNextDue = statement(
  'loyalty.next-hold-to-expire',
  'SELECT min(hold_expires_at) AS at FROM redemption WHERE tenant_id = $1 AND status = 1 AND hold_expires_at > $2',
);

/** Releases holds that ran out. Until then their units stay held, though nobody can capture them any more. */
export const sweepHolds: Sweep = {
  isSeen: true,
  async step(context, run) {
    const { tenantId, until, failed } = run;
    const due = await context.database.transaction(tenantId, (tx) =>
      tx.query<HoldName>(selectDue, [tenantId, formatInstant(until), [...failed], HOLDS_AT_ONCE]),
    );
    const commands = due.map((hold) => {
      return { id: hold.redemptionId, customerId: hold.customerId, command: expiringHold(hold, SWEEPER) };
    });
    await commitDue(context, run, commands);
    return due.length;
  },
  nextDue: (tx, tenantId, after) => firstAfter(tx, selectNextDue, tenantId, after),
};
