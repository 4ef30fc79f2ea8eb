import {
  assert,
  currencyDecimals,
  multiplyDecimals,
  parseDecimal,
  parseInstant,
  roundDecimal,
  type Decimal,
  type Instant,
} from '@loyaltyos/kernel';
import type { AttributeType, Environment } from '../environment.ts';
import type { AttributeValue, Attributes, Facts, FieldDeclaration, FieldValue, LineFacts, LineKind } from '../facts.ts';
import type { History, Need } from '../needs.ts';
import type { Program } from '../program.ts';
import type { SpecCase, SpecFacts, SpecLine, SpecNumber } from './spec.ts';

/** The facts of a spec. @throws Defect when a number or an instant is none: a spec is a test. */
export function readFacts(spec: SpecFacts, program: Pick<Program, 'events'>, environment: Environment): Facts {
  const { event = 'order', currency = event === 'order' ? environment.baseCurrency : '', customer = {} } = spec;
  const decimals = currencyDecimals(currency) ?? 0;
  const money = (value: SpecNumber | undefined): bigint => readMinor(value ?? 0, decimals);
  const lines = (spec.lines ?? []).map((line) => readLine(line, decimals, environment));
  const total = spec.total === undefined ? lines.reduce((sum, line) => sum + line.net, 0n) : money(spec.total);
  const order = {
    total,
    tax: money(spec.tax),
    shipping: money(spec.shipping),
    paidWithPoints: money(spec.paidWithPoints),
  };
  return {
    event,
    occurredAt: readInstant(spec.occurredAt ?? '2026-03-04T12:00:00Z'),
    currency,
    channel: spec.channel ?? '',
    store: spec.store ?? '',
    ...(event === 'order' ? { order } : {}),
    lines,
    customer: {
      id: customer.id ?? 'cust_1',
      tier: customer.tier ?? environment.tiers[0] ?? '',
      enrolled: readInstant(customer.enrolled ?? '2024-05-01T10:00:00Z'),
      ...(customer.birthdate === undefined ? {} : { birthdate: customer.birthdate }),
      attributes: readAttributes(customer.attributes ?? {}, environment.customerAttributes),
      segments: new Set(customer.segments),
    },
    fields: readFields(spec.fields ?? {}, program.events[event] ?? {}, decimals),
    lists: new Map(
      Object.entries(spec.lists ?? {}).map(([name, members]) => {
        const set = new Set(members);
        return [name, { version: 1, has: (value: string) => set.has(value) }];
      }),
    ),
  };
}

function readLine(line: SpecLine, decimals: number, environment: Environment): LineFacts {
  const quantity = readDecimal(line.quantity ?? 1);
  const unitPrice = readDecimal(line.unitPrice ?? line.net ?? 0);
  const discount = readMinor(line.discount ?? 0, decimals);
  const amount = roundDecimal(multiplyDecimals(quantity, unitPrice), decimals, 'half_up');
  return {
    sku: line.sku ?? '',
    category: line.category ?? '',
    brand: line.brand ?? '',
    kind: (line.kind ?? 'product') as LineKind,
    quantity,
    unitPrice,
    discount,
    net: line.net === undefined ? amount - discount : readMinor(line.net, decimals),
    attributes: readAttributes(line.attributes ?? {}, environment.lineAttributes),
  };
}

function readAttributes(
  values: Readonly<Record<string, SpecNumber | boolean>>,
  types: Readonly<Record<string, AttributeType>>,
): Attributes {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, AttributeValue] => {
      const type = types[name]?.type;
      return [
        name,
        type === 'int' || type === 'decimal' ? readDecimal(value as SpecNumber) : (value as string | boolean),
      ];
    }),
  );
}

function readFields(
  values: Readonly<Record<string, SpecNumber | boolean>>,
  types: Readonly<Record<string, FieldDeclaration>>,
  decimals: number,
): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, FieldValue] => {
      const type = types[name]?.type;
      if (typeof value === 'boolean') return [name, value];
      if (type === 'money') return [name, readMinor(value, decimals)];
      if (type === 'int' || type === 'points') return [name, BigInt(value)];
      if (type === 'decimal') return [name, readDecimal(value)];
      return [name, type === 'instant' ? readInstant(String(value)) : String(value)];
    }),
  );
}

/** The history of a case: money of `spend` and credit counters is written in major units of the base currency. */
export function readHistory(
  { history = {}, others = {} }: Pick<SpecCase, 'history' | 'others'>,
  program: Pick<Program, 'baseCurrency' | 'needs'>,
): History {
  const decimals = currencyDecimals(program.baseCurrency) ?? 0;
  const needs = new Map(program.needs.map((need) => [need.key, need]));
  const read = (values: Readonly<Record<string, SpecNumber>>): Map<string, bigint> =>
    new Map(
      Object.entries(values).map(([key, value]) => {
        const need = needs.get(key);
        assert(need !== undefined, `no need has the key ${key}: there are ${[...needs.keys()].join(', ')}`);
        return [key, readMinor(value, isMoney(need) ? decimals : 0)];
      }),
    );
  return { values: read(history), others: new Map(Object.entries(others).map(([id, values]) => [id, read(values)])) };
}

function isMoney(need: Need): boolean {
  return need.kind === 'counter' ? need.account === 'credit' : need.kind === 'spend';
}

function readDecimal(value: SpecNumber): Decimal {
  const decimal = parseDecimal(String(value));
  assert(decimal !== undefined, `${value} is not a number`);
  return decimal;
}

function readMinor(value: SpecNumber, decimals: number): bigint {
  return roundDecimal(readDecimal(value), decimals, 'half_up');
}

function readInstant(text: string): Instant {
  const instant = parseInstant(text);
  assert(instant !== undefined, `${text} is not an instant`);
  return instant;
}
