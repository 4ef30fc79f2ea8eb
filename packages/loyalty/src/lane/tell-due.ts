import { creditChanged, newEvent, pointsExpired, pointsMatured } from '@loyaltyos/events';
import { formatInstant, formatMinor } from '@loyaltyos/kernel';
import type { TellDue } from '@loyaltyos/ledger';
import { baseCurrencyOf, type ProgrammeDocument } from '../programme/programme.ts';

/** How a programme's journal tells of units that matured or expired. */
export function tellDueIn(programme: ProgrammeDocument): TellDue {
  return ({ kind, customerId, account, amount, at, ledgerTransactionId, state }) => {
    if (account === 'credit') {
      const currencyCode = baseCurrencyOf(programme);
      return newEvent(creditChanged, customerId, {
        customerId,
        change: formatMinor(kind === 'expire' ? -amount : amount, currencyCode),
        creditBalance: formatMinor(state.available, currencyCode),
        currencyCode,
        ledgerTransactionId,
      });
    }
    const told = { customerId, points: Number(amount), newBalance: Number(state.available), ledgerTransactionId };
    return kind === 'expire'
      ? newEvent(pointsExpired, customerId, { ...told, expiredAt: formatInstant(at) })
      : newEvent(pointsMatured, customerId, { ...told, maturedAt: formatInstant(at) });
  };
}
