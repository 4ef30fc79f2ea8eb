import type { FieldError } from '@loyaltyos/problems';
import { dayNumber } from '@loyaltyos/rules';
import { notADay, outOfRange } from './findings.ts';
import { lastDayOf } from './lot-dates.ts';
import type { AccountPolicy, ExpiryPolicy, ProgrammeDocument } from './programme.ts';

const MAX_PENDING_DAYS = 3_650;
const MAX_DAYS = 36_500;
const MAX_MONTHS = 1_200;
const MAX_DATES = 31;

/** What is wrong with how long units of the accounts live. */
export function accountErrors(accounts: ProgrammeDocument['accounts']): FieldError[] {
  return (['points', 'credit'] as const).flatMap((account) => policyErrors(`/accounts/${account}`, accounts[account]));
}

function policyErrors(pointer: string, policy: AccountPolicy): FieldError[] {
  const errors = [
    ...outOfRange(`${pointer}/pendingDays`, policy.pendingDays, { least: 0, most: MAX_PENDING_DAYS }),
    ...expiryErrors(`${pointer}/expiry`, policy.expiry),
  ];
  if (errors.length > 0 || policy.pendingDays < shortestLife(policy.expiry)) return errors;
  const message = 'Some units would expire before they become available.';
  return [{ pointer: `${pointer}/pendingDays`, code: 'longer-than-life', message }];
}

function expiryErrors(pointer: string, expiry: ExpiryPolicy): FieldError[] {
  if (expiry.kind === 'never') return [];
  if (expiry.kind === 'rolling') {
    return 'days' in expiry
      ? outOfRange(`${pointer}/days`, expiry.days, { least: 1, most: MAX_DAYS })
      : outOfRange(`${pointer}/months`, expiry.months, { least: 1, most: MAX_MONTHS });
  }
  const { dates, atLeastMonths } = expiry;
  const errors = outOfRange(`${pointer}/atLeastMonths`, atLeastMonths, { least: 0, most: MAX_MONTHS });
  if (dates.length < 1 || dates.length > MAX_DATES) {
    const message = `There are 1 to ${MAX_DATES} days of expiry in a year.`;
    errors.push({ pointer: `${pointer}/dates`, code: 'item-count', message });
  }
  for (const [index, date] of dates.entries()) {
    const place = `${pointer}/dates/${index}`;
    errors.push(...notADay(place, date));
    if (dates.indexOf(date) < index)
      errors.push({ pointer: place, code: 'repeated', message: 'Each day stands once.' });
  }
  return errors;
}

/** In days, for those whose units live shortest: over every day of the four years that have a leap year among them. */
function shortestLife(expiry: ExpiryPolicy): number {
  let shortest = Number.POSITIVE_INFINITY;
  if (expiry.kind === 'never') return shortest;
  const first = dayNumber(2025, 1, 1);
  for (let day = first; day < first + 1461; day += 1) {
    shortest = Math.min(shortest, (lastDayOf(expiry, day) ?? day) - day + 1);
  }
  return shortest;
}
