import {
  currencyOf,
  describeType,
  isEnum,
  isMoney,
  isNumber,
  ORDER_MONEY,
  type EnumName,
  type Type,
} from '../ir/types.ts';
import { textOf, type MapEntryNode, type MapNode, type MatchNode, type RateNode } from '../syntax/tree.ts';
import { demandNumber } from './amounts.ts';
import { build, error, unknown, type Checked, type Checker } from './checker.ts';
import { knowsEnumValue } from './enum-values.ts';
import { checkMembers } from './literals.ts';
import { branchesType, type Branch } from './money.ts';
import { narrow, NOTHING, type Scope } from './scope.ts';

/** `match customer.tier { ... }`: one branch for each value, or `else` for the rest. */
export function checkMatch(checker: Checker, node: MatchNode, scope: Scope, expected?: Type): Checked {
  const subject = checker.expression(node.subject, scope);
  const { type } = subject;
  if (type !== 'unknown' && type !== 'string' && !isEnum(type)) {
    error(
      checker,
      'E301',
      node.subject,
      `"match" chooses by text or by an enum such as customer.tier, this is ${describeType(type)}`,
    );
    return unknown(checker, node);
  }
  if (!checkMembers(checker, node.map, node.map.entries.length)) return unknown(checker, node);
  const fact = checker.nodes.node(subject.id);
  const isCurrency = fact.op === 'fact' && fact.path === 'currency';
  const keys = checkKeys(checker, node.map, isEnum(type) ? type : undefined);
  const branches: Branch[] = [];
  for (const { value, key } of node.map.entries) {
    const inside = isCurrency ? narrow(scope, { currencies: new Set([keyOf(key)]) }) : scope;
    branches.push({ checked: checker.expression(value, inside, expected), scope: inside });
  }
  if (node.map.otherwise !== undefined) {
    const others = new Set([...scope.currencies].filter((currency) => !keys.includes(currency)));
    const inside = narrow(scope, isCurrency ? { currencies: others } : NOTHING);
    branches.push({ checked: checker.expression(node.map.otherwise, inside, expected), scope: inside });
  } else if (isEnum(type)) {
    const all = isCurrency ? scope.currencies : checker.names.values[type.slice('enum:'.length) as EnumName];
    checkCovered(
      checker,
      node.map,
      keys,
      all,
      branches.every(({ checked }) => isNumber(checked.type)),
    );
  } else if (type === 'string') {
    error(checker, 'E403', node.map, 'Text can be anything: a match on text ends with "else"');
  }
  if (type === 'unknown' || branches.length === 0) return unknown(checker, node);
  const result = branchesType(checker, node, scope, branches);
  const otherwise = node.map.otherwise !== undefined;
  return build(checker, node, result, { op: 'match', keys, otherwise }, [
    subject,
    ...branches.map(({ checked }) => checked),
  ]);
}

/** `rate { GBP: 2, EUR: 1.8 } of spend`: points per major unit, by the currency of the money. */
export function checkRate(checker: Checker, node: RateNode, scope: Scope): Checked {
  const of = checker.expression(node.operand, scope);
  const keys = checkKeys(checker, node.map, 'enum:currency');
  const rates: Checked[] = [];
  for (const value of [
    ...node.map.entries.map((entry) => entry.value),
    ...(node.map.otherwise ? [node.map.otherwise] : []),
  ]) {
    const rate = checker.expression(value, scope);
    if (!demandNumber(checker, value, rate, 'A rate')) return unknown(checker, node);
    rates.push(rate);
  }
  if (of.type === 'unknown') return unknown(checker, node);
  if (!isMoney(of.type)) {
    error(checker, 'E301', node.operand, `A rate is of money, this is ${describeType(of.type)}`);
    return unknown(checker, node);
  }
  const otherwise = node.map.otherwise !== undefined;
  const possible = of.type === ORDER_MONEY ? scope.currencies : new Set([currencyOf(of.type)]);
  if (!otherwise) checkCovered(checker, node.map, keys, possible, true);
  return build(checker, node, 'points', { op: 'rate', currency: currencyOf(of.type), keys, otherwise }, [of, ...rates]);
}

/** The keys of a map, each once, each a value of the enum where there is one. */
function checkKeys(checker: Checker, map: MapNode, type: `enum:${EnumName}` | undefined): string[] {
  const seen = new Map<string, MapEntryNode>();
  for (const entry of map.entries) {
    const key = keyOf(entry.key);
    const first = seen.get(key);
    if (first !== undefined) {
      error(checker, 'E203', entry.key, `${key} is given twice`, {
        related: [{ message: 'first here', at: first.key }],
      });
    } else if (type !== undefined) {
      knowsEnumValue(checker, entry.key, type, key);
    }
    seen.set(key, entry);
  }
  return [...seen.keys()];
}

function keyOf(key: MapEntryNode['key']): string {
  return key.kind === 'string' ? textOf(key) : key.text;
}

function checkCovered(
  checker: Checker,
  map: MapNode,
  keys: readonly string[],
  all: ReadonlySet<string>,
  isNumeric: boolean,
): void {
  const missing = [...all].filter((value) => !keys.includes(value));
  if (missing.length === 0) return;
  const at = map.end - 1;
  const text = missing
    .map((value) => `, ${/^[A-Za-z_]\w*(-\w+)*$/.test(value) ? value : JSON.stringify(value)}: 0`)
    .join('');
  const last = map.entries.at(-1)?.end ?? at;
  const fixes = isNumeric
    ? [{ title: `Give ${missing.join(', ')} a 0`, edits: [{ start: last, end: last, text }] }]
    : [];
  error(
    checker,
    'E403',
    map,
    `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing here: write each value, or "else"`,
    { fixes },
  );
}
