import type { NewEvent } from '@loyaltyos/events';
import { stripeOf, type PlacedEvent } from '@loyaltyos/journal';
import { assert, type Instant } from '@loyaltyos/kernel';
import { EMPTY_ACCOUNT, nextDueOf, type AccountState } from './account-state.ts';
import type { Account } from './codes.ts';
import { Draft, type Accounts, type Grant, type Holder } from './draft.ts';
import type { PlacedPosting } from './leaves.ts';
import { dueNext, type Due } from './due.ts';
import type { Lot } from './lot.ts';
import { formatTransactionId } from './transaction-id.ts';

export type AccountKey = `${Account}/${string}`;

export function accountKey({ customerId, account }: Holder): AccountKey {
  return `${account}/${customerId}`;
}

export function holderOfKey(key: AccountKey): Holder {
  const slash = key.indexOf('/');
  return { account: key.slice(0, slash) as Account, customerId: key.slice(slash + 1) };
}

/** What was written on one stripe. */
export interface StripePages {
  readonly firstSeq: bigint;
  readonly events: PlacedEvent[];
}

/** Says in the journal what fell due, and that it was posted. */
export type TellDue = (due: Due & { ledgerTransactionId: string; state: AccountState }) => NewEvent;

/**
 * A tenant's accounts during one database transaction: read under the locks of their stripes, moved in memory by the commands
 * of the batch one after the other, written at the end. Each command writes on a page of its own.
 */
export class Book {
  readonly stripeCount: number;
  readonly recordedAt: Instant;
  readonly accounts: Map<AccountKey, AccountState>;
  readonly stripes: ReadonlyMap<number, StripePages>;
  readonly postings: PlacedPosting[] = [];
  readonly changed = new Set<AccountKey>();
  /** The lots as they stand in the database: those of an account that are others by the end were moved. */
  readonly lotsAsRead: ReadonlyMap<AccountKey, readonly Lot[]>;
  readonly tellDue: TellDue;

  constructor(start: {
    heads: readonly { stripe: number; seq: bigint }[];
    /** Of the tenant. */
    stripeCount: number;
    recordedAt: Instant;
    accounts: Map<AccountKey, AccountState>;
    tellDue: TellDue;
  }) {
    this.stripeCount = start.stripeCount;
    this.recordedAt = start.recordedAt;
    this.accounts = start.accounts;
    this.lotsAsRead = new Map(
      [...start.accounts].flatMap(([key, { lots }]) => (lots.length === 0 ? [] : [[key, lots] as const])),
    );
    this.tellDue = start.tellDue;
    this.stripes = new Map(start.heads.map(({ stripe, seq }) => [stripe, { firstSeq: seq + 1n, events: [] }]));
  }

  get isEmpty(): boolean {
    return [...this.stripes.values()].every(({ events }) => events.length === 0);
  }

  /**
   * Runs one command on a fresh page and keeps what it wrote; of a command that throws, nothing is kept.
   *
   * @param home the stripe that it writes on unless it says otherwise.
   */
  write<Answer>(actor: string, home: number, command: (page: Page) => Answer): Answer {
    const page = new Page(this, actor, home);
    const answer = command(page);
    page.keep();
    return answer;
  }
}

/** When and why a transaction is posted, and on which stripe: the home stripe unless said otherwise. */
export interface TransactionContext {
  readonly effectiveAt: Instant;
  readonly orderId?: string;
  /** A redemption, an event, a return, the other leg of a transfer. */
  readonly reference?: string;
  readonly stripe?: number;
}

/** One command's writing: postings and events, seen by the command itself at once and by others when it is kept. */
export class Page implements Accounts {
  readonly #book: Book;
  readonly #actor: string;
  readonly #home: number;
  readonly #accounts = new Map<AccountKey, AccountState>();
  readonly #events = new Map<number, PlacedEvent[]>();
  readonly #postings: PlacedPosting[] = [];

  constructor(book: Book, actor: string, home: number) {
    this.#book = book;
    this.#actor = actor;
    this.#home = home;
  }

  /** The moment of recording: the same for the whole batch, and never before that of an earlier batch. */
  get recordedAt(): Instant {
    return this.#book.recordedAt;
  }

