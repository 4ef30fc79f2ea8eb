import type { RoundingMode } from '@loyaltyos/kernel';
import { roundDecimal, decimalsOf } from '@loyaltyos/kernel';
import { isWholeDays, parseDuration, type Duration } from '../calendar/duration.ts';
import type { Cap } from '../ir/ir.ts';
import { needKey, type Account, type CounterScope, type Period } from '../needs.ts';
import type { Expiry } from '../outcome.ts';
import type { CapNode, ClauseNode, MaxNode } from '../syntax/tree.ts';
import type { Token } from '../syntax/token.ts';
import { error, type Checker } from './checker.ts';
import { parseDay } from './heads.ts';
import { readMoney, readNumber } from './literals.ts';

export interface Limits {
  readonly round?: RoundingMode;
  readonly max: Partial<Record<Account, string>>;
  readonly caps: readonly Cap[];
  readonly pending?: Duration;
  readonly expires?: Expiry;
}

/** What follows the effects of a rule; `accounts` is what the rule grants. */
export function checkLimits(
  checker: Checker,
  id: string,
  clauses: readonly ClauseNode[],
  accounts: readonly Account[],
): Limits {
  const limits: { -readonly [K in keyof Limits]: Limits[K] } = { max: {}, caps: [] };
  const caps: CapNode[] = [];
  const seen = new Map<string, ClauseNode>();
  for (const clause of clauses) {
    if (!LIMITS.has(clause.kind)) continue;
    if (accounts.length === 0) {
      error(checker, 'E503', clause, `This rule grants nothing that "${clause.kind}" could hold for`);
      continue;
    }
    if (clause.kind === 'cap') {
      caps.push(clause);
      continue;
    }
    const key = clause.kind === 'max' ? `max ${clause.amount.kind}` : clause.kind;
    const first = seen.get(key);
    if (first !== undefined) {
      error(checker, 'E203', clause, `"${clause.kind}" is given twice`, {
        related: [{ message: 'first here', at: first }],
      });
      continue;
    }
    seen.set(key, clause);
    if (clause.kind === 'max') checkMax(checker, clause, accounts, limits.max);
    else if (clause.kind === 'round') limits.round = clause.mode.text as RoundingMode;
    else if (clause.kind === 'pending') setIfDefined(limits, 'pending', readDuration(checker, clause.duration));
    else if (clause.kind === 'expires') setIfDefined(limits, 'expires', readExpiry(checker, clause.when));
  }
  limits.caps = checkCaps(checker, 'rule', id, caps, accounts);
  return limits;
}

const LIMITS: ReadonlySet<ClauseNode['kind']> = new Set(['cap', 'max', 'round', 'pending', 'expires']);

function setIfDefined<K extends 'pending' | 'expires'>(
  limits: { [key in K]?: Limits[K] },
  key: K,
  value: Limits[K],
): void {
  if (value !== undefined) limits[key] = value;
}

function checkMax(
  checker: Checker,
  { amount }: MaxNode,
  accounts: readonly Account[],
  max: Partial<Record<Account, string>>,
): void {
  const read = readAmount(checker, amount, accounts);
  if (read !== undefined) max[read.account] = read.amount;
}

/** The caps of a rule, a group or the rule set, by the keys of their needs; `accounts` is what it grants. */
export function checkCaps(
  checker: Checker,
  scope: CounterScope,
  id: string,
  caps: readonly CapNode[],
  accounts: readonly Account[],
): Cap[] {
  const found = new Map<string, Cap>();
  for (const cap of caps) {
    const read = readAmount(checker, cap.amount, accounts);
    const period = readPeriod(checker, cap.period);
    if (read === undefined || period === undefined) continue;
    const per = cap.per.text as 'customer' | 'ruleset';
    const { account, amount } = read;
    const counter = { kind: 'counter', scope, id, account, per, period } as const;
    const need = checker.need({ ...counter, key: needKey(counter), events: [] });
    if (found.has(need)) error(checker, 'E203', cap, 'There is a cap for this unit and period already');
    found.set(need, { amount, account, per, need });
  }
  return [...found.values()].toSorted((a, b) => (a.need < b.need ? -1 : 1));
}

/** Points as a whole number, credit as money in the base currency; of what is granted, one or the other. */
function readAmount(
  checker: Checker,
  token: Token,
  accounts: readonly Account[],
): { account: Account; amount: string } | undefined {
  const { baseCurrency } = checker.environment;
  if (token.kind === 'int') {
    if (!demandAccount(checker, token, 'points', accounts)) return undefined;
    const number = readNumber(checker, token, token.text);
    return number && { account: 'points', amount: roundDecimal(number, 0, 'down').toString() };
  }
  if (token.kind !== 'money' || !demandAccount(checker, token, 'credit', accounts)) return undefined;
  const money = readMoney(checker, token);
  if (money === undefined) return undefined;
  if (money.currency !== baseCurrency) {
    error(checker, 'E503', token, `Credit is money in ${baseCurrency}, and so are its limits`);
    return undefined;
  }
  return { account: 'credit', amount: roundDecimal(money.amount, decimalsOf(baseCurrency), 'down').toString() };
}

function demandAccount(checker: Checker, place: Token, account: Account, accounts: readonly Account[]): boolean {
  if (accounts.includes(account)) return true;
  const message =
    account === 'points'
      ? `What is granted here is credit, so its limit is money such as 10.00 ${checker.environment.baseCurrency}`
      : 'What is granted here is points, so its limit is a whole number such as 500';
  error(checker, 'E503', place, message);
  return false;
}

function readPeriod(checker: Checker, token: Token | undefined): Period | undefined {
  if (token === undefined) return 'ever';
  if (token.kind === 'word') return token.text as Period;
  const duration = readDuration(checker, token);
  if (duration === undefined) return undefined;
  if (isWholeDays(duration) && duration.amount > 0) return duration;
  error(checker, 'E503', token, 'Counters are kept by day: the period of a cap is made of whole days, at least one');
  return undefined;
}

function readDuration(checker: Checker, token: Token): Duration | undefined {
  const duration = parseDuration(token.text);
  if (duration === undefined) error(checker, 'E601', token, 'A duration is at most a century');
  return duration;
}

function readExpiry(checker: Checker, token: Token): Expiry | undefined {
  if (token.kind === 'word') return { kind: 'never' };
  if (token.kind === 'date')
    return parseDay(token, checker.report) === undefined ? undefined : { kind: 'on', date: token.text };
  const duration = readDuration(checker, token);
  return duration && { kind: 'after', duration };
}
