import { formatInstant, formatMoney } from '@loyaltyos/kernel';
import { Type, type Static } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import type { Balance as EngineBalance } from '../../engine.ts';
import { Currency } from '../../schema/currency.ts';
import { CustomerId } from '../../schema/id.ts';
import { InstantIn, InstantOut } from '../../schema/instant.ts';
import { MoneyOut } from '../../schema/money.ts';
import { Nullable, Open } from '../../schema/object.ts';
import { count } from '../../schema/plain.ts';
import { PointsOut, toWireInteger } from '../../schema/points.ts';
import { bucketsToWire, CreditBuckets, creditBucketsToWire, PointsBuckets, pointsBalance } from '../holdings.ts';
import { tier } from '../tier.ts';

const NextTier = Open(
  {
    name: Type.Unsafe<string>({ type: 'string', description: 'The next tier.', examples: ['Platinum'] }),
    threshold: PointsOut('What it takes.'),
    remaining: PointsOut('What is missing.'),
  },
  { name: 'NextTier', description: 'The next tier; null on the highest.' },
);

const Balance = Open(
  {
    customerId: CustomerId,
    points: PointsBuckets,
    pointsBalance,
    credit: CreditBuckets,
    creditBalance: MoneyOut('Available store credit.'),
    currencyCode: Currency,
    tier,
    nextTier: Nullable(NextTier),
    expiring: Type.Array(
      Open(
        { at: InstantOut('When.'), points: PointsOut('How many.') },
        { name: 'ExpiringPoints', description: 'Points that expire together.' },
      ),
      { description: 'What expires next, soonest first.' },
    ),
    version: count("Grows with every change of the customer's accounts."),
    asOf: InstantOut('The moment that this was true.'),
  },
  { name: 'Balance', description: 'What a customer has: one committed version of it.' },
);

export const getBalance = endpoint({
  id: 'customers.balance',
  method: 'GET',
  path: '/customers/{customerId}/balance',
  sdk: { function: 'getCustomerBalance' },
  scope: 'customers:read',
  summary: "Get a customer's balance",
  description:
    'Points and store credit now, with what fell due by now, or as the ledger had recorded them by any past moment. One ' +
    "consistent snapshot. The tier is today's either way, and what expires is told of now alone.",
  idempotency: 'read',
  customerToken: true,
  pathParameters: { customerId: CustomerId },
  query: { at: Type.Optional(InstantIn('As it was recorded then. Absent: now.')) },
  answers: {
    200: {
      description: 'The balance.',
      schema: Balance,
      example: {
        customerId: 'cust_a1b2',
        points: { available: 3300, pending: 0, held: 0, debt: 0 },
        pointsBalance: 3300,
        credit: { available: '0.00', pending: '0.00', held: '0.00', debt: '0.00' },
        creditBalance: '0.00',
        currencyCode: 'GBP',
        tier: 'Gold',
        nextTier: { name: 'Platinum', threshold: 10000, remaining: 6700 },
        expiring: [],
        version: 2,
        asOf: '2026-03-01T09:30:00.120Z',
      },
    },
  },
  problems: ['customer-not-found', 'customer-erased'],
  async handle({ principal, path, query }, { engine }) {
    const balance = await engine.getBalance(principal, { customerId: path.customerId, ...query });
    return { status: 200, body: balanceToWire(balance) };
  },
});

export function balanceToWire({ points, nextTier, ...balance }: EngineBalance): Static<typeof Balance> {
  return {
    customerId: balance.customerId,
    points: bucketsToWire(points),
    pointsBalance: toWireInteger(points.available - points.debt),
    credit: creditBucketsToWire(balance.creditBuckets),
    creditBalance: formatMoney(balance.credit),
    currencyCode: balance.credit.currency,
    tier: balance.tier,
    nextTier:
      nextTier === null
        ? null
        : {
            name: nextTier.name,
            threshold: toWireInteger(nextTier.threshold),
            remaining: toWireInteger(nextTier.remaining),
          },
    expiring: balance.expiring.map((lot) => ({ at: formatInstant(lot.at), points: toWireInteger(lot.points) })),
    version: toWireInteger(balance.version),
    asOf: formatInstant(balance.asOf),
  };
}