  /** Where the next event on the home stripe goes. */
  get place(): { stripe: number; seq: bigint } {
    return this.placeOn(this.#home);
  }

  /** Where the next event on a stripe goes. */
  placeOn(stripe: number): { stripe: number; seq: bigint } {
    const written = this.#book.stripes.get(stripe);
    assert(written !== undefined, 'a command writes on stripes that are locked');
    const before = written.events.length + (this.#events.get(stripe)?.length ?? 0);
    return { stripe, seq: written.firstSeq + BigInt(before) };
  }

  /** The stripe that a customer's postings and events are written on. */
  stripeOf(customerId: string): number {
    return stripeOf(customerId, this.#book.stripeCount);
  }

  read(holder: Holder): AccountState {
    const key = accountKey(holder);
    return this.#accounts.get(key) ?? this.#book.accounts.get(key) ?? EMPTY_ACCOUNT;
  }

  write(holder: Holder, state: AccountState): void {
    this.#accounts.set(accountKey(holder), state);
  }

  balance(customerId: string, account: Account): AccountState {
    return this.read({ customerId, account });
  }

  /**
   * Posts one ledger transaction. It takes the place of the event that is appended next on its stripe, which must follow.
   *
   * @returns the transaction's id.
   */
  transact(context: TransactionContext, work: (draft: Draft) => void): string {
    const place = this.placeOn(context.stripe ?? this.#home);
    const draft = new Draft(this, { seq: place.seq, recordedAt: this.recordedAt });
    work(draft);
    this.#postings.push({
      ...draft.finish(),
      ...place,
      orderId: context.orderId ?? null,
      reference: context.reference ?? null,
      effectiveAt: context.effectiveAt,
      recordedAt: this.recordedAt,
    });
    return formatTransactionId(place);
  }

  /** Posts grants as one ledger transaction. */
  post(grants: readonly Grant[], context: TransactionContext): string {
    return this.transact(context, (draft) => {
      for (const grant of grants) draft.grant(grant);
    });
  }

  append(event: NewEvent, stripe: number = this.#home): void {
    const { seq } = this.placeOn(stripe);
    const events = this.#events.get(stripe) ?? [];
    this.#events.set(stripe, events);
    events.push({ ...event, seq, actor: this.#actor });
  }

  /**
   * Posts what fell due on a customer's accounts up to now, each thing as a transaction of its own in the order of the instants.
   * Every write does so first: what has expired is never spent, what has matured can be.
   */
  settle(customerId: string): void {
    for (const account of ['points', 'credit'] as const) {
      const holder = { customerId, account };
      if (!this.isDue(holder)) continue;
      const stripe = this.stripeOf(customerId);
      for (;;) {
        const due = dueNext(holder, this.read(holder), this.recordedAt);
        if (due === undefined) break;
        const ledgerTransactionId = this.transact({ effectiveAt: due.at, stripe }, (draft) => {
          if (due.kind === 'expire') draft.expire(holder, due.lots);
          else draft.mature(holder, due.lots, due.at);
        });
        this.append(this.#book.tellDue({ ...due, ledgerTransactionId, state: this.read(holder) }), stripe);
      }
    }
  }

  /** Whether something fell due on the account that is not posted yet. */
  isDue(holder: Holder): boolean {
    const next = nextDueOf(this.read(holder));
    return next !== null && next <= this.recordedAt;
  }

  /** Hands everything written here to the book. Called once, when the command has answered. */
  keep(): void {
    const places = new Set(
      [...this.#events].flatMap(([stripe, events]) => events.map(({ seq }) => `${stripe}/${seq}`)),
    );
    assert(
      this.#postings.every(({ stripe, seq }) => places.has(`${stripe}/${seq}`)),
      'every posting stands at an event',
    );
    for (const [key, state] of this.#accounts) {
      this.#book.accounts.set(key, state);
      this.#book.changed.add(key);
    }
    for (const [stripe, events] of this.#events) this.#book.stripes.get(stripe)!.events.push(...events);
    this.#book.postings.push(...this.#postings);
  }
}
