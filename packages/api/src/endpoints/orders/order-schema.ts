import { LINE_KINDS } from '@loyaltyos/rules';
import { Type } from 'typebox';
import { AttributesIn, AttributesOut } from '../../schema/attributes.ts';
import { Choice, OpenEnum } from '../../schema/choice.ts';
import { Currency } from '../../schema/currency.ts';
import { CustomerId, LedgerTransactionId, OrderId, ReasonCode, ReturnId, RuleSetId } from '../../schema/id.ts';
import { InstantIn, InstantOut } from '../../schema/instant.ts';
import { MoneyIn, MoneyOut } from '../../schema/money.ts';
import { Closed, Open } from '../../schema/object.ts';
import { PointsOut } from '../../schema/points.ts';
import { QuantityIn, QuantityOut } from '../../schema/quantity.ts';
import { Label } from '../../schema/text.ts';
import { versionOf } from '../rule-sets/rule-set-schema.ts';
import { tier } from '../tier.ts';
import { Trace } from './trace-schema.ts';

export const MAX_LINES = 500;

export const sku = Label({ description: 'What was bought.', maxLength: 128, example: 'TRAINER-42' });
const category = Label({ description: 'For rules.', maxLength: 128, example: 'trainers' });
const brand = Label({ description: 'For rules.', maxLength: 128, example: 'Acme' });
const channel = Label({ description: 'Where it was bought.', maxLength: 64, example: 'web' });
const storeId = Label({ description: 'The store, for sales in one.', maxLength: 64, example: 'store-12' });

const LineItemRequest = Closed(
  {
    sku,
    quantity: QuantityIn('How many, or how much: more than 0, at most 3 decimals.'),
    unitPrice: Type.Optional(
      MoneyIn("The price of one. May have 4 decimals more than the currency. Required unless 'lineTotal' is sent."),
    ),
    lineTotal: Type.Optional(
      MoneyIn('The amount of the line. Absent: quantity x unitPrice, rounded half up to the currency.'),
    ),
    category: Type.Optional(category),
    brand: Type.Optional(brand),
    kind: Type.Optional(Choice('LineItemKind', LINE_KINDS, 'What the line is. Absent: `product`.')),
    discount: Type.Optional(MoneyIn('Money off this line; at most its amount.')),
    attributes: Type.Optional(AttributesIn('Free members for rules. Encrypted where they are stored.')),
  },
  { name: 'LineItemRequest', description: 'A line of an order.' },
);

/** An order as a caller sends it. */
export const OrderRequest = Closed(
  {
    orderId: OrderId,
    customerId: CustomerId,
    orderTotal: MoneyIn('What the customer paid, with tax and shipping.'),
    currencyCode: Currency,
    lineItems: Type.Array(LineItemRequest, { maxItems: MAX_LINES, description: 'At most 500.' }),
    channel: Type.Optional(channel),
    storeId: Type.Optional(storeId),
    occurredAt: Type.Optional(InstantIn('When it was bought; at most 24 hours ahead. Absent: now.')),
    attributes: Type.Optional(AttributesIn('Free members. Encrypted where they are stored.')),
  },
  { name: 'OrderRequest', description: 'An order to be rewarded.' },
);

const RuleShare = Open(
  {
    ruleId: Type.Unsafe<string>({ type: 'string', description: 'The rule.' }),
    points: PointsOut('What it granted in points.'),
    credit: MoneyOut('What it granted in store credit.'),
  },
  { name: 'RuleShare', description: 'What one rule granted; the shares of an order add up to the whole.' },
);

const RuleSetVersionRef = Open(
  {
    ruleSetId: RuleSetId,
    version: versionOf('The version that ran.'),
  },
  { name: 'RuleSetVersionRef', description: 'A rule set, and the version of it that ran.' },
);

/** What rules make of an order or an event; what an ingest and a simulation share. */
export const earningMembers = {
  customerId: CustomerId,
  pointsEarned: PointsOut('Points that it earned.'),
  creditEarned: MoneyOut("Store credit that it earned, in the programme's base currency."),
  tier,
  ruleSetVersions: Type.Array(RuleSetVersionRef, { description: 'The rule sets that ran.' }),
  rules: Type.Array(RuleShare, { description: 'What each rule granted.' }),
};

/** What an ingest answers besides. */
export const resultMembers = {
  pendingPoints: PointsOut('Of the points earned, those that cannot be spent yet.'),
  newBalance: PointsOut('Available points afterwards.'),
  creditBalance: MoneyOut('Available store credit afterwards.'),
  ledgerTransactionId: LedgerTransactionId,
};

/** The answer of an ingest. */
export const OrderResult = Open(
  {
    orderId: OrderId,
    ...earningMembers,
    ...resultMembers,
    tierChanged: Type.Optional(
      Open({ from: tier, to: tier }, { name: 'TierChange', description: 'Only where the order changed the tier.' }),
    ),
  },
  { name: 'OrderResult', description: 'What an order earned, and what the customer has now.' },
);

/** The answer of a dry run. */
export const Simulation = Open(
  {
    orderId: OrderId,
    ...earningMembers,
    trace: Trace,
  },
  { name: 'Simulation', description: 'What an order would earn. Nothing is written.' },
);

const LineItem = Open(
  {
    sku,
    quantity: QuantityOut('How many, or how much.'),
    unitPrice: Type.Optional(MoneyOut('The price of one, where it was sent.')),
    lineTotal: MoneyOut('The amount of the line.'),
    category: Type.Optional(category),
    brand: Type.Optional(brand),
    kind: OpenEnum('LineItemKind', LINE_KINDS, 'What the line is.'),
    discount: MoneyOut('Money off this line.'),
    attributes: Type.Optional(AttributesOut('As they were sent.')),
  },
  { name: 'LineItem', description: 'A line of a stored order.' },
);

/** A stored order. */
export const Order = Open(
  {
    orderId: OrderId,
    customerId: CustomerId,
    status: OpenEnum('OrderStatus', ['active', 'cancelled', 'partially_returned', 'returned'], 'What became of it.'),
    orderTotal: MoneyOut('What the customer paid.'),
    currencyCode: Currency,
    lineItems: Type.Array(LineItem, { description: 'What was bought.' }),
    channel: Type.Optional(channel),
    storeId: Type.Optional(storeId),
    occurredAt: InstantOut('When it was bought.'),
    recordedAt: InstantOut('When we recorded it.'),
    attributes: Type.Optional(AttributesOut('As they were sent.')),
    result: OrderResult,
    refunded: MoneyOut("What of the total has come back, in the order's currency."),
    returns: Type.Array(
      Open(
        {
          returnId: ReturnId,
          refunded: MoneyOut('What this return took back of the total.'),
          reason: Type.Optional(ReasonCode('Why.')),
          recordedAt: InstantOut('When we recorded it.'),
        },
        { name: 'OrderReturn', description: 'A return of part of an order.' },
      ),
      { description: 'Its returns, oldest first.' },
    ),
    ledgerTransactionIds: Type.Array(LedgerTransactionId, {
      description: 'Every ledger transaction of the order, oldest first.',
    }),
  },
  { name: 'Order', description: 'An order as it is stored, with the answer that its ingestion gave.' },
);
