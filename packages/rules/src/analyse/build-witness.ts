import { formatInstant, formatMinor } from '@loyaltyos/kernel';
import { addMonths, dayNumber, formatLocalDate, weekdayOf } from '../calendar/local-date.ts';
import { theZone } from '../calendar/periods.ts';
import { reachable, rootsOf } from '../ir/cost.ts';
import type { IrRule, NodeId } from '../ir/ir.ts';
import type { SpecCustomer, SpecFacts } from '../spec/spec.ts';
import { intervalOf } from './domain.ts';
import { isEmpty, meet, type Interval } from './interval.ts';
import { nearest, pickScalar, pickText } from './pick-values.ts';
import { daysOf } from './rule-scope.ts';
import type { Scope } from './scope.ts';
import { decimalText, witnessLines } from './witness-lines.ts';
import { Lists, textsAskedFor } from './witness-texts.ts';
import { orderOf, type Witness } from './witness.ts';

/** What a witness aims at where nothing is known: nets in major units. */
const TYPICAL_NETS: readonly bigint[] = [100n, 1_000n];

/**
 * Events that may be such that all these rules apply, built from what is known where they do. None is claimed to be: a
 * run must confirm it.
 */
export function* witnessesOf(scope: Scope, rules: readonly IrRule[]): Generator<Witness> {
  const reached = reachable(scope.setting.ir.nodes, rules.flatMap(rootsOf));
  for (const net of TYPICAL_NETS) {
    const witness = build(scope, rules, reached, net * 10n ** BigInt(scope.setting.decimals));
    if (witness !== undefined) yield witness;
  }
}

function build(
  scope: Scope,
  rules: readonly IrRule[],
  reached: ReadonlySet<NodeId>,
  typical: bigint,
): Witness | undefined {
  const { event, currency, decimals } = scope.setting;
  const moment = momentIn(scope, rules);
  if (moment === undefined) return undefined;
  const lists = new Lists();
  const isOrder = event === 'order';
  const lines = isOrder ? witnessLines(scope, reached, typical, lists) : [];
  const nets = lines.reduce((sum, { net }) => sum + BigInt(String(net).replace('.', '')), 0n);
  const facts: Record<string, unknown> = { event, occurredAt: formatInstant(moment.instant), currency };
  const customer = customerIn(scope, reached, moment.day, lists);
  const fields: Record<string, string | boolean> = {};
  const total = nearest(known(scope, 'order.total'), nets > 0n || lines.length > 0 ? nets : typical);
  if (isOrder) Object.assign(facts, { total: decimalText(total, decimals), lines });
  for (const id of reached) {
    const node = scope.node(id);
    if (node.op !== 'fact') continue;
    if (node.path === 'channel' || node.path === 'store') {
      const text = pickText(scope.value(id), [...textsAskedFor(scope, reached, id), '']);
      lists.note(scope, reached, id, text);
      facts[node.path] = text;
    } else if (node.path.startsWith(EVENT)) {
      fields[node.path.slice(EVENT.length)] = fieldIn(scope, reached, id, typical, lists);
    }
  }
  for (const id of reached) {
    const node = scope.node(id);
    if (node.op === 'literal' && node.type === 'string') lists.note(scope, reached, id, String(node.value));
  }
  if (Object.keys(fields).length > 0) facts['fields'] = fields;
  facts['customer'] = { ...customer, segments: [...lists.segments] };
  facts['lists'] = Object.fromEntries([...lists.named].map(([name, members]) => [name, [...members]]));
  const spec: SpecFacts = facts;
  return {
    rules: rules.map(({ id }) => id),
    facts: spec,
    history: historyIn(scope, reached),
    ...(isOrder ? { order: orderOf(spec) } : {}),
  };
}

const EVENT = 'event.';
const ATTRIBUTE = 'customer.attributes.';

function known(scope: Scope, path: string): Interval {
  const id = scope.setting.factIds.get(path);
  return id === undefined ? { low: undefined, high: undefined } : intervalOf(scope.value(id));
}

