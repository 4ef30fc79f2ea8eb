import { Type, type TUnsafe } from 'typebox';

/**
 * What an id of the merchant may be. No `@` and no space, so that an e-mail address cannot be one; not `.` or `..`,
 * which no path can name.
 */
export const MERCHANT_ID = '^(?!\\.{1,2}$)[A-Za-z0-9._:-]{1,64}$';

export const OrderId = merchantId('order-id', "The merchant's id of the order.", 'ord_8k2p');
export const CustomerId = merchantId('customer-id', "The merchant's id of the customer.", 'cust_a1b2');

export const ReturnId = merchantId('return-id', "The merchant's id of the return, unique within its order.", 'ret_1');
export const EventId = merchantId('event-id', "The merchant's id of the event.", 'review_77');

/** Why something was done: a code of the merchant's, never text of people. */
export function ReasonCode(description: string): TUnsafe<string> {
  return Type.Unsafe<string>({
    type: 'string',
    pattern: '^[A-Za-z0-9._:-]{1,64}$',
    description: `${description} A code of yours, no free text.`,
    examples: ['goodwill'],
  });
}

function merchantId(semantic: string, description: string, example: string): TUnsafe<string> {
  return Type.Unsafe<string>({
    type: 'string',
    pattern: MERCHANT_ID,
    'x-semantic': semantic,
    description,
    examples: [example],
  });
}

export const RuleSetId = ourId('rs', 'The id of the rule set.', 'rs_01jzk3v9q8h5n2m7c4x6r0t1wy');
export const LedgerTransactionId = ourId('ltx', 'The ledger transaction that moved the points.', 'ltx_0-41');

export const ApiKeyId = ourId('key', 'The id of the API key: not its secret.', 'key_01kjmma2g0dx7vnwde3me88vnh');

export const CertificateId = ourId('crt', 'The id of the certificate.', 'crt_01kjmma2g0dx7vnwde3me88vnh');

/** Of whoever acts: a key, a certificate, a member, a customer, or the operator of the server. */
export const PrincipalId = Type.Unsafe<string>({
  type: 'string',
  description: 'Who did it.',
  examples: ['key_3h8v2m'],
});

export const MemberId = ourId('mbr', 'The id of the member.', 'mbr_01jzk3v9q8h5n2m7c4x6r0t1wy');

export const BacktestId = ourId('bt', 'The id of the backtest.', 'bt_01jzk3v9q8h5n2m7c4x6r0t1wy');

export const RedemptionId = ourId('red', 'The id of the redemption.', 'red_01jzk3v9q8h5n2m7c4x6r0t1wy');

function ourId(prefix: string, description: string, example: string): TUnsafe<string> {
  return Type.Unsafe<string>({
    type: 'string',
    pattern: `^${prefix}_[0-9a-z-]{1,60}$`,
    description,
    examples: [example],
  });
}
