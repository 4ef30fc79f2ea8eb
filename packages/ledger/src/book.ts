import type { NewEvent } from '@loyaltyos/events';
import type { PlacedEvent } from '@loyaltyos/journal';
import { assert, type Instant } from '@loyaltyos/kernel';
import type { Account } from './codes.ts';
import type { PlacedPosting } from './leaves.ts';
import { EMPTY_ACCOUNT, postGrants, type AccountState, type Grant } from './posting.ts';
import { formatTransactionId } from './transaction-id.ts';

type AccountKey = `${Account}/${string}`;

/**
 * A stripe's accounts during one database transaction: read under the stripe's lock, moved in memory by the commands of
 * the batch one after the other, written at the end. Each command writes on a page of its own.
 */
export class Book {
  readonly stripe: number;
  readonly recordedAt: Instant;
  readonly accounts: Map<AccountKey, AccountState>;
  readonly events: PlacedEvent[] = [];
  readonly postings: PlacedPosting[] = [];
  readonly changed = new Set<AccountKey>();
  readonly #firstSeq: bigint;

  constructor(start: { stripe: number; seq: bigint; recordedAt: Instant; accounts: Map<AccountKey, AccountState> }) {
    this.stripe = start.stripe;
    this.recordedAt = start.recordedAt;
    this.accounts = start.accounts;
    this.#firstSeq = start.seq + 1n;
  }

  /** The position that the next event will get. */
  get nextSeq(): bigint {
    return this.#firstSeq + BigInt(this.events.length);
  }

  /**
   * Runs one command on a fresh page and keeps what it wrote; of a command that throws, nothing is kept.
   */
  write<Answer>(actor: string, command: (page: Page) => Answer): Answer {
    const page = new Page(this, actor);
    const answer = command(page);
    page.keep();
    return answer;
  }
}

/** One command's writing: postings and events, seen by the command itself at once and by others when it is kept. */
export class Page {
  readonly #book: Book;
  readonly #actor: string;
  readonly #accounts = new Map<AccountKey, AccountState>();
  readonly #events: PlacedEvent[] = [];
  readonly #postings: PlacedPosting[] = [];

  constructor(book: Book, actor: string) {
    this.#book = book;
    this.#actor = actor;
  }

  /** The moment of recording: the same for the whole batch, and never before that of an earlier batch. */
  get recordedAt(): Instant {
    return this.#book.recordedAt;
  }

  /** Where the next event goes. */
  get place(): { stripe: number; seq: bigint } {
    return { stripe: this.#book.stripe, seq: this.#book.nextSeq + BigInt(this.#events.length) };
  }

  balance(customerId: string, account: Account): AccountState {
    const key: AccountKey = `${account}/${customerId}`;
    return this.#accounts.get(key) ?? this.#book.accounts.get(key) ?? EMPTY_ACCOUNT;
  }

  /**
   * Posts grants as one ledger transaction. It takes the place of the event that is appended next, which must follow.
   *
   * @returns the transaction's id.
   */
  post(grants: readonly Grant[], context: { orderId?: string; effectiveAt: Instant }): string {
    const accounts = {
      read: (customerId: string, account: Account) => this.balance(customerId, account),
      write: (customerId: string, account: Account, state: AccountState) => {
        this.#accounts.set(`${account}/${customerId}`, state);
      },
    };
    const posting = postGrants(accounts, grants, this.recordedAt);
    this.#postings.push({
      ...posting,
      ...this.place,
      orderId: context.orderId ?? null,
      effectiveAt: context.effectiveAt,
      recordedAt: this.recordedAt,
    });
    return formatTransactionId(this.place);
  }

  append(event: NewEvent): void {
    this.#events.push({ ...event, seq: this.place.seq, actor: this.#actor });
  }

  /** Hands everything written here to the book. Called once, when the command has answered. */
  keep(): void {
    const seqs = new Set(this.#events.map((event) => event.seq));
    assert(
      this.#postings.every((posting) => seqs.has(posting.seq)),
      'every posting stands at an event',
    );
    for (const [key, state] of this.#accounts) {
      this.#book.accounts.set(key, state);
      this.#book.changed.add(key);
    }
    this.#book.events.push(...this.#events);
    this.#book.postings.push(...this.#postings);
  }
}
