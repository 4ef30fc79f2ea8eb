import { isBodyOf } from '../ir/cost.ts';
import type { IrRule, NodeId, Occurrence } from '../ir/ir.ts';
import { assume } from './assume.ts';
import { canBe } from './domain.ts';
import type { Finding } from './finding.ts';
import { windowScope } from './rule-scope.ts';
import type { Scope } from './scope.ts';
import type { Study } from './study.ts';
import { isReachable } from './unreachable-rules.ts';

/** What a condition was found to be where it stands, in all currencies and for all uses together. */
interface Found {
  readonly at: Occurrence;
  canBeTrue: boolean;
  canBeFalse: boolean;
}

type Log = Map<string, Found>;

/**
 * W802: conditions that always hold, or never do, where they stand: after what stands before them in an `and`, inside
 * the branch they are in. Of one inside another, the outer alone. A rule whose whole condition cannot hold is
 * unreachable, which says more.
 */
export function constantConditions(study: Study): Finding[] {
  const log: Log = new Map();
  for (const rule of study.ir.rules) if (isReachable(study, rule)) visitRule(study, rule, log);
  visitLets(study, log);
  // A condition that was not looked at everywhere may be open where it was not.
  if (!study.isSettled()) return [];
  const constant = [...log.values()]
    .filter(({ canBeTrue, canBeFalse }) => canBeTrue !== canBeFalse)
    .toSorted((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
  let end = -1;
  return constant.flatMap(({ at, canBeTrue }): Finding[] => {
    if (at.end <= end) return [];
    end = at.end;
    const message = canBeTrue ? 'This condition always holds here' : 'This condition never holds here';
    return [{ code: 'W802', at: { start: at.start, end: at.end }, message }];
  });
}

function visitRule(study: Study, rule: IrRule, log: Log): void {
  const source = study.ir.source.rules[rule.id];
  if (source === undefined) return;
  for (const base of study.bases(rule.event)) {
    const scope = windowScope(base, rule);
    if (scope === undefined) continue;
    if (rule.when !== undefined && source.when !== undefined) visit(scope, rule.when, source.when, log);
    const applied = study.applied(base, rule);
    if (applied === undefined) continue;
    for (const [index, effect] of rule.effects.entries()) {
      const at = source.effects[index];
      if (at !== undefined) visit(applied, effect.kind === 'grant' ? effect.amount : effect.factor, at, log);
    }
  }
}

/** What a let says by itself: where it is used is not looked at. */
function visitLets(study: Study, log: Log): void {
  for (const { events, node, at } of study.ir.source.lets) {
    for (const event of events) for (const base of study.bases(event)) visit(base, node, at, log);
  }
}

/** What a condition can be where it stands. */
interface Outcomes {
  readonly canBeTrue: boolean;
  readonly canBeFalse: boolean;
}

const ANY: Outcomes = { canBeTrue: true, canBeFalse: true };

function visit(scope: Scope, id: NodeId, at: Occurrence, log: Log): Outcomes {
  if (scope.setting.effort.left <= 0) return ANY;
  const outcomes = visitParts(scope, id, at, log);
  if (scope.node(id).type === 'bool') record(outcomes, at, log);
  return outcomes;
}

function visitParts(scope: Scope, id: NodeId, at: Occurrence, log: Log): Outcomes {
  const node = scope.node(id);
  if (at.let !== undefined) return tried(scope, id);
  const parts = pairs(node.args, at);
  switch (node.op) {
    case 'and':
    case 'or':
      return parts.length < node.args.length ? ANY : visitChain(scope, node.op === 'and', parts, log);
    case 'not': {
      const [part] = parts;
      const operand = part === undefined ? ANY : visit(scope, part[0], part[1], log);
      return { canBeTrue: operand.canBeFalse, canBeFalse: operand.canBeTrue };
    }
    case 'if':
      for (const [index, [arg, place]] of parts.entries()) {
        const inside = index === 0 ? scope : scope.clone();
        if (index === 0 || assume(inside, node.args[0] ?? 0, index === 1)) visit(inside, arg, place, log);
      }
      return tried(scope, id);
    case 'fold': {
      const inside = scope.forLines();
      for (const [index, [arg, place]] of parts.entries()) {
        visit(isBodyOf(node, index) ? inside : scope, arg, place, log);
        if (index === 0 && node.where && !assume(inside, arg, true)) break;
      }
      return tried(scope, id);
    }
    default:
      for (const [arg, place] of parts) visit(scope, arg, place, log);
      return node.op === 'has' ? tried(scope, id) : evaluated(scope, id);
  }
}

/** Each operand is asked where those before it have not decided. */
function visitChain(
  scope: Scope,
  isAnd: boolean,
  parts: readonly (readonly [NodeId, Occurrence])[],
  log: Log,
): Outcomes {
  const known = scope.clone();
  let canBeDecided = false;
  let canGoOn = true;
  for (const [arg, place] of parts) {
    const { canBeTrue, canBeFalse } = visit(known, arg, place, log);
    canBeDecided ||= isAnd ? canBeFalse : canBeTrue;
    canGoOn = (isAnd ? canBeTrue : canBeFalse) && assume(known, arg, isAnd);
    if (!canGoOn) break;
  }
  return isAnd ? { canBeTrue: canGoOn, canBeFalse: canBeDecided } : { canBeTrue: canBeDecided, canBeFalse: canGoOn };
}

function tried(scope: Scope, id: NodeId): Outcomes {
  if (scope.node(id).type !== 'bool') return ANY;
  return { canBeTrue: assume(scope.clone(), id, true), canBeFalse: assume(scope.clone(), id, false) };
}

/** For comparisons, whose operands say all that there is to say. */
function evaluated(scope: Scope, id: NodeId): Outcomes {
  if (scope.node(id).type !== 'bool') return ANY;
  const value = scope.value(id);
  return { canBeTrue: canBe(value, true), canBeFalse: canBe(value, false) };
}

function record({ canBeTrue, canBeFalse }: Outcomes, at: Occurrence, log: Log): void {
  const key = `${at.start}:${at.end}`;
  const found = log.get(key) ?? { at, canBeTrue: false, canBeFalse: false };
  log.set(key, found);
  found.canBeTrue ||= canBeTrue;
  found.canBeFalse ||= canBeFalse;
}

/** The arguments with their places; none where the program came without its source. */
function pairs(args: readonly NodeId[], { args: places }: Occurrence): (readonly [NodeId, Occurrence])[] {
  return args.flatMap((arg, index) => {
    const place = places[index];
    return place === undefined ? [] : [[arg, place] as const];
  });
}
