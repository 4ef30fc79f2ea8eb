import { statement, type Transaction } from '@loyaltyos/database';
import { pointsExpired, pointsMatured, redemptionExpired, tierChanged } from '@loyaltyos/events';
import { SWEEPER } from '../sweeps/sweep.ts';
import type { ClockAdvanced } from './clock.ts';

const countEvents = statement(
  'loyalty.count-swept-events',
  `SELECT j.type, count(*) AS times
     FROM unnest($2::smallint[], $3::bigint[]) AS h (stripe, seq)
     JOIN journal AS j ON j.tenant_id = $1 AND j.stripe = h.stripe AND j.seq > h.seq
    WHERE j.actor = $4
    GROUP BY j.type`,
);

/** What the journal says that sweeps did behind the places where the stripes stood. */
export async function countFallenDue(
  tx: Transaction,
  tenantId: string,
  heads: readonly { stripe: number; seq: bigint }[],
): Promise<Omit<ClockAdvanced, 'now'>> {
  const rows = await tx.query<{ type: string; times: bigint }>(countEvents, [
    tenantId,
    heads.map(({ stripe }) => stripe),
    heads.map(({ seq }) => seq),
    SWEEPER,
  ]);
  const timesOf = ({ name }: { name: string }): bigint => rows.find(({ type }) => type === name)?.times ?? 0n;
  return {
    matured: timesOf(pointsMatured),
    expired: timesOf(pointsExpired),
    releasedHolds: timesOf(redemptionExpired),
    tierChanges: timesOf(tierChanged),
  };
}
