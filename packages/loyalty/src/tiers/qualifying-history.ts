import type { Transaction } from '@loyaltyos/database';
import type { Instant } from '@loyaltyos/kernel';
import type { InstantRange } from '@loyaltyos/rules';
import type { CustomerRow } from '../customers/stored-customers.ts';
import { readWindows, type WindowQuery } from '../orders/order-windows.ts';
import type { Programme } from '../programme/programme.ts';
import type { QualifyingChange } from './after-order.ts';
import { nextLook, periodFrom } from './period.ts';
import { currentWindow, windowUpTo, type QualifyingTotals } from './qualifying.ts';
import type { SettlingTotals } from './settled-standing.ts';
import { tierSeen } from './standing.ts';

type Member = Pick<CustomerRow, 'customerId' | 'tier' | 'tierSince' | 'tierUntil' | 'qualifyingPoints' | 'spend'>;

/** Something that changed what counts: an order, or what a return took back of one. */
export interface QualifyingEvent extends QualifyingTotals {
  readonly occurredAt: Instant;
}

/**
 * What members' orders add up to in the windows that their tiers depend on: read once for a batch, and what the commands of
 * the batch add, so that those behind them count it. Where all orders count for ever, the members' own rows say it and
 * nothing is read.
 */
export class QualifyingHistory {
  readonly #window: InstantRange | undefined;
  readonly #current = new Map<string, QualifyingTotals>();
  /** Each for the period that began at `since`: of what follows it in the same batch, nothing was read. */
  readonly #atEnd = new Map<string, NonNullable<SettlingTotals['atEnd']> & { readonly since: Instant }>();

  /** Of nobody yet, at an instant. */
  constructor(programme: Programme, now: Instant) {
    this.#window = currentWindow(programme, now);
  }

  /** Reads what the members' tiers depend on at an instant: one statement at most. */
  static async read(
    tx: Transaction,
    tenantId: string,
    { programme, members, now }: { programme: Programme; members: readonly Member[]; now: Instant },
  ): Promise<QualifyingHistory> {
    const history = new QualifyingHistory(programme, now);
    const window = history.#window;
    if (window === undefined || programme.tiers.length === 0 || members.length === 0) return history;
    const queries = members.flatMap((member) => [
      within(member, window),
      ...instantsDue(programme, member, now).map((at) => within(member, windowUpTo(programme, at)!)),
    ]);
    const sums = await readWindows(tx, tenantId, queries);
    let place = 0;
    for (const member of members) {
      history.#current.set(member.customerId, sums[place]!);
      place += 1;
      const due = instantsDue(programme, member, now).length;
      if (due > 0) {
        const atEnd = { since: member.tierSince, periodEnd: sums[place]!, look: sums[place + 1]! };
        history.#atEnd.set(member.customerId, atEnd);
      }
      place += due;
    }
    return history;
  }

  /** What counts for a member now. */
  current(member: Member): QualifyingTotals {
    if (this.#window === undefined) return { points: member.qualifyingPoints, spend: member.spend };
    return this.#current.get(member.customerId) ?? NOTHING;
  }

  /** What counts for a member who is being settled. */
  settling(member: Member): SettlingTotals {
    const now = this.current(member);
    if (this.#window === undefined) return { now, atEnd: { periodEnd: now, look: now } };
    const atEnd = this.#atEnd.get(member.customerId);
    return atEnd?.since === member.tierSince ? { now, atEnd } : { now };
  }

  /** What counts for a member before and after something. Nothing is kept of it until it is added. */
  change(member: Member, event: QualifyingEvent): QualifyingChange {
    const before = this.current(member);
    return { before, after: this.#counts(event) ? sum(before, event) : before };
  }

  /** Something was decided: those behind it count it. Where all orders count, the member's row already does. */
  add({ customerId }: Pick<Member, 'customerId'>, event: QualifyingEvent): void {
    if (this.#window === undefined || !this.#counts(event)) return;
    this.#current.set(customerId, sum(this.#current.get(customerId) ?? NOTHING, event));
  }

  #counts({ occurredAt }: QualifyingEvent): boolean {
    const { after, until } = this.#window ?? {};
    return (after === undefined || occurredAt > after) && (until === undefined || occurredAt <= until);
  }
}

const NOTHING: QualifyingTotals = { points: 0n, spend: 0n };

function sum(totals: QualifyingTotals, { points, spend }: QualifyingTotals): QualifyingTotals {
  return { points: totals.points + points, spend: totals.spend + spend };
}

function within({ customerId }: Member, { after, until }: InstantRange): WindowQuery {
  return { customerId, after, until };
}

/** When the member's period ended and when it is looked at, if that has come. */
function instantsDue(programme: Programme, member: Member, now: Instant): readonly Instant[] {
  const look = nextLook(programme, tierSeen(programme, member.tier), member.tierSince);
  return look !== null && look <= now ? [periodFrom(programme, member.tierSince).end, look] : [];
}
