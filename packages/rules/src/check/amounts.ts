import { formatDecimal } from '@loyaltyos/kernel';
import { isWholeDays, parseDuration } from '../calendar/duration.ts';
import { describeType, isAmount, isMoney, isNumber, widerNumber, type Type } from '../ir/types.ts';
import type { Place } from '../report.ts';
import type { NegateNode, PercentNode, ProductNode, ProductStep, SumNode } from '../syntax/tree.ts';
import { build, error, unknown, type Checked, type Checker } from './checker.ts';
import { checkMembers, readMoney, readNumber } from './literals.ts';
import { commonType } from './money.ts';
import type { Scope } from './scope.ts';

/** Adds amounts of one kind, or moves a date or an instant by durations. */
export function checkSum(checker: Checker, node: SumNode, scope: Scope): Checked {
  if (!checkMembers(checker, node, node.steps.length)) return unknown(checker, node);
  const first = checker.expression(node.first, scope);
  if (first.type === 'date' || first.type === 'instant') return checkShift(checker, node, scope, first);
  let type: Type = first.type;
  if (!isAmountOrUnknown(type)) return refuseAmount(checker, node.first, first);
  const args = [first];
  for (const { sign, operand } of node.steps) {
    const checked = checker.expression(operand, scope);
    if (!isAmountOrUnknown(checked.type)) return refuseAmount(checker, operand, checked);
    type = commonType(checker, operand, scope, { type }, checked);
    args.push(sign === '-' ? build(checker, operand, checked.type, { op: 'negate' }, [checked]) : checked);
  }
  return build(checker, node, type, { op: 'add' }, args);
}

function checkShift(checker: Checker, node: SumNode, scope: Scope, first: Checked): Checked {
  let result = first;
  for (const { sign, operand } of node.steps) {
    const checked = checker.expression(operand, scope);
    const literal = checker.nodes.node(checked.id);
    const duration =
      checked.type === 'duration' && literal.op === 'literal' ? parseDuration(String(literal.value)) : undefined;
    if (checked.type === 'unknown') return checked;
    if (duration === undefined || (first.type === 'date' && !isWholeDays(duration))) {
      const wanted = first.type === 'date' ? 'whole days, such as 14d' : 'a duration, such as 14d';
      error(checker, 'E301', operand, `${describeType(first.type)} is moved by ${wanted}`);
      return unknown(checker, node);
    }
    result = build(checker, node, first.type, { op: 'shift', back: sign === '-' }, [result, checked]);
  }
  return result;
}

export function checkNegate(checker: Checker, node: NegateNode, scope: Scope): Checked {
  const operand = checker.expression(node.operand, scope);
  if (!isAmountOrUnknown(operand.type)) return refuseAmount(checker, node.operand, operand);
  return build(checker, node, operand.type, { op: 'negate' }, [operand]);
}

/** Multiplies from left to right; neighbours in one `*` chain become one node. */
export function checkProduct(checker: Checker, node: ProductNode, scope: Scope): Checked {
  if (!checkMembers(checker, node, node.steps.length)) return unknown(checker, node);
  const first = checker.expression(node.first, scope);
  if (!isAmountOrUnknown(first.type)) return refuseAmount(checker, node.first, first);
  let factors = [first];
  let type: Type = first.type;
  let end = node.first.end;
  const soFar = (): Checked => {
    const [only] = factors;
    if (factors.length === 1 && only !== undefined) return only;
    return build(checker, { start: node.start, end }, type, { op: 'multiply' }, factors);
  };
  for (const step of node.steps) {
    const operand = checker.expression(step.operand, scope);
    if (!isAmountOrUnknown(operand.type)) return refuseAmount(checker, step.operand, operand);
    if (step.kind === 'times') {
      factors.push(operand);
      type = productType(checker, step.operand, type, operand.type);
    } else {
      const result = checkPer(checker, { start: node.start, end: step.operand.end }, step, scope, soFar(), operand);
      factors = [result];
      type = result.type;
    }
    end = step.operand.end;
  }
  return soFar();
}

