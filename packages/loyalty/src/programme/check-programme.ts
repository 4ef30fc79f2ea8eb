import { currencyDecimals } from '@loyaltyos/kernel';
import { Problem, type FieldError } from '@loyaltyos/problems';
import { zoneNamed, type AttributeType } from '@loyaltyos/rules';
import { accountErrors } from './check-accounts.ts';
import { moneyErrors } from './check-money.ts';
import { tierErrors } from './check-tiers.ts';
import { outOfRange } from './findings.ts';
import type { ProgrammeDocument } from './programme.ts';

const MAX_CURRENCIES = 20;
const MAX_ATTRIBUTES = 50;
const MAX_POINTS = 1_000_000_000;
const ATTRIBUTE_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/**
 * Holds a document to what every programme keeps.
 *
 * @throws Problem `invalid-values` with a pointer to each thing that is wrong.
 */
export function checkProgramme(document: ProgrammeDocument): void {
  const errors = [
    ...currencyErrors(document),
    ...zoneErrors(document),
    ...tierErrors(document),
    ...attributeErrors('/customerAttributes', document.customerAttributes),
    ...attributeErrors('/lineAttributes', document.lineAttributes),
    ...accountErrors(document.accounts),
    ...moneyErrors(document),
    ...limitErrors(document),
  ];
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

function attributeErrors(pointer: string, attributes: Readonly<Record<string, AttributeType>>): FieldError[] {
  const names = Object.keys(attributes);
  if (names.length > MAX_ATTRIBUTES) {
    return [{ pointer, code: 'item-count', message: `At most ${MAX_ATTRIBUTES} attributes are declared.` }];
  }
  return names
    .filter((name) => !ATTRIBUTE_NAME.test(name))
    .map((name) => {
      const message = `The name ${JSON.stringify(name.slice(0, 80))} is none that an attribute can have.`;
      return { pointer, code: 'pattern', message };
    });
}

function limitErrors({ transfers, adjustments }: ProgrammeDocument): FieldError[] {
  const errors = [
    ...outOfRange('/transfers/minPoints', transfers.minPoints, { least: 1, most: MAX_POINTS }),
    ...outOfRange('/transfers/maxPoints', transfers.maxPoints, { least: 1, most: MAX_POINTS }),
    ...outOfRange('/adjustments/maxPoints', adjustments.maxPoints, { least: 0, most: MAX_POINTS }),
  ];
  if (errors.length === 0 && transfers.maxPoints < transfers.minPoints) {
    const message = 'The most that a transfer may move is not less than the least.';
    errors.push({ pointer: '/transfers/maxPoints', code: 'too-small', message });
  }
  return errors;
}
