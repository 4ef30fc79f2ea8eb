import type { PeerFacts } from '../order.ts';
import type { JsonCondition, Logic } from '../workload.ts';

/** What a rule of this set may ask. Money in minor units. */
export type Condition =
  | { readonly kind: 'total'; readonly atLeast: number }
  | { readonly kind: 'tax'; readonly below: number }
  | { readonly kind: 'shipping'; readonly is: number }
  | { readonly kind: 'channel'; readonly among: readonly string[] }
  | { readonly kind: 'store'; readonly is: string }
  | { readonly kind: 'tier'; readonly among: readonly string[] }
  | { readonly kind: 'lines'; readonly atLeast: number }
  | { readonly kind: 'brand'; readonly is: string };

type Dialect<Text> = { readonly [K in Condition['kind']]: (condition: Extract<Condition, { kind: K }>) => Text };

const quoted = (values: readonly string[]): string => values.map((value) => `"${value}"`).join(', ');
const money = (minor: number): string => `${(minor / 100).toFixed(2)} GBP`;

const RULES: Dialect<string> = {
  total: ({ atLeast }) => `order.total >= ${money(atLeast)}`,
  tax: ({ below }) => `order.tax < ${money(below)}`,
  shipping: ({ is }) => `order.shipping == ${money(is)}`,
  channel: ({ among }) => `channel in [${quoted(among)}]`,
  store: ({ is }) => `store == "${is}"`,
  tier: ({ among }) => `customer.tier in [${among.join(', ')}]`,
  lines: ({ atLeast }) => `count(lines) >= ${atLeast}`,
  brand: ({ is }) => `any(lines : brand == "${is}")`,
};

const CEL: Dialect<string> = {
  total: ({ atLeast }) => `total >= ${atLeast}`,
  tax: ({ below }) => `tax < ${below}`,
  shipping: ({ is }) => `shipping == ${is}`,
  channel: ({ among }) => `channel in [${quoted(among)}]`,
  store: ({ is }) => `store == "${is}"`,
  tier: ({ among }) => `tier in [${quoted(among)}]`,
  lines: ({ atLeast }) => `lines.size() >= ${atLeast}`,
  brand: ({ is }) => `lines.exists(l, l.brand == "${is}")`,
};

const ZEN: Dialect<string> = {
  ...CEL,
  lines: ({ atLeast }) => `len(lines) >= ${atLeast}`,
  brand: ({ is }) => `some(lines, #.brand == "${is}")`,
};

const LOGIC: Dialect<Logic> = {
  total: ({ atLeast }) => ({ '>=': [{ var: 'total' }, atLeast] }),
  tax: ({ below }) => ({ '<': [{ var: 'tax' }, below] }),
  shipping: ({ is }) => ({ '===': [{ var: 'shipping' }, is] }),
  channel: ({ among }) => ({ in: [{ var: 'channel' }, among] }),
  store: ({ is }) => ({ '===': [{ var: 'store' }, is] }),
  tier: ({ among }) => ({ in: [{ var: 'tier' }, among] }),
  lines: ({ atLeast }) => ({ '>=': [{ length: { var: 'lines' } }, atLeast] }),
  brand: ({ is }) => ({ some: [{ var: 'lines' }, { '===': [{ var: 'brand' }, is] }] }),
};

const JSON_RULES: Dialect<JsonCondition> = {
  total: ({ atLeast }) => ({ fact: 'total', operator: 'greaterThanInclusive', value: atLeast }),
  tax: ({ below }) => ({ fact: 'tax', operator: 'lessThan', value: below }),
  shipping: ({ is }) => ({ fact: 'shipping', operator: 'equal', value: is }),
  channel: ({ among }) => ({ fact: 'channel', operator: 'in', value: among }),
  store: ({ is }) => ({ fact: 'store', operator: 'equal', value: is }),
  tier: ({ among }) => ({ fact: 'tier', operator: 'in', value: among }),
  lines: ({ atLeast }) => ({ fact: 'lineCount', operator: 'greaterThanInclusive', value: atLeast }),
  brand: ({ is }) => ({ fact: 'brands', operator: 'contains', value: is }),
};

/** What `JSON_RULES` names beside the facts of the order. */
export const DERIVED: Readonly<Record<string, (facts: PeerFacts<number>) => unknown>> = {
  lineCount: ({ lines }) => lines.length,
  brands: ({ lines }) => lines.map(({ brand }) => brand),
};

function inDialect<Text>(dialect: Dialect<Text>): (condition: Condition) => Text {
  return (condition) => (dialect[condition.kind] as (given: Condition) => Text)(condition);
}

export const inRules = inDialect(RULES);
export const inCel = inDialect(CEL);
export const inZen = inDialect(ZEN);
export const inLogic = inDialect(LOGIC);
export const inJsonRules = inDialect(JSON_RULES);
