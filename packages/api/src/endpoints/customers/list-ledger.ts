import { formatInstant, formatMoney } from '@loyaltyos/kernel';
import { Type, type Static } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { ENTRY_TYPES, type LedgerEntry } from '../../engine.ts';
import { Choice, Constant, OpenEnum } from '../../schema/choice.ts';
import { Currency } from '../../schema/currency.ts';
import { CustomerId, LedgerTransactionId, OrderId } from '../../schema/id.ts';
import { InstantIn, InstantOut } from '../../schema/instant.ts';
import { MoneyOut } from '../../schema/money.ts';
import { Open } from '../../schema/object.ts';
import { OneOf } from '../../schema/one-of.ts';
import { PageOf } from '../../schema/page.ts';
import { PointsOut, toWireInteger } from '../../schema/points.ts';

const entryMembers = {
  ledgerTransactionId: LedgerTransactionId,
  type: OpenEnum('LedgerEntryType', ENTRY_TYPES, 'What happened.'),
  bucket: OpenEnum('BalanceBucket', ['pending', 'available', 'held', 'debt'], 'Which bucket of the account changed.'),
  orderId: Type.Optional(OrderId),
  ruleId: Type.Optional(Type.Unsafe<string>({ type: 'string', description: 'The rule that granted it.' })),
  reference: Type.Optional(
    Type.Unsafe<string>({
      type: 'string',
      description: 'What it belongs to besides an order: the id of a redemption, a return, an event or a transfer.',
      examples: ['red_01jzk3v9q8h5n2m7c4x6r0t1wy'],
    }),
  ),
  effectiveAt: InstantOut('When it counts from.'),
  recordedAt: InstantOut('When it was recorded.'),
};

const PointsEntry = Open(
  {
    account: Constant('points', 'What the units are.'),
    amount: PointsOut('The change: negative for what was taken.'),
    balanceAfter: PointsOut('What the bucket held after it.'),
    ...entryMembers,
  },
  { name: 'PointsEntry', description: 'A change of a bucket of points.' },
);

const CreditEntry = Open(
  {
    account: Constant('credit', 'What the units are.'),
    amount: MoneyOut('The change: negative for what was taken.'),
    balanceAfter: MoneyOut('What the bucket held after it.'),
    currencyCode: Currency,
    ...entryMembers,
  },
  { name: 'CreditEntry', description: 'A change of a bucket of store credit.' },
);

const Entry = OneOf({ name: 'LedgerEntry', by: 'account', description: 'One posting on an account of the customer.' }, [
  PointsEntry,
  CreditEntry,
]);

export const listLedger = endpoint({
  id: 'customers.ledger',
  method: 'GET',
  path: '/customers/{customerId}/ledger',
  sdk: { function: 'listCustomerLedger' },
  scope: 'customers:read',
  summary: "List a customer's ledger",
  description: 'Every posting on the accounts of the customer, newest first.',
  idempotency: 'read',
  customerToken: true,
  pages: true,
  pathParameters: { customerId: CustomerId },
  query: {
    type: Type.Optional(Choice('LedgerEntryType', ENTRY_TYPES, 'Only entries of this type.')),
    account: Type.Optional(Choice('AccountKind', ['points', 'credit'], 'Only this account.')),
    from: Type.Optional(InstantIn('Recorded at or after.')),
    to: Type.Optional(InstantIn('Recorded before.')),
  },
  answers: {
    200: {
      description: 'A page of entries.',
      schema: PageOf(Entry, 'LedgerPage'),
      example: {
        data: [
          {
            account: 'points',
            amount: 450,
            balanceAfter: 3300,
            ledgerTransactionId: 'ltx_0-41',
            type: 'earn',
            bucket: 'available',
            orderId: 'ord_8k2p',
            ruleId: 'base-earn',
            effectiveAt: '2026-03-01T09:30:00.000Z',
            recordedAt: '2026-03-01T09:30:00.120Z',
          },
        ],
        nextCursor: null,
      },
    },
  },
  problems: ['customer-not-found', 'customer-erased'],
  async handle({ principal, path, query, page, paged }, { engine }) {
    const entries = await engine.listLedger(principal, { customerId: path.customerId, ...page, ...query });
    return { status: 200, body: paged(entries, entryToWire) };
  },
});

export function entryToWire(entry: LedgerEntry): Static<typeof Entry> {
  const members = {
    ledgerTransactionId: entry.ledgerTransactionId,
    type: entry.type,
    bucket: entry.bucket,
    ...(entry.orderId === undefined ? {} : { orderId: entry.orderId }),
    ...(entry.ruleId === undefined ? {} : { ruleId: entry.ruleId }),
    ...(entry.reference === undefined ? {} : { reference: entry.reference }),
    effectiveAt: formatInstant(entry.effectiveAt),
    recordedAt: formatInstant(entry.recordedAt),
  };
  if (entry.account === 'points') {
    const { account, amount, balanceAfter } = entry;
    return { account, amount: toWireInteger(amount), balanceAfter: toWireInteger(balanceAfter), ...members };
  }
  const { account, amount, balanceAfter } = entry;
  return {
    account,
    amount: formatMoney(amount),
    balanceAfter: formatMoney(balanceAfter),
    currencyCode: amount.currency,
    ...members,
  };
}