/** A day and a time on which all the rules are in effect, with the weekday that was asked for. */
function momentIn(scope: Scope, rules: readonly IrRule[]) {
  const { ir, factIds } = scope.setting;
  const days = rules.map((rule) => daysOf(ir, rule)).reduce(meet, known(scope, 'local.date'));
  if (isEmpty(days)) return undefined;
  const weekday = factIds.get('local.weekday');
  const wanted = weekday === undefined ? undefined : scope.value(weekday);
  const millisecond = Number(nearest(known(scope, 'local.time'), NOON));
  const first = Number(nearest(days, BigInt(dayNumber(2026, 6, 1))));
  for (let day = first; day < first + 7; day += 1) {
    if (days.high !== undefined && BigInt(day) > days.high) break;
    if (wanted?.kind === 'text' && wanted.values.has(weekdayOf(day)) === wanted.isExcept) continue;
    return { day, instant: theZone(ir.zone).instantOf({ day, millisecond }) };
  }
  return undefined;
}

const NOON = 43_200_000n;

function customerIn(scope: Scope, reached: ReadonlySet<NodeId>, day: number, lists: Lists): SpecCustomer {
  const customer: Record<string, unknown> = { id: 'cust_1' };
  const attributes: Record<string, string | boolean> = {};
  for (const id of reached) {
    const node = scope.node(id);
    if (node.op !== 'fact' || !node.path.startsWith('customer.') || isKnownAbsent(scope, reached, id)) continue;
    if (node.path === 'customer.tier') customer['tier'] = pickText(scope.value(id), []);
    else if (node.path === 'customer.birthdate') {
      // Today is an anniversary of it, whatever the reach of the days around.
      customer['birthdate'] = pickScalar(scope, id, BigInt(addMonths(day, -360)));
    } else if (node.path === 'customer.enrolled') {
      const wanted = BigInt(addMonths(day, -12)) * 86_400_000n;
      customer['enrolled'] = formatInstant(Number(nearest(intervalOf(scope.value(id)), wanted)));
    } else if (node.path.startsWith(ATTRIBUTE)) {
      attributes[node.path.slice(ATTRIBUTE.length)] = fieldIn(scope, reached, id, 1n, lists);
    }
  }
  return Object.keys(attributes).length === 0 ? customer : { ...customer, attributes };
}

function isKnownAbsent(scope: Scope, reached: ReadonlySet<NodeId>, fact: NodeId): boolean {
  return [...reached].some((id) => {
    const node = scope.node(id);
    if (node.op !== 'has' || node.args[0] !== fact) return false;
    const value = scope.value(id);
    return value.kind === 'truth' && !value.canBeTrue;
  });
}

function fieldIn(scope: Scope, reached: ReadonlySet<NodeId>, id: NodeId, typical: bigint, lists: Lists) {
  const { type } = scope.node(id);
  if (type === 'customer') return 'cust_2';
  if (type === 'instant') return formatInstant(Number(nearest(intervalOf(scope.value(id)), 0n)));
  if (type === 'date')
    return formatLocalDate(Number(nearest(intervalOf(scope.value(id)), BigInt(dayNumber(2026, 1, 1)))));
  if (type !== 'string' && type !== 'enum:tier') return pickScalar(scope, id, typical);
  const text = pickText(scope.value(id), [...textsAskedFor(scope, reached, id), '']);
  lists.note(scope, reached, id, text);
  return text;
}

function historyIn(scope: Scope, reached: ReadonlySet<NodeId>): Record<string, string> {
  const history: Record<string, string> = {};
  for (const id of reached) {
    const node = scope.node(id);
    if (node.op !== 'history') continue;
    const value = nearest(intervalOf(scope.value(id)), 0n);
    const { baseCurrency } = scope.setting.ir;
    const isMoney = node.type === `money:${baseCurrency}`;
    history[node.need] = isMoney ? formatMinor(value, baseCurrency) : value.toString();
  }
  return history;
}
