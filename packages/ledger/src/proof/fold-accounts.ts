import { BUCKET_CODES, KIND_CODES, SIDE_CODES } from '../codes.ts';
import type { EntryRow, LotRow, PostingRows, UseRow } from '../leaves.ts';
import type { Finding } from '../verify/finding.ts';

interface FoldedAccount {
  version: bigint;
  /** By the code of the bucket. */
  readonly buckets: Map<number, bigint>;
  /** By the lot's place. */
  readonly lots: Map<string, FoldedLot>;
  /** What an order earned, less what was voided of it. */
  readonly orders: Map<string, bigint>;
}

interface FoldedLot {
  readonly earned: bigint;
  remaining: bigint;
  held: bigint;
}

/**
 * Balances and lots, derived from nothing but postings in their order. Memory grows with the accounts and the lots, not
 * with the entries.
 */
export class FoldedAccounts {
  readonly #accounts = new Map<string, FoldedAccount>();
  readonly #transit = new Map<number, bigint>();
  readonly #found: (finding: Finding) => void;

  constructor(found: (finding: Finding) => void) {
    this.#found = found;
  }

  get size(): number {
    return this.#accounts.size;
  }

  /** Adds the postings of a link. All of an account's come in the order in which they were written. */
  add({ entries, issuer, lots, uses }: PostingRows): void {
    for (const entry of entries) this.#addEntry(entry);
    for (const lot of lots) this.#addLot(lot);
    for (const use of uses) this.#addUse(use);
    for (const { side, account, amount } of issuer) {
      if (side === SIDE_CODES.transit) this.#transit.set(account, (this.#transit.get(account) ?? 0n) + amount);
    }
  }

  /** Checks what must hold once everything was added. */
  finish(): void {
    for (const [name, { buckets, lots }] of this.#accounts) {
      const bucket = (code: number): bigint => buckets.get(code) ?? 0n;
      const sum = (part: 'remaining' | 'held'): bigint => [...lots.values()].reduce((all, lot) => all + lot[part], 0n);
      const held = bucket(BUCKET_CODES.held);
      const available = bucket(BUCKET_CODES.available);
      if (sum('remaining') !== bucket(BUCKET_CODES.pending) + available + held || sum('held') !== held) {
        const message = 'What remains in the lots is not what is pending, available and held.';
        this.#found({ code: 'lots-differ', subject: name, message });
      }
      if (bucket(BUCKET_CODES.debt) > 0n && available > 0n) {
        const message = 'There is a debt beside units that would have repaid it.';
        this.#found({ code: 'debt-differs', subject: name, message });
      }
    }
    for (const [account, sum] of this.#transit) {
      if (sum === 0n) continue;
      const message = 'What is in transit between customers does not sum to zero.';
      this.#found({ code: 'transit-differs', subject: `account ${account}`, message });
    }
  }

  #addEntry(entry: EntryRow): void {
    const { customerId, account, bucket, amount, balanceAfter, accountVersion } = entry;
    const folded = this.#account(customerId, account);
    const balance = (folded.buckets.get(bucket) ?? 0n) + amount;
    if (accountVersion !== folded.version + 1n || balanceAfter !== balance || balance < 0n) {
      const message = 'The entries have a gap, or a balance does not continue the one before it.';
      this.#found({ code: 'entries-broken', subject: nameOf(customerId, account), message });
    }
    folded.version = accountVersion;
    folded.buckets.set(bucket, balanceAfter);
    this.#addToOrder(folded, entry);
  }

  #addToOrder({ orders }: FoldedAccount, { customerId, account, orderId, kind, bucket, amount }: EntryRow): void {
    if (orderId === null || (kind !== KIND_CODES.earn && kind !== KIND_CODES.void)) return;
    const before = orders.get(orderId) ?? 0n;
    const left = before + (bucket === BUCKET_CODES.debt ? -amount : amount);
    orders.set(orderId, left);
    if (left >= 0n || before < 0n) return;
    const subject = `order ${orderId}, ${nameOf(customerId, account)}`;
    this.#found({ code: 'voids-differ', subject, message: 'More was voided than the order earned here.' });
  }

  #addLot({ customerId, account, seq, line, earned }: LotRow): void {
    this.#account(customerId, account).lots.set(`${seq}/${line}`, { earned, remaining: earned, held: 0n });
  }

  #addUse({ customerId, account, lotSeq, lotLine, amount, held }: UseRow): void {
    const lot = this.#account(customerId, account).lots.get(`${lotSeq}/${lotLine}`);
    if (lot !== undefined) {
      lot.remaining -= amount;
      lot.held += held;
      if (0n <= lot.held && lot.held <= lot.remaining && lot.remaining <= lot.earned) return;
    }
    const message = 'Something was taken from a lot that did not have it.';
    this.#found({ code: 'uses-differ', subject: nameOf(customerId, account), message });
  }

  #account(customerId: string, account: number): FoldedAccount {
    const name = nameOf(customerId, account);
    let folded = this.#accounts.get(name);
    if (folded === undefined) {
      folded = { version: 0n, buckets: new Map(), lots: new Map(), orders: new Map() };
      this.#accounts.set(name, folded);
    }
    return folded;
  }
}

function nameOf(customerId: string, account: number): string {
  return `customer ${customerId}, account ${account}`;
}
