import { isBodyOf } from '../ir/cost.ts';
import type { IrRule, NodeId, Occurrence } from '../ir/ir.ts';
import { assume } from './assume.ts';
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
  for (const [event, lets] of Object.entries(study.ir.source.lets)) {
    for (const { node, at } of Object.values(lets)) {
      for (const base of study.bases(event)) visit(base, node, at, log);
    }
  }
}

function visit(scope: Scope, id: NodeId, at: Occurrence, log: Log): void {
  const node = scope.node(id);
  if (node.type === 'bool') record(scope, id, at, log);
  if (at.let !== undefined) return;
  switch (node.op) {
    case 'and':
    case 'or': {
      const known = scope.clone();
      for (const [arg, place] of pairs(node.args, at)) {
        visit(known, arg, place, log);
        if (!assume(known, arg, node.op === 'and')) return;
      }
      return;
    }
    case 'if': {
      const [condition = 0] = node.args;
      for (const [index, [arg, place]] of pairs(node.args, at).entries()) {
        const inside = scope.clone();
        if (index === 0 || assume(inside, condition, index === 1)) visit(inside, arg, place, log);
      }
      return;
    }
    case 'fold': {
      const inside = scope.forLines();
      for (const [index, [arg, place]] of pairs(node.args, at).entries()) {
        visit(isBodyOf(node, index) ? inside : scope, arg, place, log);
        if (index === 0 && node.where && !assume(inside, arg, true)) return;
      }
      return;
    }
    default:
      for (const [arg, place] of pairs(node.args, at)) visit(scope, arg, place, log);
  }
}

function record(scope: Scope, id: NodeId, at: Occurrence, log: Log): void {
  const key = `${at.start}:${at.end}`;
  const found = log.get(key) ?? { at, canBeTrue: false, canBeFalse: false };
  log.set(key, found);
  found.canBeTrue ||= assume(scope.clone(), id, true);
  found.canBeFalse ||= assume(scope.clone(), id, false);
}

/** The arguments with their places; none where the program came without its source. */
function pairs(args: readonly NodeId[], { args: places }: Occurrence): (readonly [NodeId, Occurrence])[] {
  return args.flatMap((arg, index) => {
    const place = places[index];
    return place === undefined ? [] : [[arg, place] as const];
  });
}
