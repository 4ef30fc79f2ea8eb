import { assert, type Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { withChangedLot, withLot, type AccountState } from './account-state.ts';
import type { Account, Bucket, EntryKind, IssuerSide } from './codes.ts';
import { freeOf, isSameLot, type Lot, type LotPlace, type LotShare } from './lot.ts';
import {
  assertBalanced,
  LARGEST_BALANCE,
  type Entry,
  type IssuerPosting,
  type LotSource,
  type LotUse,
  type NewLot,
  type Posting,
} from './posting.ts';

/** One account of one customer. */
export interface Holder {
  readonly customerId: string;
  readonly account: Account;
}

/** Units that a customer gains as one lot. */
export interface Grant extends Holder {
  readonly kind: 'earn' | 'adjust' | 'convert' | 'transfer_in';
  /** Positive. */
  readonly amount: bigint;
  /** After the moment of recording: the lot is pending until then. */
  readonly availableAt: Instant;
  readonly expiresAt: Instant | null;
  readonly source?: LotSource;
}

/** The accounts that a draft reads and moves. */
export interface Accounts {
  read(holder: Holder): AccountState;
  write(holder: Holder, state: AccountState): void;
}

/** What becomes of units that are to be voided but were spent. */
export type NegativePolicy = 'allow_negative' | 'write_off';

/** What of a void came from where. */
export interface Voided {
  readonly pending: bigint;
  readonly available: bigint;
  readonly debt: bigint;
  readonly writtenOff: bigint;
}

const ISSUER_OF_GRANT: Record<Grant['kind'], IssuerSide> = {
  earn: 'issued',
  adjust: 'issued',
  convert: 'issued',
  transfer_in: 'transit',
};

/** What can be taken from what is available, and who has it then. */
const ISSUER_OF_SPENDING = {
  redeem: 'redeemed',
  convert: 'redeemed',
  adjust: 'issued',
  transfer_out: 'transit',
} as const satisfies Partial<Record<EntryKind, IssuerSide>>;

/**
 * One ledger transaction while it is written. Each method posts entries on a customer's account, moves the account and its
 * lots, and posts the other side on the issuer's; what it does to lots is recorded as uses. Nothing leaves this file
 * unbalanced: `finish` asserts it.
 *
 * Callers check beforehand that units suffice; a draft asserts it. What would bring an account above `LARGEST_BALANCE` it refuses
 * with Problem `balance-limit`: the buckets together, so that moving units between them never is.
 */
export class Draft {
  readonly #accounts: Accounts;
  readonly #seq: bigint;
  readonly #recordedAt: Instant;
  readonly #entries: Entry[] = [];
  readonly #lots: NewLot[] = [];
  readonly #uses: LotUse[] = [];
  readonly #issuer = new Map<string, { account: Account; side: IssuerSide; amount: bigint }>();

  constructor(accounts: Accounts, place: { seq: bigint; recordedAt: Instant }) {
    this.#accounts = accounts;
    this.#seq = place.seq;
    this.#recordedAt = place.recordedAt;
  }

  /** Gives units as a new lot. What is available at once repays debt; what expired before it was recorded expires. */
  grant(grant: Grant): LotPlace {
    const { kind, customerId, account, amount, availableAt, expiresAt, source } = grant;
    assert(amount > 0n, 'a grant is positive');
    const holder = { customerId, account };
    const pending = availableAt > this.#recordedAt;
    const line = this.#enter(holder, pending ? 'pending' : 'available', kind, amount);
    this.#issue(account, ISSUER_OF_GRANT[kind], -amount);
    const place = { seq: this.#seq, line };
    const lot: Lot = { ...place, earned: amount, remaining: amount, held: 0n, pending, availableAt, expiresAt };
    this.#accounts.write(holder, withLot(this.#accounts.read(holder), lot));
    this.#lots.push({
      line,
      customerId,
      account,
      earned: amount,
      availableAt,
      expiresAt,
      ...(source === undefined ? {} : { source }),
    });
    this.#arrived(holder);
    return place;
  }

  /** Takes units from what is available, by expiry. */
  spend(holder: Holder, kind: keyof typeof ISSUER_OF_SPENDING, amount: bigint): readonly LotShare[] {
    const shares = this.#fromAvailable(holder, kind, amount);
    this.#issue(holder.account, ISSUER_OF_SPENDING[kind], amount);
    return shares;
  }

  /** Sets units aside, by expiry. */
  hold(holder: Holder, amount: bigint): readonly LotShare[] {
    const shares = this.#choose(holder, amount);
    const line = this.#enter(holder, 'available', 'hold', -amount);
    this.#enter(holder, 'held', 'hold', amount);
    for (const share of shares) this.#use(holder, line, share, { amount: 0n, held: share.amount });
    return shares;
  }

  /** Spends units that were held. */
  capture(holder: Holder, shares: readonly LotShare[]): void {
    const amount = sum(shares);
    if (amount === 0n) return;
    const line = this.#enter(holder, 'held', 'redeem', -amount);
    for (const share of shares) this.#use(holder, line, share, { amount: share.amount, held: -share.amount });
    this.#issue(holder.account, 'redeemed', amount);
  }

  /** Makes held units available again. They repay debt; those past their expiry expire. */
  release(holder: Holder, shares: readonly LotShare[]): void {
    const amount = sum(shares);
    if (amount === 0n) return;
    const line = this.#enter(holder, 'held', 'release', -amount);
    this.#enter(holder, 'available', 'release', amount);
    for (const share of shares) this.#use(holder, line, share, { amount: 0n, held: -share.amount });
    this.#arrived(holder);
  }

  /** Gives spent units back to the lots that they came from. They repay debt; those past their expiry expire. */
  restore(holder: Holder, shares: readonly LotShare[]): void {
    const amount = sum(shares);
    if (amount === 0n) return;
    const line = this.#enter(holder, 'available', 'restore', amount);
    for (const share of shares) this.#use(holder, line, share, { amount: -share.amount, held: 0n });
    this.#issue(holder.account, 'redeemed', -amount);
    this.#arrived(holder);
  }

  /**
   * Takes back what was granted: off the lots named, each for its share as far as it goes, then off the others of them, pending
   * before available, then off what else is available, by expiry. Held units stay. The rest is owed or written off.
   */
  void(holder: Holder, own: readonly LotShare[], negative: NegativePolicy): Voided {
    const amount = sum(own);
    const taken = this.#ownUnits(holder, own);
    const pending = sum(taken.pending);
    let available = sum(taken.available);
    const rest = amount - pending - available;
    this.#enterTaken(holder, 'pending', 'void', taken.pending);
    this.#enterTaken(holder, 'available', 'void', taken.available);
    const more = min(rest, this.#accounts.read(holder).available);
    if (more > 0n) this.#fromAvailable(holder, 'void', more);
    available += more;
    const short = rest - more;
    if (short > 0n) this.#enter(holder, 'debt', 'void', short);
    this.#issue(holder.account, 'issued', amount);
    if (short > 0n && negative === 'write_off') this.writeOff(holder, short);
    return {
      pending,
      available,
      debt: negative === 'write_off' ? 0n : short,
      writtenOff: negative === 'write_off' ? short : 0n,
    };
  }

  /** Forgives debt. */
  writeOff(holder: Holder, amount: bigint): void {
    this.#enter(holder, 'debt', 'write_off', -amount);
    this.#issue(holder.account, 'loss', -amount);
  }

  /** Makes pending lots available, as of the instant at which they matured. They repay debt, even if they expired since. */
  mature(holder: Holder, places: readonly LotPlace[], at: Instant): bigint {
    const lots = places.map((place) => this.#lot(holder, place));
    const amount = lots.reduce((total, lot) => total + lot.remaining, 0n);
    for (const lot of lots) {
      assert(lot.pending, 'only what is pending matures');
      const matured = withChangedLot(this.#accounts.read(holder), lot, (known) => ({ ...known, pending: false }));
      this.#accounts.write(holder, matured);
    }
    if (amount === 0n) return amount;
    this.#enter(holder, 'pending', 'mature', -amount);
    this.#enter(holder, 'available', 'mature', amount);
    this.#arrived(holder, at);
    return amount;
  }

  /** Lets what is free of lots past their expiry lapse. */
  expire(holder: Holder, places: readonly LotPlace[]): bigint {
    const lots = places.map((place) => this.#lot(holder, place));
    const shares = (pending: boolean): readonly LotShare[] =>
      lots
        .filter((lot) => lot.pending === pending && freeOf(lot) > 0n)
        .map((lot) => ({ seq: lot.seq, line: lot.line, amount: freeOf(lot) }));
    const [fromPending, fromAvailable] = [shares(true), shares(false)];
    this.#enterTaken(holder, 'pending', 'expire', fromPending);
    this.#enterTaken(holder, 'available', 'expire', fromAvailable);
    const amount = sum(fromPending) + sum(fromAvailable);
    this.#issue(holder.account, 'breakage', amount);
    return amount;
  }

  /**
   * Everything that was posted.
   *
   * @throws Defect when it would not balance: nothing unbalanced is ever written.
   */
  finish(): Posting {
    const issuer = [...this.#issuer.values()]
      .filter(({ amount }) => amount !== 0n)
      .map((posting, index): IssuerPosting => ({ line: index + 1, ...posting }));
    const posting = { entries: this.#entries, issuer, lots: this.#lots, uses: this.#uses };
    assertBalanced(posting);
    return posting;
  }

  /** Units have become available: what is past its expiry lapses, what is owed is repaid. */
  #arrived(holder: Holder, at: Instant = this.#recordedAt): void {
    const past = this.#accounts
      .read(holder)
      .lots.filter((lot) => lot.expiresAt !== null && lot.expiresAt <= at && freeOf(lot) > 0n);
    if (past.length > 0) this.expire(holder, past);
    const { debt, available } = this.#accounts.read(holder);
    const amount = min(debt, available);
    if (amount === 0n) return;
    this.#fromAvailable(holder, 'repay', amount);
    this.#enter(holder, 'debt', 'repay', -amount);
  }

  #fromAvailable(holder: Holder, kind: EntryKind, amount: bigint): readonly LotShare[] {
    const shares = this.#choose(holder, amount);
    this.#enterTaken(holder, 'available', kind, shares);
    return shares;
  }

  /** Which lots the amount would come from, by expiry. */
  #choose(holder: Holder, amount: bigint): readonly LotShare[] {
    assert(amount > 0n, 'an amount is positive');
    const shares: LotShare[] = [];
    let left = amount;
    for (const lot of this.#accounts.read(holder).lots) {
      if (left === 0n) break;
      if (lot.pending || freeOf(lot) === 0n) continue;
      const taken = min(left, freeOf(lot));
      shares.push({ seq: lot.seq, line: lot.line, amount: taken });
      left -= taken;
    }
    assert(left === 0n, 'the lots that were read hold what is available');
    return shares;
  }

  /** What the named lots can give: each its share as far as it goes, then what is missing from the others of them. */
  #ownUnits(holder: Holder, own: readonly LotShare[]): Record<'pending' | 'available', readonly LotShare[]> {
    const lots = own.map((share) => ({ share, lot: this.#lot(holder, share) }));
    const taken = new Map(lots.map(({ share, lot }) => [lot, min(share.amount, freeOf(lot))]));
    let missing = sum(own) - [...taken.values()].reduce((total, amount) => total + amount, 0n);
    for (const { lot } of lots.toSorted((a, b) => Number(b.lot.pending) - Number(a.lot.pending))) {
      const more = min(missing, freeOf(lot) - taken.get(lot)!);
      taken.set(lot, taken.get(lot)! + more);
      missing -= more;
    }
    const of = (pending: boolean): readonly LotShare[] =>
      [...taken]
        .filter(([lot, amount]) => lot.pending === pending && amount > 0n)
        .map(([{ seq, line }, amount]) => ({ seq, line, amount }));
    return { pending: of(true), available: of(false) };
  }

  #enterTaken(holder: Holder, bucket: Bucket, kind: EntryKind, shares: readonly LotShare[]): void {
    const amount = sum(shares);
    if (amount === 0n) return;
    const line = this.#enter(holder, bucket, kind, -amount);
    for (const share of shares) this.#use(holder, line, share, { amount: share.amount, held: 0n });
  }

  /** Posts one entry and moves the account's bucket. @returns its line. */
  #enter(holder: Holder, bucket: Bucket, kind: EntryKind, amount: bigint): number {
    const before = this.#accounts.read(holder);
    const line = this.#entries.length + 1;
    const balanceAfter = before[bucket] + amount;
    assert(balanceAfter >= 0n, 'a bucket never holds less than nothing');
    const accountVersion = before.version + 1n;
    const after = { ...before, [bucket]: balanceAfter, version: accountVersion };
    if (after.pending + after.available + after.held > LARGEST_BALANCE || after.debt > LARGEST_BALANCE) {
      const detail = `This would bring the ${holder.account} of ${holder.customerId} above ${LARGEST_BALANCE}.`;
      throw new Problem('balance-limit', { detail });
    }
    this.#accounts.write(holder, after);
    this.#entries.push({ line, ...holderOf(holder), bucket, kind, amount, balanceAfter, accountVersion });
    return line;
  }

  #use(holder: Holder, line: number, place: LotPlace, change: { amount: bigint; held: bigint }): void {
    const changed = withChangedLot(this.#accounts.read(holder), place, (lot) => {
      const remaining = lot.remaining - change.amount;
      const held = lot.held + change.held;
      assert(0n <= held && held <= remaining && remaining <= lot.earned, 'a lot holds what it is said to hold');
      return { ...lot, remaining, held };
    });
    this.#accounts.write(holder, changed);
    this.#uses.push({ line, ...holderOf(holder), lotSeq: place.seq, lotLine: place.line, ...change });
  }

  #lot(holder: Holder, place: LotPlace): Lot {
    const lot = this.#accounts.read(holder).lots.find((known) => isSameLot(known, place));
    assert(lot !== undefined, 'a lot that is moved was read');
    return lot;
  }

  #issue(account: Account, side: IssuerSide, amount: bigint): void {
    const key = `${account}/${side}`;
    const known = this.#issuer.get(key) ?? { account, side, amount: 0n };
    this.#issuer.set(key, { ...known, amount: known.amount + amount });
  }
}

function holderOf({ customerId, account }: Holder): Holder {
  return { customerId, account };
}

function sum(shares: readonly LotShare[]): bigint {
  return shares.reduce((total, share) => total + share.amount, 0n);
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
