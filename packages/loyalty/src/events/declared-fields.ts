import { decimalsOf, parseInstant, roundDecimal, type CurrencyCode, type Decimal } from '@loyaltyos/kernel';
import { Problem, type FieldError } from '@loyaltyos/problems';
import type { FieldType, FieldValue } from '@loyaltyos/rules';
import type { AttributeValue } from '../orders/order.ts';
import type { PreparedRuleSet } from '../rule-sets/prepared-programs.ts';
import type { EventInput } from './event.ts';

/** How a value of a request becomes a field; undefined where it is not one. Money is of the base currency. */
type Reading = (value: AttributeValue, currency: CurrencyCode) => FieldValue | undefined;

const READINGS: Record<FieldType, Reading> = {
  money: (value, currency) => whole(value, decimalsOf(currency)),
  decimal: (value) => (isDecimal(value) ? value : undefined),
  int: (value) => whole(value, 0),
  points: (value) => whole(value, 0),
  bool: (value) => (typeof value === 'boolean' ? value : undefined),
  string: text,
  date: (value) => matching(value, /^\d{4}-\d\d-\d\d$/, (day) => parseInstant(`${day}T00:00:00Z`) !== undefined),
  time: (value) => matching(value, /^([01]\d|2[0-3]):[0-5]\d$/, () => true),
  instant: (value) => (typeof value === 'string' ? parseInstant(value) : undefined),
  customer: (value) => matching(value, /^[A-Za-z0-9._:-]{1,64}$/, () => true),
  tier: text,
};

const EXPECTED: Record<FieldType, string> = {
  money: "an amount of the programme's base currency",
  decimal: 'a number',
  int: 'a whole number',
  points: 'a whole number',
  bool: 'true or false',
  string: 'a text',
  date: 'a date such as 2026-03-01',
  time: 'a time such as 09:30',
  instant: 'an instant such as 2026-03-01T09:30:00Z',
  customer: 'the id of a customer',
  tier: 'the name of a tier',
};

/**
 * The fields of an event as the active rule sets declare them.
 *
 * @throws Problem `unknown-event` when none declares it; `invalid-values` with a pointer to each field that is not as declared.
 */
export function declaredFields(
  ruleSets: readonly PreparedRuleSet[],
  currency: CurrencyCode,
  { type, fields }: EventInput,
): Readonly<Record<string, FieldValue>> {
  const declarations = ruleSets.flatMap(({ program }) =>
    Object.hasOwn(program.events, type) ? [program.events[type]!] : [],
  );
  if (declarations.length === 0) {
    const message = 'No active rule set declares an event of this type.';
    throw new Problem('unknown-event', { errors: [{ pointer: '/type', code: 'unknown', message }] });
  }
  const read = new Map<string, FieldValue>();
  const errors: FieldError[] = Object.keys(fields)
    .filter((name) => !declarations.some((declared) => Object.hasOwn(declared, name)))
    .map((name) => ({ pointer: pointerTo(name), code: 'unknown-field', message: 'The event has no such field.' }));
  for (const [name, { type: fieldType, optional }] of declarations.flatMap((declared) => Object.entries(declared))) {
    const given = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (given === undefined) {
      if (!optional) errors.push({ pointer: pointerTo(name), code: 'missing', message: 'The field is required.' });
      continue;
    }
    const value = READINGS[fieldType](given, currency);
    if (value !== undefined) read.set(name, value);
    else errors.push({ pointer: pointerTo(name), code: 'wrong-type', message: `Must be ${EXPECTED[fieldType]}.` });
  }
  if (errors.length > 0) throw new Problem('invalid-values', { errors: withoutRepeats(errors) });
  return Object.fromEntries(read);
}

/** Whether an event's fields are money, which is then of the base currency. */
export function hasMoney(ruleSets: readonly PreparedRuleSet[], type: string): boolean {
  const declarations = ruleSets.flatMap(({ program }) => Object.values(program.events[type] ?? {}));
  return declarations.some((declaration) => declaration.type === 'money');
}

function whole(value: AttributeValue, places: number): bigint | undefined {
  if (!isDecimal(value)) return undefined;
  const units = roundDecimal(value, places, 'down');
  const same = units * 10n ** BigInt(value.scale) === value.units * 10n ** BigInt(places);
  return same ? units : undefined;
}

function text(value: AttributeValue): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function matching(value: AttributeValue, pattern: RegExp, isReal: (text: string) => boolean): string | undefined {
  return typeof value === 'string' && pattern.test(value) && isReal(value) ? value : undefined;
}

function isDecimal(value: AttributeValue): value is Decimal {
  return typeof value === 'object';
}

function pointerTo(name: string): string {
  return `/fields/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function withoutRepeats(errors: readonly FieldError[]): readonly FieldError[] {
  return errors.filter(({ pointer }, index) => errors.findIndex((other) => other.pointer === pointer) === index);
}
