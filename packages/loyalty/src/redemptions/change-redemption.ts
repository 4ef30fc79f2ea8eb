import type { Principal } from '@loyaltyos/identity';
import type { Page } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { memberOf } from '../customers/member-of.ts';
import { decideOnce } from '../lane/decide-once.ts';
import type { MemberCommand, MemberFacts } from '../lane/member-facts.ts';
import { submitCommand } from '../lane/submit-command.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import { outcomeOfRow } from './redemption-of-row.ts';
import type { Redeemed, RedemptionChange, RedemptionOutcome, RedemptionStatus } from './redemption.ts';
import { readRedemptions, type RedemptionRow } from './stored-redemptions.ts';

/** What a change makes of a redemption, once it has posted and told it. */
export type Change = (facts: MemberFacts, page: Page, row: RedemptionRow) => RedemptionRow;

/**
 * Changes a stored redemption on its customer's stripe, with its lots at hand.
 *
 * @throws Problem `redemption-not-found`, `customer-erased`, and what the change throws.
 */
export async function changeRedemption(
  context: Context,
  principal: Principal,
  { redemptionId, idempotencyKey, canonical }: RedemptionChange,
  { operation, change }: { operation: string; change: Change },
): Promise<Redeemed> {
  const { tenantId } = principal.tenant;
  const stored = await context.database.transaction(tenantId, (tx) =>
    readRedemptions(tx, tenantId, { redemptionIds: [redemptionId], orderIds: [] }),
  );
  const customerId = stored.get(redemptionId)?.customerId;
  if (customerId === undefined) throw new Problem('redemption-not-found');
  const keyed = { operation, idempotencyKey, canonical };
  const command: MemberCommand<Redeemed> = {
    actor: principal.id,
    customerIds: [customerId],
    redemptionId,
    keyed,
    needs: (facts) => redemptionNeeds(facts, redemptionId),
    decide: (facts, page) =>
      decideOnce(facts, { customerId, keyed }, () => {
        memberOf(facts, customerId);
        return decideChange(facts, page, { redemptionId, change });
      }),
  };
  return submitCommand(context, principal.tenant, customerId, command);
}

/** The lots that a redemption has taken of. */
export function redemptionNeeds(facts: MemberFacts, redemptionId: string) {
  const row = facts.redemptions.get(redemptionId);
  if (row === undefined) return [];
  return [{ customerId: row.customerId, account: row.account, spend: 0n, lots: row.takes }];
}

/** @throws Problem `redemption-not-found`, and what the change throws. */
export function decideChange(
  facts: MemberFacts,
  page: Page,
  { redemptionId, change }: { redemptionId: string; change: Change },
): RedemptionOutcome {
  const row = facts.redemptions.get(redemptionId);
  if (row === undefined) throw new Problem('redemption-not-found');
  const changed = change(facts, page, row);
  facts.redemptions.put(redemptionId, changed);
  return outcomeOfRow(page, changed, baseCurrencyOf(facts.programme));
}

/** @throws Problem `redemption-state` unless the redemption is in one of the states. */
export function requireStatus(row: RedemptionRow, wanted: readonly RedemptionStatus[]): void {
  if (wanted.includes(row.status)) return;
  throw new Problem('redemption-state', { detail: `The redemption is ${row.status}, not ${wanted.join(' or ')}.` });
}
