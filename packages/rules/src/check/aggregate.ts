import { describeType, isAmount, isOrdered, type Type } from '../ir/types.ts';
import type { AggregateNode } from '../syntax/tree.ts';
import { build, error, unknown, type Checked, type Checker } from './checker.ts';
import { checkCondition } from './logic.ts';
import { commonType } from './money.ts';
import { narrow, type Scope } from './scope.ts';

/** `sum(lines where ... : ...)` and its like: `where` narrows what the body knows. */
export function checkAggregate(checker: Checker, node: AggregateNode, scope: Scope): Checked {
  const { fold } = node;
  if (scope.event !== 'order') {
    error(checker, 'E201', node, 'lines exist in rules on "order" alone');
    return unknown(checker, node);
  }
  const line = insideLines(scope);
  const where = node.where === undefined ? undefined : checkCondition(checker, node.where, line);
  const body = node.body && checker.expression(node.body, where === undefined ? line : narrow(line, where.whenTrue));
  const otherwise = node.otherwise && checker.expression(node.otherwise, scope);
  const args = [where, body, otherwise].filter((arg) => arg !== undefined);
  if (args.some((arg) => arg.type === 'unknown')) return unknown(checker, node);
  if (!checkOtherwise(checker, node)) return unknown(checker, node);
  let type: Type = 'int';
  if (body !== undefined && node.body !== undefined) {
    type = body.type;
    if (!FITS[fold](type)) {
      error(checker, 'E301', node.body, `${fold} takes ${WANTED[fold]}, this is ${describeType(type)}`);
      return unknown(checker, node);
    }
    if (otherwise !== undefined && node.otherwise !== undefined)
      type = commonType(checker, node.otherwise, scope, body, otherwise);
  }
  return build(checker, node, type, { op: 'fold', fold, where: where !== undefined }, args);
}

/** What is known about one line: what is known about the event, and nothing about another line. */
function insideLines(scope: Scope): Scope {
  const present = new Set(
    [...scope.present].filter((path) => path.startsWith('customer.') || path.startsWith('event.')),
  );
  return { ...scope, inLines: true, present };
}

/** Of no lines there is no smallest and no largest: `else` says what to take; the other folds have an answer. */
function checkOtherwise(checker: Checker, node: AggregateNode): boolean {
  const isNeeded = node.fold === 'min' || node.fold === 'max';
  if (isNeeded === (node.otherwise !== undefined)) return true;
  const message = isNeeded
    ? `No line may be left: say what ${node.fold} is then, with "else" before the parenthesis closes`
    : `${node.fold} has an answer for no lines as well: "else" is for min and max`;
  error(checker, isNeeded ? 'E302' : 'E301', node, message);
  return false;
}

const FITS: Readonly<Record<AggregateNode['fold'], (type: Type) => boolean>> = {
  count: () => true,
  sum: isAmount,
  any: (type) => type === 'bool',
  all: (type) => type === 'bool',
  min: isRanked,
  max: isRanked,
};

const WANTED: Readonly<Record<AggregateNode['fold'], string>> = {
  count: 'nothing',
  sum: 'a number or money',
  any: 'a condition',
  all: 'a condition',
  min: 'a number, money or a date',
  max: 'a number, money or a date',
};

function isRanked(type: Type): boolean {
  return isOrdered(type) && type !== 'enum:tier';
}
