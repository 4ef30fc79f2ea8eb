import type { Environment } from '../environment.ts';
import type { FieldDeclaration } from '../facts.ts';
import { NodeBuilder } from '../ir/build-nodes.ts';
import type { Cap, IrGroup, IrRule, RuleSource } from '../ir/ir.ts';
import { LIMITS } from '../limits.ts';
import type { Account, Need } from '../needs.ts';
import type { Report } from '../report.ts';
import type { GroupNode, RuleNode, RuleSetNode, WordClauseNode } from '../syntax/tree.ts';
import { error, type Checked, type Checker } from './checker.ts';
import { collectDeclarations, type Declarations } from './declarations.ts';
import { checkExpression } from './expression.ts';
import { orderGroups, reportUnknownGroup } from './groups.ts';
import { checkHeads, type Heads } from './heads.ts';
import { checkLets, type Lets } from './lets.ts';
import { checkCaps } from './limits.ts';
import { namesOf } from './names.ts';
import { checkRule, type CheckedRule } from './rule.ts';
import { suggestions } from './suggest.ts';
import { leastCommonMultiple } from '../exact/rational.ts';

/** All that a rule set means, before it is put in its canonical form. */
export interface CheckedRuleSet {
  readonly name: string;
  readonly heads: Heads;
  readonly caps: readonly Cap[];
  readonly events: ReadonlyMap<string, Readonly<Record<string, FieldDeclaration>>>;
  readonly groups: readonly IrGroup[];
  readonly rules: readonly IrRule[];
  readonly sources: ReadonlyMap<string, RuleSource>;
  readonly nodes: NodeBuilder;
  readonly needs: ReadonlyMap<string, Need>;
  /** By event, then name. */
  readonly lets: ReadonlyMap<string, ReadonlyMap<string, Checked>>;
}

/** Names and types of a whole rule set. What is wrong is in the report; then the result means nothing. */
export function checkRuleSet(root: RuleSetNode, environment: Environment, report: Report): CheckedRuleSet {
  const heads = checkHeads(root, environment, report);
  const declarations = collectDeclarations(root, report);
  const needs = new Map<string, Need>();
  const lets: Lets = new Map();
  const checker: Checker = {
    environment,
    names: namesOf(environment, heads.currencies),
    currencies: new Set(heads.currencies),
    zone: heads.zone,
    report,
    nodes: new NodeBuilder(),
    events: declarations.events,
    lets: (event) => lets.get(event) ?? new Map(),
    letNames: new Set(declarations.lets.keys()),
    need(need) {
      if (!needs.has(need.key)) needs.set(need.key, need);
      return need.key;
    },
    expression: (node, scope, expected) => checkExpression(checker, node, scope, expected),
  };
  const listeners = rulesByEvent(checker, declarations);
  checkLets(checker, declarations, listeners, lets);
  const checked = [...listeners].flatMap(([event, rules]) => rules.map((rule) => checkRule(checker, rule, event)));
  const groups = checkGroups(checker, declarations, checked);
  const accounts = [...new Set(checked.flatMap((rule) => rule.accounts))];
  const name = root.name?.text ?? '';
  const caps = checkCaps(checker, 'ruleset', name, heads.caps, accounts.length === 0 ? BOTH : accounts);
  checkUnits(checker, root, checked);
  return {
    name,
    heads,
    caps,
    events: declarations.events,
    groups,
    rules: checked.map(({ rule }) => rule),
    sources: new Map(checked.map(({ rule, source }) => [rule.id, source])),
    nodes: checker.nodes,
    needs,
    lets,
  };
}

const BOTH: readonly Account[] = ['points', 'credit'];

