import type { Environment } from '../environment.ts';
import type { Checked } from '../check/checker.ts';
import type { CheckedRuleSet } from '../check/rule-set.ts';
import type { Need } from '../needs.ts';
import { complexityOf, reachable, rootsOf } from './cost.ts';
import {
  IR_VERSION,
  type Ir,
  type IrEffect,
  type IrNode,
  type IrRule,
  type LetSource,
  type NodeId,
  type SourceMap,
} from './ir.ts';

/** The IR of a rule set without errors: what rules do not use is left out, and nodes are numbered from the rules. */
export function assemble(checked: CheckedRuleSet, environment: Environment): Ir {
  const { heads } = checked;
  const rules = checked.rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { nodes, ids, idOf } = renumber(checked.nodes.nodes, rules.flatMap(rootsOf));
  const numbered = rules.map((rule) => renumberRule(rule, idOf));
  const listened = [...new Set(rules.map(({ event }) => event))].toSorted();
  const needs = eventsOfNeeds(checked, numbered, nodes);
  return {
    version: IR_VERSION,
    name: checked.name,
    currencies: heads.currencies.toSorted(),
    baseCurrency: environment.baseCurrency,
    zone: heads.zone,
    round: heads.round,
    ...(heads.effective === undefined ? {} : { effective: heads.effective }),
    tiers: environment.tiers,
    caps: checked.caps,
    events: Object.fromEntries(listened.map((event) => [event, checked.events.get(event) ?? {}])),
    groups: checked.groups,
    rules: numbered,
    nodes,
    needs,
    lists: listsOf(nodes),
    complexity: complexityOf({ nodes, rules: numbered, needs }),
    source: sourceMap(checked, ids),
  };
}

/** The nodes that the roots reach, arguments first, in the order in which the roots reach them. */
function renumber(nodes: readonly IrNode[], roots: readonly NodeId[]) {
  const ids = new Map<NodeId, NodeId>();
  const ordered: IrNode[] = [];
  const idOf = (id: NodeId): NodeId => ids.get(id) ?? 0;
  const waiting = roots.toReversed();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (ids.has(id)) continue;
    const node = nodes[id] as IrNode;
    const missing = node.args.filter((arg) => !ids.has(arg));
    if (missing.length > 0) {
      waiting.push(id, ...missing.toReversed());
      continue;
    }
    ids.set(id, ordered.length);
    ordered.push({ ...node, args: node.args.map(idOf) });
  }
  return { nodes: ordered, ids, idOf };
}

function renumberRule(rule: IrRule, idOf: (id: NodeId) => NodeId): IrRule {
  const effects = rule.effects.map((effect): IrEffect => {
    if (effect.kind === 'multiply') return { ...effect, factor: idOf(effect.factor) };
    return { ...effect, amount: idOf(effect.amount), ...(effect.to === undefined ? {} : { to: idOf(effect.to) }) };
  });
  return { ...rule, ...(rule.when === undefined ? {} : { when: idOf(rule.when) }), effects };
}

/** The needs in the order of their keys, each with the events whose rules ask for it. */
function eventsOfNeeds(checked: CheckedRuleSet, rules: readonly IrRule[], nodes: readonly IrNode[]): Need[] {
  const events = new Map<string, Set<string>>();
  const note = (key: string, event: string): void => void events.set(key, (events.get(key) ?? new Set()).add(event));
  const groups = new Map(checked.groups.map((group) => [group.id, group]));
  for (const rule of rules) {
    const groupCaps = rule.group === undefined ? [] : (groups.get(rule.group)?.caps ?? []);
    const grants = rule.effects.some(({ kind }) => kind === 'grant');
    for (const { need } of [...rule.caps, ...groupCaps, ...(grants ? checked.caps : [])]) note(need, rule.event);
    for (const id of reachable(nodes, rootsOf(rule))) {
      const node = nodes[id] as IrNode;
      if (node.op === 'history') note(node.need, rule.event);
    }
  }
  return [...events.keys()].toSorted().flatMap((key) => {
    const need = checked.needs.get(key);
    return need === undefined ? [] : [{ ...need, events: [...(events.get(key) ?? [])].toSorted() }];
  });
}

function listsOf(nodes: readonly IrNode[]): string[] {
  const names = new Set<string>();
  for (const node of nodes) {
    const name = node.op === 'call' && node.function === 'list' ? nodes[node.args[0] ?? 0] : undefined;
    if (name?.op === 'literal') names.add(String(name.value));
  }
  return [...names].toSorted();
}

function sourceMap({ sources, lets }: CheckedRuleSet, ids: ReadonlyMap<NodeId, NodeId>): SourceMap {
  const found = new Map<Checked, LetSource & { events: string[] }>();
  for (const [event, values] of lets) {
    for (const [name, checked] of values) {
      const node = ids.get(checked.id);
      if (node === undefined) continue;
      const known = found.get(checked);
      if (known === undefined) found.set(checked, { name, events: [event], node, at: checked.at });
      else known.events.push(event);
    }
  }
  return { rules: Object.fromEntries(sources), lets: [...found.values()] };
}
