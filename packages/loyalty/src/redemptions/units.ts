import { decimalsOf, formatMinor, roundDecimal, type CurrencyCode } from '@loyaltyos/kernel';
import { LARGEST_BALANCE, type Account, type Page } from '@loyaltyos/ledger';
import { Problem, type ProblemCode } from '@loyaltyos/problems';
import type { Amount, Units } from './redemption.ts';

/**
 * An amount in the account's units: points, or minor units of the base currency.
 *
 * @throws Problem `invalid-values` when it is not positive or has more decimals than the currency.
 */
export function unitsIn(amount: Amount, currency: CurrencyCode): bigint {
  if (amount.account === 'points') {
    if (amount.points <= 0n) throw invalid('/points', 'not-positive', 'Must be more than 0.');
    if (amount.points <= LARGEST_BALANCE) return amount.points;
    throw invalid('/points', 'too-large', `Must be at most ${LARGEST_BALANCE}.`);
  }
  const places = decimalsOf(currency);
  const { units, scale } = amount.credit;
  const minor = roundDecimal(amount.credit, places, 'down');
  if (minor * 10n ** BigInt(scale) !== units * 10n ** BigInt(places)) {
    throw invalid('/credit', 'too-many-decimals', `Credit is in ${currency}, which has ${places} decimal places.`);
  }
  if (minor <= 0n) throw invalid('/credit', 'not-positive', 'Must be more than 0.');
  if (minor <= LARGEST_BALANCE) return minor;
  throw invalid('/credit', 'too-large', `Must be at most ${formatMinor(LARGEST_BALANCE, currency)}.`);
}

/** What `unitsIn` gives, or nothing where it would refuse: how many units have to be at hand before that is decided. */
export function unitsToRead(amount: Amount, currency: CurrencyCode): bigint {
  const units = amount.account === 'points' ? amount.points : roundDecimal(amount.credit, decimalsOf(currency), 'down');
  return units > 0n && units <= LARGEST_BALANCE ? units : 0n;
}

/** Units of an account as they are answered. */
export function unitsOf(account: Account, amount: bigint, currency: CurrencyCode): Units {
  return account === 'points' ? { account, points: amount } : { account, credit: { minor: amount, currency } };
}

/** Units of an account as the journal writes them. */
export function unitsText(account: Account, amount: bigint, currency: CurrencyCode): string {
  return account === 'points' ? String(amount) : formatMinor(amount, currency);
}

const TOO_LITTLE: Record<Account, ProblemCode> = { points: 'insufficient-points', credit: 'insufficient-credit' };

/** @throws Problem `insufficient-points`, `insufficient-credit`. */
export function requireAvailable(
  page: Page,
  { customerId, account }: { customerId: string; account: Account },
  { amount, currency }: { amount: bigint; currency: CurrencyCode },
): void {
  const { available } = page.balance(customerId, account);
  if (available >= amount) return;
  const [has, wants] = [unitsText(account, available, currency), unitsText(account, amount, currency)];
  throw new Problem(TOO_LITTLE[account], { detail: `${has} are available, and this takes ${wants}.` });
}

export function invalid(pointer: string, code: string, message: string): Problem {
  return new Problem('invalid-values', { errors: [{ pointer, code, message }] });
}
