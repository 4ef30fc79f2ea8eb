import type { Holder, LotShare } from '@loyaltyos/ledger';
import type { OrderRefunds } from './order-life.ts';
import { apportion } from './refund-arithmetic.ts';

/** How much of each grant goes now: of each account the difference to its target, shared by what the grants still have. */
export function voidedShares({ grants }: OrderRefunds, partOf: (whole: bigint) => bigint): readonly bigint[] {
  const shares = grants.map(() => 0n);
  for (const account of ['points', 'credit'] as const) {
    const places = [...grants.keys()].filter((place) => grants[place]!.account === account);
    const sum = (what: 'earned' | 'voided'): bigint =>
      places.reduce((total, place) => total + grants[place]![what], 0n);
    const now = apportion(
      partOf(sum('earned')) - sum('voided'),
      places.map((place) => grants[place]!.earned - grants[place]!.voided),
    );
    for (const [index, place] of places.entries()) shares[place] = now[index]!;
  }
  return shares;
}

/**
 * What of the voided shares comes off an account, lot by lot. Lots without a share are among them: what another
 * lot of the order lacks is taken from them before it is taken from elsewhere. None where nothing comes off.
 */
export function sharesOf(
  { grants }: OrderRefunds,
  voided: readonly bigint[],
  account: Holder['account'],
): readonly LotShare[] {
  const own = grants.flatMap((grant, place) =>
    grant.account === account ? [{ seq: grant.seq, line: grant.line, amount: voided[place]! }] : [],
  );
  return own.some(({ amount }) => amount > 0n) ? own : [];
}

/** What of the voided shares is of one account. */
export function totalVoided({ grants }: OrderRefunds, voided: readonly bigint[], account: Holder['account']): bigint {
  return voided.reduce((sum, amount, place) => (grants[place]!.account === account ? sum + amount : sum), 0n);
}
