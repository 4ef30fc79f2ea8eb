import { WEEKDAYS } from '../calendar/local-date.ts';
import type { Environment } from '../environment.ts';
import { LINE_KINDS, type FieldDeclaration } from '../facts.ts';
import { ORDER_MONEY, type EnumName, type Type } from '../ir/types.ts';

/** A fact that programs can name. */
export interface FactRow {
  readonly type: Type;
  /** Where it exists: everywhere, in rules on orders, or inside the parentheses of an aggregate. */
  readonly where: 'anywhere' | 'order' | 'line';
  /** May be absent: to be read after `has` alone. */
  readonly optional?: true;
  readonly pii?: true;
}

/** The facts of the language, by the names that programs use; attributes and event fields come with programme and event. */
const FACTS: Readonly<Record<string, FactRow>> = {
  currency: { type: 'enum:currency', where: 'anywhere' },
  customer: { type: 'customer', where: 'anywhere' },
  'customer.tier': { type: 'enum:tier', where: 'anywhere' },
  'customer.enrolled': { type: 'instant', where: 'anywhere' },
  'customer.birthdate': { type: 'date', where: 'anywhere', optional: true, pii: true },
  'customer.segments': { type: 'list:string', where: 'anywhere' },
  'local.date': { type: 'date', where: 'anywhere' },
  'local.time': { type: 'time', where: 'anywhere' },
  'local.weekday': { type: 'enum:weekday', where: 'anywhere' },
  'order.total': { type: ORDER_MONEY, where: 'order' },
  'order.tax': { type: ORDER_MONEY, where: 'order' },
  'order.shipping': { type: ORDER_MONEY, where: 'order' },
  'order.paid_with_points': { type: ORDER_MONEY, where: 'order' },
  channel: { type: 'string', where: 'order' },
  store: { type: 'string', where: 'order' },
  sku: { type: 'string', where: 'line' },
  category: { type: 'string', where: 'line' },
  brand: { type: 'string', where: 'line' },
  kind: { type: 'enum:kind', where: 'line' },
  quantity: { type: 'decimal', where: 'line' },
  unit_price: { type: ORDER_MONEY, where: 'line' },
  discount: { type: ORDER_MONEY, where: 'line' },
  net: { type: ORDER_MONEY, where: 'line' },
};

/** `history.x`, bare or called with a window. */
export const HISTORY = ['orders', 'spend', 'points_earned'] as const;
export type HistoryName = (typeof HISTORY)[number];

export function historyType(name: HistoryName, environment: Environment): Type {
  return { orders: 'int', spend: `money:${environment.baseCurrency}`, points_earned: 'points' }[name] as Type;
}

/** The events that need no declaration, and their fields. */
export const BUILT_IN_EVENTS: Readonly<Record<string, Readonly<Record<string, FieldDeclaration>>>> = {
  order: {},
  customer_enrolled: {},
  tier_changed: { from: { type: 'tier', optional: false }, to: { type: 'tier', optional: false } },
};

/** The first words of facts: no let may take them. */
export const TAKEN_NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(FACTS).map((path) => path.split('.')[0] as string),
  'attributes',
  'event',
  'history',
]);

export interface Names {
  readonly facts: ReadonlyMap<string, FactRow>;
  readonly values: Readonly<Record<EnumName, ReadonlySet<string>>>;
}

/** All that the programme lets a rule set name, but events and lets. */
export function namesOf(environment: Environment, currencies: readonly string[]): Names {
  const facts = new Map(Object.entries(FACTS));
  for (const [name, { type, pii }] of Object.entries(environment.customerAttributes)) {
    facts.set(`customer.attributes.${name}`, attribute(type, 'anywhere', pii));
  }
  for (const [name, { type, pii }] of Object.entries(environment.lineAttributes)) {
    facts.set(`attributes.${name}`, attribute(type, 'line', pii));
  }
  return {
    facts,
    values: {
      currency: new Set(currencies),
      tier: new Set(environment.tiers),
      kind: new Set(LINE_KINDS),
      weekday: new Set(WEEKDAYS),
    },
  };
}

/** Absent text is "", anything else that is absent is absent. */
function attribute(type: Type, where: FactRow['where'], pii: boolean | undefined): FactRow {
  return { type, where, ...(type === 'string' ? {} : { optional: true }), ...(pii === true ? { pii } : {}) };
}

/** The type that the field of an event has in expressions. */
export function fieldType(type: FieldDeclaration['type']): Type {
  return type === 'money' ? ORDER_MONEY : type === 'tier' ? 'enum:tier' : type;
}
