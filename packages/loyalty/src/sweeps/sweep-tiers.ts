import { statement } from '@loyaltyos/database';
import { formatInstant } from '@loyaltyos/kernel';
import { settleTierCommand } from '../tiers/settle-tier-command.ts';
import { commitDue, type DueCommand } from './commit-due.ts';
import { firstAfter, SWEEPER, type Sweep } from './sweep.ts';

const MEMBERS_AT_ONCE = 100;

// From the front of customer_tier_to_look_at: who was looked at is no longer in it, or further behind.
const selectDue = statement(
  'loyalty.tiers-to-look-at',
  `SELECT customer_id AS "customerId"
     FROM customer
    WHERE tenant_id = $1 AND tier_until <= $2 AND status = 1 AND customer_id <> ALL ($3::text[])
    ORDER BY tier_until
    LIMIT $4`,
);

const selectNextDue = statement(
  'loyalty.next-tier-to-look-at',
  'SELECT min(tier_until) AS at FROM customer WHERE tenant_id = $1 AND tier_until > $2 AND status = 1',
);

/** Ends the periods of tiers. Every command that looks at a tier does so first; this is for members about whom none comes. */
export const sweepTiers: Sweep = {
  isSeen: true,
  async step(context, run) {
    const { tenantId, until, failed } = run;
    const due = await context.database.transaction(tenantId, (tx) =>
      tx.query<{ customerId: string }>(selectDue, [tenantId, formatInstant(until), [...failed], MEMBERS_AT_ONCE]),
    );
    const settled = new Set<string>();
    const commands = due.map(({ customerId }): DueCommand => {
      return {
        id: customerId,
        customerId,
        command: settleTierCommand(customerId, { actor: SWEEPER, onSettled: () => settled.add(customerId) }),
      };
    });
    await commitDue(context, run, commands);
    // One who stands right already, because somebody else was faster, is not asked about again in this run.
    for (const { customerId } of due) if (!settled.has(customerId)) failed.add(customerId);
    return due.length;
  },
  nextDue: (tx, tenantId, after) => firstAfter(tx, selectNextDue, tenantId, after),
};
