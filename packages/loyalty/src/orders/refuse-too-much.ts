import { LARGEST_BALANCE, type Page } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import type { Decided } from './run-rules.ts';

/**
 * Keeps every balance within what a JSON number carries exactly.
 *
 * @throws Problem `balance-limit`.
 */
export function refuseTooMuch(page: Page, decided: Pick<Decided, 'grants' | 'othersGrants'>): void {
  const gained = new Map<string, bigint>();
  for (const { customerId, account, amount } of [...decided.grants, ...decided.othersGrants]) {
    const key = `${account}/${customerId}`;
    const { pending, available } = page.balance(customerId, account);
    const sum = (gained.get(key) ?? pending + available) + amount;
    gained.set(key, sum);
    if (sum > LARGEST_BALANCE) throw tooLarge(`the ${account} of ${customerId}`);
  }
}

export function tooLarge(what: string): Problem {
  return new Problem('balance-limit', { detail: `This would bring ${what} above ${LARGEST_BALANCE}.` });
}
