import type { Transaction } from '@loyaltyos/database';
import type { Instant } from '@loyaltyos/kernel';
import type { CustomerRow } from '../customers/stored-customers.ts';
import type { Programme } from '../programme/programme.ts';
import type { QualifyingTotals } from './qualifying.ts';
import { QualifyingHistory } from './qualifying-history.ts';
import { settledStanding } from './settled-standing.ts';
import type { TierStanding } from './standing.ts';

/** Where a member stands at an instant, whether or not that has been written yet, and what counts towards their next tier. */
export async function readTier(
  tx: Transaction,
  tenantId: string,
  { programme, member, now }: { programme: Programme; member: CustomerRow; now: Instant },
): Promise<{ readonly standing: TierStanding; readonly totals: QualifyingTotals }> {
  const history = await QualifyingHistory.read(tx, tenantId, { programme, members: [member], now });
  const { standing } = settledStanding(programme, member, history.settling(member), now);
  return { standing, totals: history.current(member) };
}
