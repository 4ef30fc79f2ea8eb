/** The enumerations of the language; the values of `currency` and `tier` come from the programme. */
export type EnumName = 'currency' | 'tier' | 'kind' | 'weekday';

/**
 * The type of an expression, as the IR names it. `money:order` is money in the currency of the event, whichever it is;
 * `money:GBP` is money in that currency. `list:string` is anything that text can be looked up in.
 */
export type Type =
  | 'int'
  | 'decimal'
  | 'points'
  | `money:${string}`
  | 'bool'
  | 'string'
  | `enum:${EnumName}`
  | 'date'
  | 'time'
  | 'instant'
  | 'duration'
  | 'customer'
  | 'list:string'
  /** What went wrong and has been reported: it fits everywhere. Never in an IR. */
  | 'unknown';

/** Money in the currency of the event. */
export const ORDER_MONEY = 'money:order';

/** An int is a decimal, and a decimal may stand for points: narrower first. */
const NUMBERS: readonly Type[] = ['int', 'decimal', 'points'];

/** int, decimal, points: an exact number without a unit of money. */
export function isNumber(type: Type): boolean {
  return NUMBERS.includes(type);
}

export function isMoney(type: Type): type is `money:${string}` {
  return type.startsWith('money:');
}

/** What can be added and multiplied: exact, with a denominator that is known before the run. */
export function isAmount(type: Type): boolean {
  return isNumber(type) || isMoney(type);
}

export function isEnum(type: Type): type is `enum:${EnumName}` {
  return type.startsWith('enum:');
}

/** Types whose values come in an order. Tiers do, by rank. */
export function isOrdered(type: Type): boolean {
  return isAmount(type) || type === 'date' || type === 'time' || type === 'instant' || type === 'enum:tier';
}

/** Of two number types, the one that holds both. */
export function widerNumber(a: Type, b: Type): Type {
  return NUMBERS.indexOf(a) >= NUMBERS.indexOf(b) ? a : b;
}

export function currencyOf(type: `money:${string}`): string {
  return type.slice('money:'.length);
}

export function enumNameOf(type: `enum:${EnumName}`): EnumName {
  return type.slice('enum:'.length) as EnumName;
}

/** The type in the words of a message. */
export function describeType(type: Type): string {
  if (type === ORDER_MONEY) return 'money';
  if (isMoney(type)) return `money in ${currencyOf(type)}`;
  if (isEnum(type)) return `a ${enumNameOf(type)}`;
  return WORDS[type] ?? type;
}

const WORDS = {
  int: 'a whole number',
  decimal: 'a number',
  points: 'points',
  bool: 'a yes or no',
  string: 'text',
  date: 'a date',
  time: 'a time of day',
  instant: 'an instant',
  duration: 'a duration',
  customer: 'a customer',
  'list:string': 'a list of texts',
  unknown: 'something unknown',
};
