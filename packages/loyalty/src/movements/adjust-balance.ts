import { creditChanged, debtWrittenOff, newEvent, pointsAdjusted, type NewEvent } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import { decimalsOf, formatMinor, parseDecimal, roundDecimal } from '@loyaltyos/kernel';
import type { Account, Page } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import { changeOfAdjustment } from '../audit/change-of-event.ts';
import type { Context } from '../context.ts';
import { memberOf } from '../customers/member-of.ts';
import type { MemberFacts } from '../lane/member-facts.ts';
import { lotDates } from '../programme/lot-dates.ts';
import { baseCurrencyOf, type Programme } from '../programme/programme.ts';
import { invalid, requireAvailable, unitsIn, unitsText, unitsToRead } from '../redemptions/units.ts';
import { movementOutcome, moveUnits } from './move-units.ts';
import type { AdjustmentInput, Moved } from './movement.ts';

/**
 * Sets a balance right: gives units, takes them, or forgives what is owed. The audit log tells of it, once however often it is
 * repeated.
 *
 * @throws Problem `unknown-customer`, `customer-erased`, `insufficient-points`, `insufficient-credit`, `adjustment-limit`,
 *   `balance-limit`, `invalid-values`, `idempotency-key-reused`, `too-many-requests`.
 */
export function adjustBalance(context: Context, principal: Principal, input: AdjustmentInput): Promise<Moved> {
  const { customerId, change } = input;
  const isLimited = !principal.scopes.has('points:adjust:unlimited');
  return moveUnits(context, principal, input, {
    operation: 'customers.adjust',
    customerId,
    needs: ({ programme }) => {
      if (change.kind !== 'take') return [];
      const spend = unitsToRead(change.amount, baseCurrencyOf(programme));
      return [{ customerId, account: change.amount.account, spend }];
    },
    decide(facts, page) {
      memberOf(facts, customerId);
      const { event, ...moved } =
        change.kind === 'write_off'
          ? writeOff(facts, page, { ...input, account: change.account, isLimited })
          : adjust(facts, page, { ...input, change, isLimited });
      const { place } = page;
      page.append(event);
      const outcome = movementOutcome(facts, page, { customerId, ...moved });
      // Last: what is refused is not recorded.
      facts.audited.push({ actor: principal, change: changeOfAdjustment(event, place) });
      return outcome;
    },
  });
}

/** What was moved, and the event that tells of it, which stands where its ledger transaction does. */
type Adjusted = Omit<Parameters<typeof movementOutcome>[2], 'customerId'> & { readonly event: NewEvent };

type GiveOrTake = Exclude<AdjustmentInput['change'], { kind: 'write_off' }>;

function adjust(
  facts: MemberFacts,
  page: Page,
  { customerId, change, reason, isLimited }: AdjustmentInput & { change: GiveOrTake; isLimited: boolean },
): Adjusted {
  const { programme } = facts;
  const currency = baseCurrencyOf(programme);
  const { account } = change.amount;
  const amount = unitsIn(change.amount, currency);
  if (isLimited) requireWithinLimit(programme, { account, amount });
  const holder = { customerId, account };
  if (change.kind === 'take') requireAvailable(page, holder, { amount, currency });
  const ledgerTransactionId = page.transact({ effectiveAt: page.recordedAt }, (draft) => {
    if (change.kind === 'take') {
      draft.spend(holder, 'adjust', amount);
      return;
    }
    const { expiresAt } = lotDates(programme, account, page.recordedAt);
    draft.grant({ kind: 'adjust', ...holder, amount, availableAt: page.recordedAt, expiresAt });
  });
  const signed = change.kind === 'take' ? -amount : amount;
  const now = page.balance(customerId, account).available;
  const event =
    account === 'points'
      ? newEvent(pointsAdjusted, customerId, {
          customerId,
          points: Number(signed),
          newBalance: Number(now),
          reason,
          ledgerTransactionId,
        })
      : newEvent(creditChanged, customerId, {
          customerId,
          change: formatMinor(signed, currency),
          creditBalance: formatMinor(now, currency),
          currencyCode: currency,
          reason,
          ledgerTransactionId,
        });
  return { event, [account]: signed, ledgerTransactionId };
}

function writeOff(
  facts: MemberFacts,
  page: Page,
  { customerId, account, reason, isLimited }: AdjustmentInput & { account: Account; isLimited: boolean },
): Adjusted {
  const amount = page.balance(customerId, account).debt;
  if (amount === 0n) throw invalid('/writeOff', 'no-debt', `The customer owes no ${account}.`);
  if (isLimited) requireWithinLimit(facts.programme, { account, amount });
  const ledgerTransactionId = page.transact({ effectiveAt: page.recordedAt }, (draft) =>
    draft.writeOff({ customerId, account }, amount),
  );
  const text = unitsText(account, amount, baseCurrencyOf(facts.programme));
  const event = newEvent(debtWrittenOff, customerId, {
    customerId,
    account,
    amount: text,
    reason,
    ledgerTransactionId,
  });
  return { event, [account]: amount, ledgerTransactionId };
}

/** @throws Problem `adjustment-limit`. */
function requireWithinLimit(programme: Programme, { account, amount }: { account: Account; amount: bigint }): void {
  const currency = baseCurrencyOf(programme);
  const { maxPoints, maxCredit } = programme.adjustments;
  const most =
    account === 'points' ? BigInt(maxPoints) : roundDecimal(parseDecimal(maxCredit)!, decimalsOf(currency), 'down');
  if (amount <= most) return;
  const limit = unitsText(account, most, currency);
  throw new Problem('adjustment-limit', {
    detail: `One adjustment moves at most ${limit} of ${account}; points:adjust:unlimited permits more.`,
    extensions: { limit },
  });
}