/** A number scales anything; two amounts with units have no product. */
function productType(checker: Checker, place: Place, a: Type, b: Type): Type {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  if (isPlain(a) && isPlain(b)) return widerNumber(a, b);
  if (isPlain(b)) return a;
  if (isPlain(a)) return b;
  error(
    checker,
    'E301',
    place,
    `${describeType(a)} times ${describeType(b)} is nothing: one of the two must be a plain number`,
  );
  return 'unknown';
}

function isPlain(type: Type): boolean {
  return type === 'int' || type === 'decimal';
}

/** `5 per 1.00 GBP of spend`: 5 for each 1.00 GBP in spend, in proportion or, with `full`, for whole ones alone. */
function checkPer(
  checker: Checker,
  place: Place,
  step: ProductStep & { kind: 'per' },
  scope: Scope,
  amount: Checked,
  of: Checked,
): Checked {
  const divisor = readDivisor(checker, step);
  if (divisor === undefined || amount.type === 'unknown' || of.type === 'unknown') return unknown(checker, place);
  const mixed = isMoney(divisor.type) !== isMoney(of.type);
  if (mixed) {
    const wanted = isMoney(of.type) ? 'an amount of money such as 1.00 GBP' : 'a plain number';
    error(checker, 'E301', step.divisor, `This is "per" ${describeType(of.type)}, so it must be ${wanted}`);
    return unknown(checker, place);
  }
  if (commonType(checker, step.operand, scope, divisor, of) === 'unknown') return unknown(checker, place);
  const type = amount.type === 'int' && !step.full ? 'decimal' : amount.type;
  const bare = { op: 'per', divisor: divisor.value, divisorType: divisor.type, full: step.full } as const;
  return build(checker, place, type, bare, [amount, of]);
}

function readDivisor(
  checker: Checker,
  { divisor: token }: ProductStep & { kind: 'per' },
): { type: Type; value: string } | undefined {
  const money = token.kind === 'money' ? readMoney(checker, token) : undefined;
  const amount = token.kind === 'money' ? money?.amount : readNumber(checker, token, token.text);
  if (amount === undefined) return undefined;
  if (amount.units === 0n) {
    error(checker, 'E301', token, 'What follows "per" must be more than 0');
    return undefined;
  }
  return { type: money === undefined ? 'decimal' : `money:${money.currency}`, value: formatDecimal(amount) };
}

/** `2% of spend` is 0.02 times spend. */
export function checkPercent(checker: Checker, node: PercentNode, scope: Scope): Checked {
  const operand = checker.expression(node.operand, scope);
  const percent = readNumber(checker, node.percent, node.percent.text.slice(0, -1));
  if (percent === undefined || operand.type === 'unknown') return unknown(checker, node);
  if (!isAmount(operand.type)) return refuseAmount(checker, node.operand, operand);
  const value = formatDecimal({ units: percent.units, scale: percent.scale + 2 });
  const share = build(checker, node.percent, 'decimal', { op: 'literal', value });
  return build(checker, node, productType(checker, node, 'decimal', operand.type), { op: 'multiply' }, [
    share,
    operand,
  ]);
}

function isAmountOrUnknown(type: Type): boolean {
  return isAmount(type) || type === 'unknown';
}

function refuseAmount(checker: Checker, place: Place, checked: Checked): Checked {
  if (checked.type !== 'unknown')
    error(checker, 'E301', place, `This must be a number or money, it is ${describeType(checked.type)}`);
  return unknown(checker, place);
}

/** Whether the expression is a number, as a rate or a factor must be; says so when it is not. */
export function demandNumber(checker: Checker, place: Place, checked: Checked, what: string): boolean {
  if (isNumber(checked.type) || checked.type === 'unknown') return true;
  error(checker, 'E301', place, `${what} must be a number, this is ${describeType(checked.type)}`);
  return false;
}
