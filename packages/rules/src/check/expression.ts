import type { Type } from '../ir/types.ts';
import type { ExpressionNode } from '../syntax/tree.ts';
import { checkAggregate } from './aggregate.ts';
import { checkNegate, checkPercent, checkProduct, checkSum } from './amounts.ts';
import { error, unknown, type Checked, type Checker } from './checker.ts';
import { checkMatch, checkRate } from './choices.ts';
import { checkLiteral } from './literals.ts';
import { checkChain, checkCompare, checkIf, checkNot, checkWithin } from './logic.ts';
import { checkCall, checkHas, checkRef } from './references.ts';
import type { Scope } from './scope.ts';

type Kind = ExpressionNode['kind'];
type Check<K extends Kind> = (
  checker: Checker,
  node: Extract<ExpressionNode, { readonly kind: K }>,
  scope: Scope,
  expected?: Type,
) => Checked;

const CHECKS: { readonly [K in Kind]: Check<K> } = {
  if: checkIf,
  and: checkChain,
  or: checkChain,
  not: checkNot,
  compare: checkCompare,
  within: checkWithin,
  sum: checkSum,
  product: checkProduct,
  negate: checkNegate,
  has: checkHas,
  rate: checkRate,
  percent: checkPercent,
  match: checkMatch,
  aggregate: checkAggregate,
  call: checkCall,
  ref: checkRef,
  literal: checkLiteral,
  list(checker, node) {
    error(checker, 'E301', node, 'A list stands behind "in" alone');
    return unknown(checker, node);
  },
  parentheses: (checker, node, scope, expected) => checkExpression(checker, node.inner, scope, expected),
  missing: unknown,
};

/** The meaning of an expression: its type, its node of the IR, and what it lets one conclude. Reports what is wrong. */
export function checkExpression(checker: Checker, node: ExpressionNode, scope: Scope, expected?: Type): Checked {
  return (CHECKS[node.kind] as Check<Kind>)(checker, node, scope, expected);
}
