import { newEvent, pointsConverted } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import { decimalsOf, formatMinor, parseDecimal, roundDecimal } from '@loyaltyos/kernel';
import type { Page } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { memberOf } from '../customers/member-of.ts';
import type { MemberFacts } from '../lane/member-facts.ts';
import { lotDates } from '../programme/lot-dates.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import { invalid, requireAvailable } from '../redemptions/units.ts';
import { movementOutcome, moveUnits } from './move-units.ts';
import type { ConversionInput, Moved, MovementOutcome } from './movement.ts';

/**
 * Turns points into store credit at the programme's rate: one ledger transaction on both accounts.
 *
 * @throws Problem `conversion-not-allowed`, `unknown-customer`, `customer-erased`, `insufficient-points`, `balance-limit`,
 *   `invalid-values` for points that are no multiple of the rate's, `idempotency-key-reused`, `too-many-requests`.
 */
export function convertPoints(context: Context, principal: Principal, input: ConversionInput): Promise<Moved> {
  const { customerId, points } = input;
  return moveUnits(context, principal, input, {
    operation: 'customers.convert',
    customerId,
    needs: () => [{ customerId, account: 'points', spend: points }],
    decide: (facts, page) => convert(facts, page, input),
  });
}

function convert(facts: MemberFacts, page: Page, { customerId, points }: ConversionInput): MovementOutcome {
  memberOf(facts, customerId);
  const { programme } = facts;
  const rate = programme.conversion;
  if (rate === null) throw new Problem('conversion-not-allowed');
  if (points <= 0n || points % BigInt(rate.points) !== 0n) {
    throw invalid('/points', 'multiple', `Points are converted in multiples of ${rate.points}.`);
  }
  const currency = baseCurrencyOf(programme);
  requireAvailable(page, { customerId, account: 'points' }, { amount: points, currency });
  const each = roundDecimal(parseDecimal(rate.credit)!, decimalsOf(currency), 'down');
  const credit = (points / BigInt(rate.points)) * each;
  const ledgerTransactionId = page.transact({ effectiveAt: page.recordedAt }, (draft) => {
    draft.spend({ customerId, account: 'points' }, 'convert', points);
    const { expiresAt } = lotDates(programme, 'credit', page.recordedAt);
    const availableAt = page.recordedAt;
    draft.grant({ kind: 'convert', customerId, account: 'credit', amount: credit, availableAt, expiresAt });
  });
  const outcome = movementOutcome(facts, page, { customerId, points: -points, credit, ledgerTransactionId });
  page.append(
    newEvent(pointsConverted, customerId, {
      customerId,
      points: Number(points),
      credit: formatMinor(credit, currency),
      currencyCode: currency,
      newBalance: Number(outcome.newBalance),
      creditBalance: formatMinor(outcome.creditBalance.minor, currency),
      ledgerTransactionId,
    }),
  );
  return outcome;
}
