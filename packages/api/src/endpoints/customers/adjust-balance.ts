import { decimal, formatDecimal, type Decimal, type Json } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { Type, type Static } from 'typebox';
import { createdOrReplayed, endpoint, REPLAYED_HEADER } from '../../endpoint.ts';
import type { AdjustmentChange } from '../../engine.ts';
import { Choice } from '../../schema/choice.ts';
import { CustomerId, ReasonCode } from '../../schema/id.ts';
import { SignedMoneyIn } from '../../schema/money.ts';
import { Closed } from '../../schema/object.ts';
import { SignedPointsIn } from '../../schema/points.ts';
import { keyed } from '../keyed.ts';
import { customerOfPath } from '../relocate-problem.ts';
import { EXAMPLE_MOVEMENT, MovementResult, movementToWire } from './movement-schema.ts';

const AdjustmentRequest = Closed(
  {
    points: Type.Optional(SignedPointsIn('Positive: so many points are given. Negative: so many are taken.')),
    credit: Type.Optional(SignedMoneyIn("The same of store credit, in the programme's base currency.")),
    writeOff: Type.Optional(Choice('AccountKind', ['points', 'credit'], 'All debt of this account is forgiven.')),
    reason: ReasonCode('Why.'),
  },
  { name: 'BalanceAdjustmentRequest', description: 'What is set right: one of `points`, `credit` and `writeOff`.' },
);

export const adjustBalance = endpoint({
  id: 'customers.adjust',
  method: 'POST',
  path: '/customers/{customerId}/adjustments',
  sdk: { function: 'adjustCustomerBalance' },
  scope: 'points:adjust',
  summary: 'Adjust a balance',
  description:
    'Gives points or store credit, takes what is available, or forgives debt. What is given is one lot, which expires as ' +
    'the programme says, and repays debt first; it counts towards no tier. The programme bounds what one adjustment may ' +
    'move, unless the token has the scope `points:adjust:unlimited`.',
  idempotency: 'required-key',
  audits: 'points.adjusted',
  pathParameters: { customerId: CustomerId },
  body: {
    schema: AdjustmentRequest,
    examples: {
      give: { points: 250, reason: 'goodwill' },
      take: { credit: '-5.00', reason: 'booked-twice' },
      'write off': { writeOff: 'points', reason: 'goodwill' },
    },
  },
  answers: {
    201: { description: 'It was adjusted.', schema: MovementResult, example: EXAMPLE_MOVEMENT },
    200: {
      description: 'The same request was answered before; nothing was done.',
      schema: MovementResult,
      headers: REPLAYED_HEADER,
      example: EXAMPLE_MOVEMENT,
    },
  },
  problems: [
    'adjustment-limit',
    'balance-limit',
    'customer-erased',
    'customer-not-found',
    'insufficient-credit',
    'insufficient-points',
  ],
  async handle({ principal, path, body, idempotencyKey }, { engine }) {
    const { replayed, outcome } = await engine
      .adjustBalance(principal, {
        ...path,
        change: readChange(body),
        reason: body.reason,
        ...keyed({ idempotencyKey }, canonicalAdjustment(path.customerId, body)),
      })
      .catch(customerOfPath);
    return createdOrReplayed(replayed, movementToWire(outcome));
  },
});

type Request = Static<typeof AdjustmentRequest>;

/** @throws Problem unless it names exactly one change, and that is one. */
function readChange({ points, credit, writeOff }: Request): AdjustmentChange {
  const named = [points, credit, writeOff].filter((member) => member !== undefined);
  if (named.length !== 1) {
    const message = 'Send one of points, credit and writeOff.';
    throw new Problem('malformed-request', { errors: [{ pointer: '', code: 'one-change', message }] });
  }
  if (writeOff !== undefined) return { kind: 'write_off', account: writeOff };
  if (points !== undefined) {
    if (points === 0) throw changesNothing('/points');
    const amount = { account: 'points', points: BigInt(Math.abs(points)) } as const;
    return { kind: points > 0 ? 'give' : 'take', amount };
  }
  const signed = credit ?? decimal(0);
  if (signed.units === 0n) throw changesNothing('/credit');
  return { kind: signed.units > 0n ? 'give' : 'take', amount: { account: 'credit', credit: withoutSign(signed) } };
}

function withoutSign({ units, scale }: Decimal): Decimal {
  return { units: units < 0n ? -units : units, scale };
}

function changesNothing(pointer: string): Problem {
  return new Problem('invalid-values', { errors: [{ pointer, code: 'zero', message: 'Must not be 0.' }] });
}

function canonicalAdjustment(customerId: string, request: Request): { [member: string]: Json } {
  const { credit, ...members } = request;
  return { customerId, ...members, ...(credit === undefined ? {} : { credit: formatDecimal(credit) }) };
}
