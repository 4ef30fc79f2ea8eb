import { formatDecimal, type Json } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { Type, type Static } from 'typebox';
import type { Refund, ReturnInput } from '../../engine.ts';
import { ReasonCode, ReturnId } from '../../schema/id.ts';
import { PositiveMoneyIn } from '../../schema/money.ts';
import { Closed } from '../../schema/object.ts';
import { QuantityIn } from '../../schema/quantity.ts';
import { MAX_LINES, sku } from './order-schema.ts';

const ReturnLineRequest = Closed(
  { sku, quantity: QuantityIn('How many, or how much, of it comes back: more than 0, at most 3 decimals.') },
  {
    name: 'ReturnLineRequest',
    description: 'What comes back of a line. Of several lines of one sku, the first first.',
  },
);

/** A return as a caller sends it. */
export const ReturnRequest = Closed(
  {
    returnId: ReturnId,
    amount: Type.Optional(
      PositiveMoneyIn("What of the order's total comes back, in the order's currency. Either this or `lineItems`."),
    ),
    lineItems: Type.Optional(
      Type.Array(ReturnLineRequest, {
        minItems: 1,
        maxItems: MAX_LINES,
        description: 'Which goods come back, 1 to 500. Either this or `amount`; shipping comes back by `amount` alone.',
      }),
    ),
    reason: Type.Optional(ReasonCode('Why.')),
    park: Type.Optional(
      Type.Boolean({
        description: 'Whether the return waits for an order that has not arrived, 30 days at most. Absent: false.',
      }),
    ),
  },
  { name: 'ReturnRequest', description: 'A part of an order that comes back: `amount` or `lineItems`.' },
);

type Request = Static<typeof ReturnRequest>;

/**
 * A decoded return as the engine takes it. Pure.
 *
 * @throws Problem `malformed-request` unless it names exactly one of `amount` and `lineItems`.
 */
export function readReturn(orderId: string, request: Request): ReturnInput {
  const { returnId, reason, park = false } = request;
  return {
    orderId,
    returnId,
    refund: readRefund(request),
    park,
    ...(reason === undefined ? undefined : { reason }),
    canonical: canonicalReturn(request),
  };
}

function readRefund({ amount, lineItems }: Request): Refund {
  if (amount !== undefined && lineItems === undefined) return { by: 'amount', amount };
  if (lineItems !== undefined && amount === undefined) return { by: 'lines', lines: lineItems };
  const message = 'Send either amount or lineItems.';
  throw new Problem('malformed-request', { errors: [{ pointer: '', code: 'one-refund', message }] });
}

/** The request as the value that replays are compared by. `park` is left out: it is not about the return. */
function canonicalReturn({ returnId, amount, lineItems, reason }: Request): ReturnInput['canonical'] {
  const canonical: Record<string, Json> = { returnId };
  if (amount !== undefined) canonical['amount'] = formatDecimal(amount);
  if (lineItems !== undefined) {
    canonical['lineItems'] = lineItems.map((line) => ({ sku: line.sku, quantity: formatDecimal(line.quantity) }));
  }
  if (reason !== undefined) canonical['reason'] = reason;
  return canonical;
}
