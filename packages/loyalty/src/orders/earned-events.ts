import { creditChanged, newEvent, pointsEarned, type NewEvent } from '@loyaltyos/events';
import { formatMinor, type CurrencyCode } from '@loyaltyos/kernel';
import type { Grant, Page } from '@loyaltyos/ledger';

/** The ledger transaction in which a customer earned something. */
export interface Earning {
  readonly customerId: string;
  /** Absent where no order earned it. */
  readonly orderId?: string;
  readonly ledgerTransactionId: string;
  /** The programme's base currency. */
  readonly currencyCode: CurrencyCode;
}

/** What the journal says of grants that were just posted for one customer: of points, and of credit, where there are any. */
export function earnedEvents(page: Page, grants: readonly Grant[], earning: Earning): readonly NewEvent[] {
  const { currencyCode, ...about } = earning;
  const { customerId } = about;
  const ofPoints = grants.filter(({ account }) => account === 'points');
  const [points, credit] = [sumOf(ofPoints), sumOf(grants.filter(({ account }) => account === 'credit'))];
  const events: NewEvent[] = [];
  if (points > 0n) {
    events.push(
      newEvent(pointsEarned, customerId, {
        ...about,
        points: Number(points),
        pending: Number(sumOf(ofPoints.filter(({ availableAt }) => availableAt > page.recordedAt))),
        newBalance: Number(page.balance(customerId, 'points').available),
        grants: ofPoints.flatMap(({ source, amount }) =>
          source === undefined
            ? []
            : [
                {
                  ruleSetId: source.ruleSetId,
                  version: source.ruleSetVersion,
                  ruleId: source.ruleId,
                  points: Number(amount),
                },
              ],
        ),
      }),
    );
  }
  if (credit > 0n) {
    events.push(
      newEvent(creditChanged, customerId, {
        ...about,
        change: formatMinor(credit, currencyCode),
        creditBalance: formatMinor(page.balance(customerId, 'credit').available, currencyCode),
        currencyCode,
      }),
    );
  }
  return events;
}

function sumOf(grants: readonly Grant[]): bigint {
  return grants.reduce((sum, { amount }) => sum + amount, 0n);
}
