import { assert } from '@loyaltyos/kernel';
import { Type, type TUnsafe } from 'typebox';

/** Points as we answer them: an integer that every JSON reader holds exactly. */
export function PointsOut(description: string): TUnsafe<number> {
  return Type.Unsafe<number>({
    type: 'integer',
    format: 'int64',
    minimum: Number.MIN_SAFE_INTEGER,
    maximum: Number.MAX_SAFE_INTEGER,
    'x-semantic': 'points',
    description,
    examples: [450],
  });
}

/** Points that are asked for: a whole number, 1 at least. */
export function PointsIn(description: string): TUnsafe<number> {
  return Type.Unsafe<number>({
    type: 'integer',
    format: 'int64',
    minimum: 1,
    maximum: Number.MAX_SAFE_INTEGER,
    'x-semantic': 'points',
    description,
    examples: [500],
  });
}

/** Points that are given or, where negative, taken. */
export function SignedPointsIn(description: string): TUnsafe<number> {
  return PointsOut(description);
}

/** Points, or a version, as a JSON number. The ledger keeps balances within 2^53 - 1. */
export function toWireInteger(value: bigint): number {
  const number = Number(value);
  assert(Number.isSafeInteger(number), 'points and versions stay within 2^53 - 1');
  return number;
}

/** Points that a trial adds up without the ledger's bounds: from 2^53 - 1 on, that number stands for all. */
export function saturatedPoints(value: bigint): number {
  return toWireInteger(value > MOST_POINTS ? MOST_POINTS : value);
}

const MOST_POINTS = BigInt(Number.MAX_SAFE_INTEGER);
