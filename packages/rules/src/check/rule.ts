import type { Window, IrEffect, IrRule, RuleSource } from '../ir/ir.ts';
import { describeType, isMoney, isNumber } from '../ir/types.ts';
import type { Account } from '../needs.ts';
import {
  textOf,
  type ClauseNode,
  type CreditNode,
  type EarnNode,
  type MultiplyNode,
  type RuleNode,
  type WordClauseNode,
} from '../syntax/tree.ts';
import type { Token } from '../syntax/token.ts';
import { error, demand, type Checked, type Checker } from './checker.ts';
import { demandNumber } from './amounts.ts';
import { checkWindow } from './heads.ts';
import { checkCondition } from './logic.ts';
import { checkLimits } from './limits.ts';
import { reportCurrencies, reportNotEstablished, resolved } from './money.ts';
import { narrow, type Scope } from './scope.ts';

/** A rule as the IR has it, what stands where, and what it grants. */
export interface CheckedRule {
  readonly rule: IrRule;
  readonly source: RuleSource;
  readonly accounts: readonly Account[];
  /** Where the rule names its group, and where its effects name groups that they multiply. */
  readonly groupAt: Token | undefined;
  readonly multipliedAt: readonly Token[];
}

/** A rule whose event is known. Its group is checked with all groups. */
export function checkRule(checker: Checker, node: RuleNode, event: string): CheckedRule {
  const clause = <K extends ClauseNode['kind']>(kind: K) =>
    node.clauses.find((each): each is Extract<ClauseNode, { kind: K }> => each.kind === kind);
  const word = (kind: WordClauseNode['kind']) =>
    node.clauses.find((each): each is WordClauseNode => each.kind === kind)?.value;
  const outer: Scope = {
    event,
    inLines: false,
    currencies: checker.currencies,
    present: new Set(),
    guard: (condition) => guardOf(node, condition),
  };
  const whenNode = clause('when');
  const when = whenNode && checkCondition(checker, whenNode.condition, outer);
  const scope = when === undefined ? outer : narrow(outer, when.whenTrue);
  const effects = node.clauses.filter(
    (each) => each.kind === 'earn' || each.kind === 'credit' || each.kind === 'multiply',
  );
  const checked = effects.map((effect) =>
    effect.kind === 'multiply' ? checkMultiply(checker, effect, scope) : checkGrant(checker, effect, scope),
  );
  const accounts = [...new Set(effects.filter(grants).map(accountOf))];
  const { text: id } = node.name;
  const effective = clause('effective');
  const window = effective && checkWindow(effective, checker.report);
  const group = word('in')?.text;
  const { max, caps, ...limits } = checkLimits(checker, id, node.clauses, accounts);
  return {
    rule: {
      id,
      ...(node.title === undefined ? {} : { title: textOf(node.title) }),
      event,
      ...(group === undefined ? {} : { group }),
      priority: readPriority(checker, word('priority')),
      ...(window === undefined ? {} : { effective: window satisfies Window }),
      ...(when === undefined ? {} : { when: when.id }),
      effects: checked.map(({ effect }) => effect),
      max,
      caps,
      ...limits,
    },
    source: {
      start: node.start,
      end: node.end,
      ...(when === undefined ? {} : { when: when.at }),
      effects: checked.map(({ amount }) => amount.at),
    },
    accounts,
    groupAt: word('in'),
    multipliedAt: effects.flatMap((effect) => (effect.kind === 'multiply' ? [effect.group] : [])),
  };
}

interface CheckedEffect {
  readonly effect: IrEffect;
  readonly amount: Checked;
}

function grants(node: EarnNode | CreditNode | MultiplyNode): node is EarnNode | CreditNode {
  return node.kind !== 'multiply';
}

function accountOf(node: EarnNode | CreditNode): Account {
  return node.kind === 'earn' ? 'points' : 'credit';
}

function checkMultiply(checker: Checker, node: MultiplyNode, scope: Scope): CheckedEffect {
  const amount = checker.expression(node.factor, scope);
  demandNumber(checker, node.factor, amount, 'A factor');
  return { effect: { kind: 'multiply', group: node.group.text, factor: amount.id }, amount };
}

function checkGrant(checker: Checker, node: EarnNode | CreditNode, scope: Scope): CheckedEffect {
  const amount = checker.expression(node.amount, scope);
  if (amount.type !== 'unknown') (node.kind === 'earn' ? checkPoints : checkCredit)(checker, node, amount, scope);
  const to = node.to && checker.expression(node.to, scope);
  if (node.to !== undefined && to !== undefined) demand(checker, node.to, to, 'customer', 'Who receives');
  const receiver = to === undefined || isSubject(checker, to) ? {} : { to: to.id };
  return { effect: { kind: 'grant', account: accountOf(node), amount: amount.id, ...receiver }, amount };
}

function isSubject(checker: Checker, { id }: Checked): boolean {
  const node = checker.nodes.node(id);
  return node.op === 'fact' && node.path === 'customer';
}

function checkPoints(checker: Checker, { amount: place }: EarnNode | CreditNode, { type }: Checked): void {
  if (isNumber(type)) return;
  const hint = isMoney(type) ? ': write "rate { ... } of" or "per 1.00 GBP of" before it, or "credit" for money' : '';
  error(checker, 'E301', place, `"earn" grants points, this is ${describeType(type)}${hint}`);
}

/** Credit is held in the base currency; orders in other currencies earn points only. */
function checkCredit(
  checker: Checker,
  { amount: place }: EarnNode | CreditNode,
  { type }: Checked,
  scope: Scope,
): void {
  const { baseCurrency } = checker.environment;
  if (!isMoney(type)) {
    error(checker, 'E301', place, `"credit" grants money in ${baseCurrency}, this is ${describeType(type)}`);
    return;
  }
  const money = resolved(type, scope);
  if (money !== `money:${baseCurrency}`) {
    reportCurrencies(checker, place, scope, money.slice('money:'.length), baseCurrency);
  } else if (scope.event === 'order' && [...scope.currencies].some((currency) => currency !== baseCurrency)) {
    reportNotEstablished(checker, place, scope, baseCurrency);
  }
}

function readPriority(checker: Checker, token: { text: string; start: number; end: number } | undefined): number {
  const priority = Number(token?.text ?? 0);
  if (priority <= MOST_PRIORITY) return priority;
  if (token !== undefined) error(checker, 'E701', token, `A priority is at most ${MOST_PRIORITY}`);
  return 0;
}

const MOST_PRIORITY = 1_000_000;

/** The edit that makes a rule ask for the condition before all else. */
function guardOf(node: RuleNode, condition: string) {
  const title = `Ask for ${condition} first`;
  const when = node.clauses.find((clause) => clause.kind === 'when');
  if (when === undefined) {
    const effect = node.clauses.find(({ kind }) => kind === 'earn' || kind === 'credit' || kind === 'multiply') ?? node;
    return { title, edits: [{ start: effect.start, end: effect.start, text: `when ${condition} ` }] };
  }
  const { start, end, kind } = when.condition;
  if (kind !== 'or' && kind !== 'if') return { title, edits: [{ start, end: start, text: `${condition} and ` }] };
  const edits = [
    { start, end: start, text: `${condition} and (` },
    { start: end, end, text: ')' },
  ];
  return { title, edits };
}