/** The rules that listen to each event, by id: so the order of the file decides nothing. */
function rulesByEvent(checker: Checker, { events, rules }: Declarations): Map<string, RuleNode[]> {
  const listeners = new Map<string, RuleNode[]>();
  for (const node of [...rules.values()].toSorted((a, b) => (a.name.text < b.name.text ? -1 : 1))) {
    const on = node.clauses.find((clause): clause is WordClauseNode => clause.kind === 'on');
    if (on === undefined) continue;
    const { text: event, start, end } = on.value;
    if (!events.has(event)) {
      const meant = suggestions(event, events.keys());
      error(checker, 'E201', on.value, `There is no event ${event}: there are ${[...events.keys()].join(', ')}`, {
        fixes: meant.map((name) => ({ title: `Write ${name}`, edits: [{ start, end, text: name }] })),
      });
      continue;
    }
    listeners.set(event, [...(listeners.get(event) ?? []), node]);
  }
  return listeners;
}

function checkGroups(checker: Checker, { groups }: Declarations, rules: readonly CheckedRule[]): IrGroup[] {
  const { report } = checker;
  const order = orderGroups(groups, report);
  const members = new Map<string, CheckedRule[]>(order.map((name) => [name, []]));
  for (const checked of rules) {
    const { groupAt } = checked;
    if (groupAt === undefined) continue;
    const group = members.get(groupAt.text);
    if (group === undefined) reportUnknownGroup(groupAt, groups.keys(), report);
    else group.push(checked);
  }
  const found = order.map((name) => checkGroup(checker, groups.get(name) as GroupNode, members.get(name) ?? []));
  for (const token of rules.flatMap(({ multipliedAt }) => multipliedAt)) {
    const group = found.find(({ id }) => id === token.text);
    if (group === undefined) reportUnknownGroup(token, groups.keys(), report);
    else if (group.account === 'credit') {
      error(checker, 'E501', token, `The group ${group.id} holds credit: only points are multiplied`);
    }
  }
  return found;
}

/** A group holds what its rules grant: points or credit. */
function checkGroup(checker: Checker, node: GroupNode, members: readonly CheckedRule[]): IrGroup {
  const { text: id } = node.name;
  for (const { accounts, source, rule } of members) {
    const related = [{ message: `the group ${id}`, at: node.name }];
    if (accounts.length === 0) {
      error(checker, 'E501', source, `${rule.id} grants nothing, so it can be in no group`, { related });
    } else if (accounts.length > 1) {
      error(checker, 'E501', source, `${rule.id} grants points and credit, but a group holds one of the two`, {
        related,
      });
    }
  }
  const first = members.find(({ accounts }) => accounts.length === 1);
  const other = members.find(({ accounts }) => accounts.length === 1 && accounts[0] !== first?.accounts[0]);
  if (first !== undefined && other !== undefined) {
    error(
      checker,
      'E501',
      other.source,
      `The group ${id} holds ${first.accounts[0]}, this rule grants ${other.accounts[0]}`,
      {
        related: [{ message: `${first.rule.id} grants ${first.accounts[0]}`, at: first.source }],
      },
    );
  }
  const isCredit = node.caps[0]?.amount.kind === 'money' && first === undefined;
  const account = first?.accounts[0] ?? (isCredit ? 'credit' : 'points');
  return {
    id,
    mode: node.mode.text as IrGroup['mode'],
    account,
    excludes: [...new Set(node.excludes.map((token) => token.text))].toSorted(),
    caps: checkCaps(checker, 'group', id, node.caps, [account]),
  };
}

/** All amounts of an account are added in one unit: the common denominator of the effects. It must not grow absurd. */
function checkUnits(checker: Checker, root: RuleSetNode, rules: readonly CheckedRule[]): void {
  const units = { points: 1n, credit: 1n, factors: 1n };
  for (const { effects } of rules.map(({ rule }) => rule)) {
    for (const effect of effects) {
      const [unit, node] =
        effect.kind === 'grant' ? [effect.account, effect.amount] : (['factors', effect.factor] as const);
      units[unit] = leastCommonMultiple(units[unit], checker.nodes.denominator(node));
      if (
        (units.points * units.factors).toString().length <= LIMITS.unitDigits &&
        units.credit.toString().length <= LIMITS.unitDigits
      )
        continue;
      error(
        checker,
        'E701',
        root.name ?? root,
        `The amounts of all rules together need more than ${LIMITS.unitDigits} digits to be added exactly`,
      );
      return;
    }
  }
}
