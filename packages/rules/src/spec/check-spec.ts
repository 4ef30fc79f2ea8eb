import { parseDecimal, parseInstant } from '@loyaltyos/kernel';
import type { Spec } from './spec.ts';

/** A document that is not what it should be, and where. */
export class SpecUnreadable extends Error {
  override readonly name = 'SpecUnreadable';
  /** RFC 6901, into the document; '' for the whole. */
  readonly pointer: string;

  constructor(pointer: string, message: string) {
    super(`${pointer === '' ? 'The document' : pointer} ${message}`);
    this.pointer = pointer;
  }
}

/** Says what is wrong with a value, by throwing. */
type Shape = (value: unknown, pointer: string) => void;

/**
 * The document as a spec, once every member has been looked at: a misspelt one would else be left out of the comparison.
 *
 * @throws SpecUnreadable
 */
export function checkSpec(document: unknown): Spec {
  SPEC(document, '');
  return document as Spec;
}

function leaf(fits: (value: unknown) => boolean, wanted: string): Shape {
  return (value, pointer) => {
    if (!fits(value)) throw new SpecUnreadable(pointer, `must be ${wanted}`);
  };
}

const text = leaf((value) => typeof value === 'string', 'text');
const flag = leaf((value) => typeof value === 'boolean', 'true or false');
const number = leaf(
  (value) => (typeof value === 'number' || typeof value === 'string') && parseDecimal(String(value)) !== undefined,
  'a number, or text that is one',
);
const instant = leaf(
  (value) => typeof value === 'string' && parseInstant(value) !== undefined,
  'an instant such as 2026-03-06T18:15:00Z',
);
const scalar = leaf(
  (value) => ['string', 'number', 'boolean'].includes(typeof value),
  'text, a number, or true or false',
);
const scalarOrNull: Shape = (value, pointer) => {
  if (value !== null) scalar(value, pointer);
};

function list(of: Shape): Shape {
  return (value, pointer) => {
    if (!Array.isArray(value)) throw new SpecUnreadable(pointer, 'must be a list');
    for (const [index, each] of value.entries()) of(each, `${pointer}/${index}`);
  };
}

function membersOf(value: unknown, pointer: string): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  throw new SpecUnreadable(pointer, 'must be an object');
}

function map(of: Shape): Shape {
  return (value, pointer) => {
    for (const [name, each] of membersOf(value, pointer)) of(each, `${pointer}/${escaped(name)}`);
  };
}

function object(members: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape {
  return (value, pointer) => {
    const given = membersOf(value, pointer);
    for (const [name, each] of given) {
      const shape = Object.hasOwn(members, name) ? members[name] : undefined;
      const at = `${pointer}/${escaped(name)}`;
      if (shape === undefined) throw new SpecUnreadable(at, `is none of ${Object.keys(members).join(', ')}`);
      shape(each, at);
    }
    const missing = required.find((name) => !given.some(([other]) => other === name));
    if (missing !== undefined) throw new SpecUnreadable(pointer, `lacks ${missing}`);
  };
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

const attributeTypes = map(object({ type: text, pii: flag }, ['type']));

const ENVIRONMENT = object({
  currencies: list(text),
  baseCurrency: text,
  tiers: list(text),
  customerAttributes: attributeTypes,
  lineAttributes: attributeTypes,
  lists: list(text),
  budget: number,
});

const LINE = object({
  sku: text,
  category: text,
  brand: text,
  kind: text,
  quantity: number,
  unitPrice: number,
  discount: number,
  net: number,
  attributes: map(scalar),
});

const CUSTOMER = object({
  id: text,
  tier: text,
  enrolled: instant,
  birthdate: text,
  attributes: map(scalar),
  segments: list(text),
});

const FACTS = object({
  event: text,
  occurredAt: instant,
  currency: text,
  channel: text,
  store: text,
  total: number,
  tax: number,
  shipping: number,
  paidWithPoints: number,
  lines: list(LINE),
  customer: CUSTOMER,
  fields: map(scalar),
  lists: map(list(text)),
});

const OUTCOME = object({
  points: number,
  credit: number,
  selected: list(text),
  grants: list(object({ rule: text, points: number, credit: number, to: text }, ['rule'])),
  recipients: list(text),
  trace: list(object({ in: text, text, value: scalarOrNull }, ['in', 'text', 'value'])),
  results: map(text),
  steps: map(list(text)),
});

const CASE = object({ name: text, facts: FACTS, history: map(number), others: map(map(number)), expected: OUTCOME }, [
  'name',
  'facts',
  'expected',
]);

const DIAGNOSTIC = object({ code: text, text, message: text, fixed: flag }, ['code', 'text']);

const SPEC = object({ environment: ENVIRONMENT, diagnostics: list(DIAGNOSTIC), cases: list(CASE) });
