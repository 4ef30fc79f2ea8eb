import { newEvent, redemptionCaptured } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import type { LotShare, Page } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import type { MemberFacts } from '../lane/member-facts.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import { changeRedemption, requireStatus } from './change-redemption.ts';
import type { Amount, CaptureInput, Redeemed } from './redemption.ts';
import type { RedemptionRow, Take } from './stored-redemptions.ts';
import { tellRedemption } from './tell-redemption.ts';
import { invalid, unitsIn, unitsText } from './units.ts';

/**
 * Spends what a hold has set aside, all of it or a part; what is not captured is released. What expires first is spent first.
 *
 * @throws Problem `redemption-not-found`, `redemption-state` (also for a hold that has run out), `invalid-values` for more than
 *   is held, `idempotency-key-reused`, `too-many-requests`.
 */
export function captureRedemption(context: Context, principal: Principal, input: CaptureInput): Promise<Redeemed> {
  return changeRedemption(context, principal, input, {
    operation: 'redemptions.capture',
    change: (facts, page, row) => capture(facts, page, { row, wanted: input.amount }),
  });
}

function capture(
  facts: MemberFacts,
  page: Page,
  { row, wanted }: { row: RedemptionRow; wanted: Amount | undefined },
): RedemptionRow {
  requireHeld(page, row);
  const { customerId, account, redemptionId } = row;
  const currency = baseCurrencyOf(facts.programme);
  const amount = wanted === undefined ? row.amount : captured(row, wanted, currency);
  const { taken, left } = split(row.takes, amount);
  const order = row.orderId === null ? {} : { orderId: row.orderId };
  const holder = { customerId, account };
  const context = { effectiveAt: page.recordedAt, reference: redemptionId, ...order };
  const transactionId = page.transact(context, (draft) => {
    draft.capture(holder, taken);
    draft.release(holder, left);
  });
  const changed: RedemptionRow = {
    ...row,
    status: 'captured',
    captured: amount,
    takes: taken,
    transactions: [...row.transactions, transactionId],
  };
  page.append(
    newEvent(redemptionCaptured, customerId, {
      ...tellRedemption(page, changed, currency),
      captured: unitsText(account, amount, currency),
      released: unitsText(account, row.amount - amount, currency),
    }),
  );
  return changed;
}

/** @throws Problem `redemption-state` unless the units are held, and may be still. */
export function requireHeld(page: Page, row: RedemptionRow): void {
  requireStatus(row, ['held']);
  if (row.holdExpiresAt === null || row.holdExpiresAt > page.recordedAt) return;
  throw new Problem('redemption-state', { detail: 'The hold has run out.' });
}

function captured(row: RedemptionRow, wanted: Amount, currency: string): bigint {
  const pointer = `/${wanted.account}`;
  if (wanted.account !== row.account) throw invalid(pointer, 'account', `The redemption holds ${row.account}.`);
  const amount = unitsIn(wanted, currency);
  if (amount <= row.amount) return amount;
  throw invalid(pointer, 'exceeds-hold', `The redemption holds ${unitsText(row.account, row.amount, currency)}.`);
}

/** The first units of a hold, and the rest. Takes are in the order of spending. */
function split(takes: readonly Take[], amount: bigint): { taken: readonly Take[]; left: readonly LotShare[] } {
  const taken: Take[] = [];
  const left: LotShare[] = [];
  let missing = amount;
  for (const { seq, line, amount: held } of takes) {
    const now = held < missing ? held : missing;
    missing -= now;
    if (now > 0n) taken.push({ seq, line, amount: now, restored: 0n });
    if (held > now) left.push({ seq, line, amount: held - now });
  }
  return { taken, left };
}
