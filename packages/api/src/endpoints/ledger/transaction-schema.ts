import { Type } from 'typebox';
import { ENTRY_TYPES } from '../../engine.ts';
import { OpenEnum } from '../../schema/choice.ts';
import { Currency } from '../../schema/currency.ts';
import { CustomerId, LedgerTransactionId, OrderId, RuleSetId } from '../../schema/id.ts';
import { InstantOut } from '../../schema/instant.ts';
import { Open } from '../../schema/object.ts';
import { count, prose, whole } from '../../schema/plain.ts';
import { Units } from '../amount.ts';

const Line = whole('The line within the transaction, from 1.');
const AccountName = OpenEnum('AccountKind', ['points', 'credit'], 'What the units are.');

const TransactionEntry = Open(
  {
    line: Line,
    customerId: CustomerId,
    account: AccountName,
    bucket: OpenEnum('BalanceBucket', ['pending', 'available', 'held', 'debt'], 'Which bucket of the account changed.'),
    type: OpenEnum('LedgerEntryType', ENTRY_TYPES, 'What happened.'),
    amount: Units,
    balanceAfter: Units,
    version: count('The version of the account that this entry made.'),
  },
  { name: 'TransactionEntry', description: 'A posting on an account of a customer. Of debt, positive is owing more.' },
);

const IssuerPosting = Open(
  {
    line: Line,
    account: AccountName,
    side: OpenEnum(
      'IssuerSide',
      ['issued', 'redeemed', 'breakage', 'loss', 'transit'],
      'Which of your accounts takes the other side: `breakage` what expired, `loss` what was written off, `transit` what is under way from one customer to another.',
    ),
    amount: Units,
  },
  { name: 'IssuerPosting', description: 'The other side: with the entries, it sums to zero.' },
);

const TransactionLot = Open(
  {
    line: Line,
    customerId: CustomerId,
    account: AccountName,
    earned: Units,
    availableAt: InstantOut('When the units can be spent from.'),
    expiresAt: Type.Optional(InstantOut('When what is left of them lapses. Absent: never.')),
    ruleSetId: Type.Optional(RuleSetId),
    ruleSetVersion: Type.Optional(whole('The version of the rule set that ran.')),
    ruleId: Type.Optional(prose('The rule that granted them.', 'base-earn')),
  },
  { name: 'TransactionLot', description: 'Units that this transaction made; the entry on the same line is them.' },
);

const LotUse = Open(
  {
    line: Line,
    account: AccountName,
    lot: Open(
      { ledgerTransactionId: LedgerTransactionId, line: Line },
      { name: 'LotReference', description: 'Who made the lot.' },
    ),
    amount: Units,
    held: Units,
  },
  {
    name: 'LotUse',
    description:
      'What the entry on the same line took from a lot, negative where it gave back, and what it set aside of it, negative where it let go.',
  },
);

export const LedgerTransaction = Open(
  {
    ledgerTransactionId: LedgerTransactionId,
    recordedAt: InstantOut('When it was recorded.'),
    effectiveAt: Type.Optional(InstantOut('When it counts from. Absent where nothing was posted.')),
    orderId: Type.Optional(OrderId),
    reference: Type.Optional(
      prose('What it refers to besides an order: a redemption, an event, a return, a transfer.', 'ret_1'),
    ),
    event: Open(
      {
        type: prose('Its type.', 'order.ingested'),
        subject: prose('Whom or what it is about.', 'cust_a1b2'),
        actor: prose('The id of the principal who caused it.', 'key_01jzk3v9q8h5n2m7c4x6r0t1wy'),
      },
      { name: 'TransactionEvent', description: 'The event of the journal that stands at its place.' },
    ),
    entries: Type.Array(TransactionEntry, { description: 'By line.' }),
    issuer: Type.Array(IssuerPosting, { description: 'By line.' }),
    lots: Type.Array(TransactionLot, { description: 'By line.' }),
    uses: Type.Array(LotUse, { description: 'By line.' }),
    currencyCode: Currency,
    sealed: Type.Optional(
      Open(
        { block: count('The number of the block.'), sealedAt: InstantOut('When it was sealed.') },
        { name: 'TransactionSeal', description: 'The signed block that sealed it. Absent until one does.' },
      ),
    ),
  },
  { name: 'LedgerTransaction', description: 'Everything that one ledger transaction posted.' },
);

export const EXAMPLE_TRANSACTION = {
  ledgerTransactionId: 'ltx_0-41',
  recordedAt: '2026-03-01T09:30:00.120Z',
  effectiveAt: '2026-03-01T09:30:00.000Z',
  orderId: 'ord_8k2p',
  event: { type: 'order.ingested', subject: 'cust_a1b2', actor: 'key_01jzk3v9q8h5n2m7c4x6r0t1wy' },
  entries: [
    {
      line: 1,
      customerId: 'cust_a1b2',
      account: 'points',
      bucket: 'available',
      type: 'earn',
      amount: { points: 450 },
      balanceAfter: { points: 3300 },
      version: 12,
    },
  ],
  issuer: [{ line: 1, account: 'points', side: 'issued', amount: { points: -450 } }],
  lots: [
    {
      line: 1,
      customerId: 'cust_a1b2',
      account: 'points',
      earned: { points: 450 },
      availableAt: '2026-03-01T09:30:00.000Z',
      expiresAt: '2027-03-01T00:00:00.000Z',
      ruleSetId: 'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
      ruleSetVersion: 3,
      ruleId: 'base-earn',
    },
  ],
  uses: [],
  currencyCode: 'GBP',
  sealed: { block: 17, sealedAt: '2026-03-01T09:31:00.000Z' },
};
