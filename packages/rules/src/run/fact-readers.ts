import { parseLocalDate, weekdayOf } from '../calendar/local-date.ts';
import { parseLocalTime } from '../calendar/local-time.ts';
import { decimalUnits } from '../exact/rational.ts';
import { whole } from '../exact/whole.ts';
import type { AttributeValue, FieldValue, LineFacts } from '../facts.ts';
import { placesOfFact } from '../ir/denominators.ts';
import type { NodeOf } from '../ir/ir.ts';
import { isAmount, isMoney, type Type } from '../ir/types.ts';
import { localTime, type Run, type Thunk, type Value } from './run.ts';

/** How the facts of the language are read. Attributes and event fields are read by their declared types. */
const READERS: ReadonlyMap<string, Thunk> = new Map<string, Thunk>([
  ['currency', ({ facts }) => facts.currency],
  ['channel', ({ facts }) => facts.channel],
  ['store', ({ facts }) => facts.store],
  ['customer', ({ facts }) => facts.customer.id],
  ['customer.tier', ({ facts }) => facts.customer.tier],
  ['customer.enrolled', ({ facts }) => facts.customer.enrolled],
  ['customer.birthdate', ({ facts }) => dateOf(facts.customer.birthdate)],
  ['customer.segments', ({ facts }) => facts.customer.segments],
  ['local.date', (run) => localTime(run).day],
  ['local.time', (run) => localTime(run).millisecond],
  ['local.weekday', (run) => weekdayOf(localTime(run).day)],
  ['order.total', ({ facts }) => whole(facts.order?.total ?? 0n)],
  ['order.tax', ({ facts }) => whole(facts.order?.tax ?? 0n)],
  ['order.shipping', ({ facts }) => whole(facts.order?.shipping ?? 0n)],
  ['order.paid_with_points', ({ facts }) => whole(facts.order?.paidWithPoints ?? 0n)],
  ['line.sku', (run) => lineOf(run).sku],
  ['line.category', (run) => lineOf(run).category],
  ['line.brand', (run) => lineOf(run).brand],
  ['line.kind', (run) => lineOf(run).kind],
  ['line.discount', (run) => whole(lineOf(run).discount)],
  ['line.net', (run) => whole(lineOf(run).net)],
  ['line.quantity', (run) => decimalUnits(lineOf(run).quantity, placesOfFact('line.quantity', 'decimal'))],
]);

/** How the fact is read: undefined where it is absent. `orderDecimals` are those of the event's currency. */
export function factReader({ path, type }: NodeOf<'fact'>, orderDecimals: number): Thunk {
  const reader = READERS.get(path);
  if (reader !== undefined) return reader;
  if (path === 'line.unit_price') {
    // The denominator is that of a minor unit; the fact is in major units.
    const places = placesOfFact(path, type) + orderDecimals;
    return (run) => decimalUnits(lineOf(run).unitPrice, places);
  }
  if (path.startsWith(LINE_ATTRIBUTE)) {
    const name = path.slice(LINE_ATTRIBUTE.length);
    return (run) => attributeOf(lineOf(run).attributes, name, type);
  }
  if (path.startsWith(CUSTOMER_ATTRIBUTE)) {
    const name = path.slice(CUSTOMER_ATTRIBUTE.length);
    return ({ facts }) => attributeOf(facts.customer.attributes, name, type);
  }
  const field = path.slice('event.'.length);
  return ({ facts }) => fieldOf(facts.fields, field, type);
}

/** Whether reading the fact always gives a value: only attributes, fields of events and the birthdate may be absent. */
export function isAlwaysThere(path: string): boolean {
  return READERS.has(path) && path !== 'customer.birthdate';
}

const LINE_ATTRIBUTE = 'line.attributes.';
const CUSTOMER_ATTRIBUTE = 'customer.attributes.';

/** What a fact counts as that a host left out although the program may rely on it. */
export function zeroOf(type: Type): Value {
  if (isAmount(type) || type === 'date' || type === 'time' || type === 'instant') return 0;
  if (type === 'bool') return false;
  return type === 'list:string' ? EMPTY_LIST : '';
}

export const EMPTY_LIST = { has: (): boolean => false };

/** Aggregates set the line before they evaluate what reads it; the checker lets nothing else read it. */
function lineOf(run: Run): LineFacts {
  return run.line as LineFacts;
}

function dateOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : parseLocalDate(text);
}

/** A value of another type than declared counts as absent. */
function attributeOf(attributes: Readonly<Record<string, AttributeValue>>, name: string, type: Type): Value {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (type === 'string') return typeof value === 'string' ? value : '';
  if (type === 'date') return typeof value === 'string' ? parseLocalDate(value) : undefined;
  if (type === 'bool') return typeof value === 'boolean' ? value : undefined;
  return typeof value === 'object' ? decimalUnits(value, placesOfFact('', type)) : undefined;
}

function fieldOf(fields: Readonly<Record<string, FieldValue>>, name: string, type: Type): Value {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (isMoney(type) || type === 'int' || type === 'points') return typeof value === 'bigint' ? whole(value) : undefined;
  switch (type) {
    case 'decimal':
      return typeof value === 'object' ? decimalUnits(value, placesOfFact('', type)) : undefined;
    case 'bool':
      return typeof value === 'boolean' ? value : undefined;
    case 'instant':
      return typeof value === 'number' ? value : undefined;
    case 'date':
      return typeof value === 'string' ? parseLocalDate(value) : undefined;
    case 'time':
      return typeof value === 'string' ? parseLocalTime(value) : undefined;
    default:
      return typeof value === 'string' ? value : '';
  }
}
