import { assert } from '@loyaltyos/kernel';

/** A unit that a customer holds: points are whole, credit is money in minor units of the programme's base currency. */
export type Account = 'points' | 'credit';

/** Where an account's units are. */
export type Bucket = 'pending' | 'available' | 'held' | 'debt';

/** What an entry did. */
export const ENTRY_KINDS = [
  'earn',
  'mature',
  'hold',
  'release',
  'redeem',
  'convert',
  'expire',
  'void',
  'restore',
  'repay',
  'adjust',
  'transfer_in',
  'transfer_out',
  'write_off',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * The issuer's accounts, which take the other side of what customers gain and lose. What is transferred is in `transit` between
 * the transaction that takes it and the one that gives it: over a tenant, that account is always empty.
 */
export type IssuerSide = 'issued' | 'redeemed' | 'breakage' | 'loss' | 'transit';

// Stored as small numbers. A code, once landed, keeps its meaning for ever: entries are never rewritten.
export const ACCOUNT_CODES: Record<Account, number> = { points: 1, credit: 2 };
export const BUCKET_CODES: Record<Bucket, number> = { pending: 1, available: 2, held: 3, debt: 4 };
export const KIND_CODES: Record<EntryKind, number> = {
  earn: 1,
  mature: 2,
  hold: 3,
  release: 4,
  redeem: 5,
  convert: 6,
  expire: 7,
  void: 8,
  restore: 9,
  repay: 10,
  adjust: 11,
  transfer_in: 12,
  transfer_out: 13,
  write_off: 14,
};
export const SIDE_CODES: Record<IssuerSide, number> = { issued: 1, redeemed: 2, breakage: 3, loss: 4, transit: 5 };

export const accountOfCode = reader(ACCOUNT_CODES, 'account');
export const bucketOfCode = reader(BUCKET_CODES, 'bucket');
export const kindOfCode = reader(KIND_CODES, 'entry kind');
export const sideOfCode = reader(SIDE_CODES, 'side of the issuer');

function reader<Name extends string>(codes: Record<Name, number>, what: string): (code: number) => Name {
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name as Name]));
  return (code) => {
    const name = names.get(code);
    assert(name !== undefined, `a stored ${what} has a known code, not ${code}`);
    return name;
  };
}
