import type { MemberCommand } from '../lane/member-facts.ts';
import { decideChange, redemptionNeeds } from './change-redemption.ts';
import { letGo } from './release-redemption.ts';

/** A hold as a sweep finds it. */
export interface HoldName {
  readonly redemptionId: string;
  readonly customerId: string;
}

/**
 * Releases a hold that ran out, as of the instant at which it did. One that was captured or released in the meantime is left as
 * it is: whoever has the stripe's lock first decides.
 */
export function expiringHold({ redemptionId, customerId }: HoldName, actor: string): MemberCommand<void> {
  return {
    actor,
    customerIds: [customerId],
    redemptionId,
    needs: (facts) => redemptionNeeds(facts, redemptionId),
    decide: (facts, page) => {
      const row = facts.redemptions.get(redemptionId);
      const ranOut = row?.status === 'held' && row.holdExpiresAt !== null && row.holdExpiresAt <= page.recordedAt;
      if (!ranOut) return;
      decideChange(facts, page, {
        redemptionId,
        change: (_facts, _page, held) => letGo(facts, page, { row: held, status: 'expired' }),
      });
    },
  };
}
