import type { FieldError } from '@loyaltyos/problems';
import { notADay, outOfRange } from './findings.ts';
import type { ProgrammeDocument, TierPolicy } from './programme.ts';

const MAX_TIERS = 20;
const MAX_NAME = 64;
const MAX_MONTHS = 120;
const MAX_GRACE_DAYS = 366;
const TIER_NAME = /^[A-Za-z_]\w*(-\w+)*$/;

/** What is wrong with the tiers, and with how members rise and fall. */
export function tierErrors({ tiers, tierPolicy }: ProgrammeDocument): FieldError[] {
  const errors: FieldError[] = [];
  if (tiers.length > MAX_TIERS) {
    errors.push({ pointer: '/tiers', code: 'item-count', message: `A programme has at most ${MAX_TIERS} tiers.` });
  }
  for (const [index, tier] of tiers.entries()) {
    const pointer = `/tiers/${index}`;
    if (!TIER_NAME.test(tier.name) || tier.name.length > MAX_NAME) {
      const message = 'A tier is named as rule sets can write it: letters, digits, _ and inner dashes.';
      errors.push({ pointer: `${pointer}/name`, code: 'pattern', message });
    }
    if (tiers.findIndex((other) => other.name === tier.name) < index) {
      errors.push({ pointer: `${pointer}/name`, code: 'repeated', message: 'Each tier has its own name.' });
    }
    const below = tiers[index - 1];
    const right =
      Number.isSafeInteger(tier.threshold) &&
      (below === undefined ? tier.threshold === 0 : tier.threshold > below.threshold);
    if (!right) {
      const message = 'The first tier starts at 0, and each next one at more than the one below.';
      errors.push({ pointer: `${pointer}/threshold`, code: 'order', message });
    }
  }
  return [...errors, ...policyErrors(tierPolicy)];
}

function policyErrors({ window, period, graceDays }: TierPolicy): FieldError[] {
  const errors = outOfRange('/tierPolicy/graceDays', graceDays, { least: 0, most: MAX_GRACE_DAYS });
  const months = { least: 1, most: MAX_MONTHS };
  if (window.kind === 'rolling') errors.push(...outOfRange('/tierPolicy/window/months', window.months, months));
  if (window.kind === 'programme_year') errors.push(...notADay('/tierPolicy/window/startsOn', window.startsOn));
  if (period.kind === 'months') errors.push(...outOfRange('/tierPolicy/period/months', period.months, months));
  if (period.kind === 'programme_year') {
    errors.push(...notADay('/tierPolicy/period/startsOn', period.startsOn));
    if (window.kind === 'programme_year' && window.startsOn !== period.startsOn) {
      const message = 'A programme has one year: this is another first day than that of the window.';
      errors.push({ pointer: '/tierPolicy/period/startsOn', code: 'differs', message });
    }
  }
  return errors;
}
