import { currencyDecimals } from '@loyaltyos/kernel';
import { Problem, type FieldError } from '@loyaltyos/problems';
import { zoneNamed } from '@loyaltyos/rules';
import type { ProgrammeDocument } from './programme.ts';

const MAX_CURRENCIES = 20;
const MAX_TIERS = 20;
const TIER_NAME = /^[A-Za-z_]\w*(-\w+)*$/;

/**
 * Holds a document to what every programme keeps.
 *
 * @throws Problem `invalid-values` with a pointer to each thing that is wrong.
 */
export function checkProgramme(document: ProgrammeDocument): void {
  const errors = [...currencyErrors(document), ...zoneErrors(document), ...tierErrors(document)];
  if (errors.length > 0) throw new Problem('invalid-values', { errors });
}

function currencyErrors({ currencies }: ProgrammeDocument): FieldError[] {
  const errors: FieldError[] = [];
  if (currencies.length < 1 || currencies.length > MAX_CURRENCIES) {
    const message = `A programme has 1 to ${MAX_CURRENCIES} currencies.`;
    errors.push({ pointer: '/currencies', code: 'item-count', message });
  }
  for (const [index, code] of currencies.entries()) {
    const pointer = `/currencies/${index}`;
    if (currencyDecimals(code) === undefined) {
      errors.push({ pointer, code: 'unknown-currency', message: 'This is not an ISO 4217 currency.' });
    } else if (currencies.indexOf(code) < index) {
      errors.push({ pointer, code: 'repeated', message: 'Each currency is listed once.' });
    }
  }
  return errors;
}

function zoneErrors({ zone }: ProgrammeDocument): FieldError[] {
  if (zoneNamed(zone) !== undefined) return [];
  return [{ pointer: '/zone', code: 'unknown-zone', message: 'This is not an IANA time zone.' }];
}

function tierErrors({ tiers }: ProgrammeDocument): FieldError[] {
  const errors: FieldError[] = [];
  if (tiers.length > MAX_TIERS) {
    errors.push({ pointer: '/tiers', code: 'item-count', message: `A programme has at most ${MAX_TIERS} tiers.` });
  }
  for (const [index, tier] of tiers.entries()) {
    const pointer = `/tiers/${index}`;
    if (!TIER_NAME.test(tier.name) || tier.name.length > 64) {
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
      const message = 'The first tier starts at 0 points, and each next one at more than the one below.';
      errors.push({ pointer: `${pointer}/threshold`, code: 'order', message });
    }
  }
  return errors;
}
