import { newEvent, redemptionHeld, redemptionRedeemed } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import { formatInstant, newId } from '@loyaltyos/kernel';
import type { LotShare, Page } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { memberOf } from '../customers/member-of.ts';
import { decideOnce } from '../lane/decide-once.ts';
import type { MemberCommand, MemberFacts } from '../lane/member-facts.ts';
import { submitCommand } from '../lane/submit-command.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import { outcomeOfRow } from './redemption-of-row.ts';
import type { Redeemed, RedemptionInput, RedemptionOutcome } from './redemption.ts';
import { tellRedemption } from './tell-redemption.ts';
import { MOST_LINKED, type RedemptionRow } from './stored-redemptions.ts';
import { requireAvailable, unitsIn, unitsText, unitsToRead } from './units.ts';

/**
 * Spends points or credit in one step, or holds them to be captured or released. By expiry, the earliest first.
 *
 * @throws Problem `insufficient-points`, `insufficient-credit`, `unknown-customer`, `customer-erased`, `invalid-values`,
 *   `redemption-limit`, `idempotency-key-reused`, `too-many-requests`.
 */
export function redeem(context: Context, principal: Principal, input: RedemptionInput): Promise<Redeemed> {
  const { customerId, idempotencyKey, canonical, amount } = input;
  const keyed = { operation: 'redemptions.create', idempotencyKey, canonical };
  const redemptionId = newId('redemption', context.clock.now());
  const command: MemberCommand<Redeemed> = {
    actor: principal.id,
    customerIds: [customerId],
    keyed,
    ...(input.orderId === undefined ? {} : { spendsOn: input.orderId }),
    needs: ({ programme }) => [
      { customerId, account: amount.account, spend: unitsToRead(amount, baseCurrencyOf(programme)) },
    ],
    decide: (facts, page) =>
      decideOnce(facts, { customerId, keyed }, () => decideRedemption(facts, page, { redemptionId, input })),
  };
  return submitCommand(context, principal.tenant, customerId, command);
}

function decideRedemption(
  facts: MemberFacts,
  page: Page,
  { redemptionId, input }: { redemptionId: string; input: RedemptionInput },
): RedemptionOutcome {
  const { customerId, hold } = input;
  memberOf(facts, customerId);
  const currency = baseCurrencyOf(facts.programme);
  const { account } = input.amount;
  const amount = unitsIn(input.amount, currency);
  const holder = { customerId, account };
  requireAvailable(page, holder, { amount, currency });
  if (input.orderId !== undefined) requireRoom(facts, input.orderId);
  let shares: readonly LotShare[] = [];
  const order = input.orderId === undefined ? {} : { orderId: input.orderId };
  const context = { effectiveAt: page.recordedAt, reference: redemptionId, ...order };
  const transactionId = page.transact(context, (draft) => {
    shares = hold === undefined ? draft.spend(holder, 'redeem', amount) : draft.hold(holder, amount);
  });
  const row: RedemptionRow = {
    redemptionId,
    ...holder,
    stripe: page.place.stripe,
    status: hold === undefined ? 'redeemed' : 'held',
    amount,
    captured: hold === undefined ? amount : 0n,
    restored: 0n,
    takes: shares.map((share) => ({ ...share, restored: 0n })),
    orderId: input.orderId ?? null,
    reason: input.reason ?? null,
    holdExpiresAt: hold === undefined ? null : page.recordedAt + hold.expiresInSeconds * 1000,
    transactions: [transactionId],
    createdAt: page.recordedAt,
  };
  const about = { ...tellRedemption(page, row, currency), amount: unitsText(account, amount, currency) };
  page.append(
    row.holdExpiresAt === null
      ? newEvent(redemptionRedeemed, customerId, about)
      : newEvent(redemptionHeld, customerId, { ...about, expiresAt: formatInstant(row.holdExpiresAt) }),
  );
  facts.redemptions.put(redemptionId, row);
  return outcomeOfRow(page, row, currency);
}

/** @throws Problem `redemption-limit`. */
function requireRoom(facts: MemberFacts, orderId: string): void {
  const linked = facts.redemptions.all().filter((redemption) => redemption.orderId === orderId);
  if (linked.length < MOST_LINKED) return;
  throw new Problem('redemption-limit', { detail: `An order is paid with at most ${MOST_LINKED} redemptions.` });
}
