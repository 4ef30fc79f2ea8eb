import { Problem } from '@loyaltyos/problems';
import type { ConcurrencyLimit } from './concurrency-limit.ts';
import { isWithinShare } from './share.ts';

/** What a process takes in. */
export interface AdmissionBounds {
  /** Bytes of bodies: read or decoded, each takes a multiple of its size in memory. */
  readonly maxBodyBytes: number;
  /** Requests of all parties that wait for a place; nothing of their bodies has been read. */
  readonly maxWaiting: number;
  /** How long one of them waits. */
  readonly maxWaitMs: number;
}

/** Who shares the process: a tenant, or an address whose caller is not known. */
export interface Share {
  readonly key: string;
  /** Whether the caller is not known: all of those together get a quarter of the places. */
  readonly anonymous: boolean;
}

/** A place among the requests under way. */
export interface Place {
  /** Its operation was handled, in so long: what the limit learns from. */
  handled(startedAt: number, endedAt: number): void;
  /** Gives it back, once. */
  leave(): void;
}

/** Why somebody was turned away: their own share was used up, or others had all. */
export type Refusal = 'own_share' | 'process_full';

/** What is going on, for metrics. */
export interface AdmissionFigures {
  readonly limit: number;
  readonly inFlight: number;
  readonly waiting: number;
  readonly bodyBytes: number;
  readonly typicalMs: number;
  readonly admitted: number;
  readonly admittedAfterWaiting: number;
  readonly refused: Readonly<Record<Refusal, number>>;
}

/** One party may hold four fifths of the places and of the bytes: the rest is for whoever comes next. */
const PLACES_ALPHA = 4;
/** And half of the room for waiting. */
const WAITING_ALPHA = 1;
/** Not known, all together. */
const ANONYMOUS_PART = 4;
/**
 * A queue that has not been empty for twice as long as one may wait in it only makes everybody late: from then on one waits a
 * fifth (controlled delay, as in B. Maurer, Fail at Scale, ACM Queue 13(8), 2015).
 */
const STANDING_AFTER = 2;
const STANDING_PART = 5;
/** What parties with less than half of an equal part may have beyond the limit, all together: a quarter of it. */
const OVERDRAFT_PART = 4;
const LEAST_OVERDRAFT = 2;
const LONGEST_RETRY_MS = 10_000;

interface Party {
  readonly share: Share;
  inFlight: number;
  bytes: number;
  /** In the order of their arrival. */
  readonly queue: Set<Waiter>;
  /** Since when somebody has been in it. */
  queuedSince: number;
}

interface Waiter {
  readonly bytes: number;
  readonly timer: NodeJS.Timeout;
  readonly enter: (place: Place) => void;
}

/**
 * Decides who may have a request handled, before anything of its body is read. While there is room within the party's share,
 * at once. Otherwise requests wait for a moment, each party in a queue of its own, and the party with the fewest under way is
 * next; whoever could not be served in time is told so at once. So a party that floods fills its own queue, and delays others
 * by no more than the next answer takes.
 */
export class Admission {
  readonly #limit: ConcurrencyLimit;
  readonly #bounds: AdmissionBounds;
  readonly #now: () => number;
  readonly #parties = new Map<string, Party>();
  /** Those with a queue, in the order of their turns. */
  readonly #turns = new Map<string, Party>();
  readonly #refused: Record<Refusal, number> = { own_share: 0, process_full: 0 };
  #inFlight = 0;
  #overdrawn = 0;
  #anonymous = 0;
  #bytes = 0;
  #waiting = 0;
  #admitted = 0;
  #admittedAfterWaiting = 0;

  /** @param now milliseconds of a clock that only goes forward. */
  constructor(limit: ConcurrencyLimit, bounds: AdmissionBounds, now: () => number) {
    this.#limit = limit;
    this.#bounds = bounds;
    this.#now = now;
  }

  get figures(): AdmissionFigures {
    return {
      limit: this.#limit.current,
      inFlight: this.#inFlight,
      waiting: this.#waiting,
      bodyBytes: this.#bytes,
      typicalMs: this.#limit.typicalMs,
      admitted: this.#admitted,
      admittedAfterWaiting: this.#admittedAfterWaiting,
      refused: { ...this.#refused },
    };
  }

  /**
   * A place for a request, at once or after waiting for it.
   *
   * @param bytes what its body may have.
   * @param onGone is given what to call when nobody waits for the answer any more; the promise then never ends.
   * @throws Problem `too-many-requests` where the party has its share under way, `too-busy` where others have theirs.
   */
  enter(share: Share, bytes: number, onGone: (forget: () => void) => void): Place | Promise<Place> {
    const party = this.#partyOf(share);
    if (party.queue.size === 0 && this.#hasRoom(party, bytes)) return this.#take(party, bytes);
    if (this.#isHopeless(party)) throw this.#turnAway(party);
    return new Promise<Place>((resolve, reject) => {
      const waiter: Waiter = {
        bytes,
        timer: setTimeout(() => {
          this.#remove(party, waiter);
          reject(this.#turnAway(party));
        }, this.#patienceMs(party)),
        enter: resolve,
      };
      if (party.queue.size === 0) party.queuedSince = this.#now();
      party.queue.add(waiter);
      this.#turns.set(share.key, party);
      this.#waiting += 1;
      onGone(() => {
        if (!party.queue.has(waiter)) return;
        this.#remove(party, waiter);
        this.#forgetIfIdle(party);
      });
    });
  }

  #partyOf(share: Share): Party {
    let party = this.#parties.get(share.key);
    if (party === undefined) {
      party = { share, inFlight: 0, bytes: 0, queue: new Set(), queuedSince: 0 };
      this.#parties.set(share.key, party);
    }
    return party;
  }

  #hasRoom(party: Party, bytes: number): boolean {
    const limit = this.#limit.current;
    const isWithin = isWithinShare(party.inFlight, limit - this.#inFlight, PLACES_ALPHA);
    if (!isWithin && !this.#mayOverdraw(party)) return false;
    if (party.share.anonymous && this.#anonymous >= Math.max(1, limit / ANONYMOUS_PART)) return false;
    const free = this.#bounds.maxBodyBytes - this.#bytes - bytes;
    // A body that fits is let in where the party has none: the longest is more than a share of little.
    return bytes === 0 || (free >= 0 && (party.bytes === 0 || isWithinShare(party.bytes + bytes, free, PLACES_ALPHA)));
  }

  /** When the limit was cut, those who have little need not wait until those who have much are done. */
  #mayOverdraw(party: Party): boolean {
    const limit = this.#limit.current;
    if (this.#overdrawn >= Math.max(LEAST_OVERDRAFT, limit / OVERDRAFT_PART)) return false;
    return party.inFlight * 2 * this.#parties.size < limit;
  }

  /** Whether waiting is of no use: there is no room for it, or it would take too long. */
  #isHopeless(party: Party): boolean {
    const room = this.#bounds.maxWaiting - this.#waiting;
    if (!isWithinShare(party.queue.size, room, WAITING_ALPHA)) return true;
    return this.#expectedWaitMs(party) > this.#patienceMs(party);
  }

  /** How long one of the party may wait from now on. */
  #patienceMs({ queue, queuedSince }: Party): number {
    const { maxWaitMs } = this.#bounds;
    const isStanding = queue.size > 0 && this.#now() - queuedSince > STANDING_AFTER * maxWaitMs;
    return isStanding ? maxWaitMs / STANDING_PART : maxWaitMs;
  }

  /** Until the next of the party would have its turn: one place for each who waits, in turns, at the present pace. */
  #expectedWaitMs(party: Party): number {
    const others = this.#turns.has(party.share.key) ? this.#turns.size : this.#turns.size + 1;
    return ((party.queue.size + 1) * others * this.#limit.typicalMs) / this.#limit.current;
  }

  /** Whoever has as much as others have on average, under way or waiting, is the one who asks for too much. */
  #turnAway(party: Party): Problem {
    const average = (this.#inFlight + this.#waiting) / this.#parties.size;
    const refusal = party.inFlight + party.queue.size >= average ? 'own_share' : 'process_full';
    this.#refused[refusal] += 1;
    const retryAfterMs = Math.min(LONGEST_RETRY_MS, this.#expectedWaitMs(party));
    this.#forgetIfIdle(party);
    if (refusal === 'process_full') return new Problem('too-busy', { retryAfterMs });
    const detail = 'As many requests as one caller gets are under way or waiting.';
    return new Problem('too-many-requests', { detail, retryAfterMs });
  }

  #take(party: Party, bytes: number): Place {
    const isOverdrawn = this.#inFlight >= this.#limit.current;
    if (isOverdrawn) this.#overdrawn += 1;
    party.inFlight += 1;
    party.bytes += bytes;
    this.#inFlight += 1;
    this.#bytes += bytes;
    if (party.share.anonymous) this.#anonymous += 1;
    this.#admitted += 1;
    let taken = true;
    return {
      handled: (startedAt, endedAt) => this.#limit.observe(startedAt, endedAt, this.#inFlight),
      leave: () => {
        if (!taken) return;
        taken = false;
        party.inFlight -= 1;
        party.bytes -= bytes;
        this.#inFlight -= 1;
        this.#bytes -= bytes;
        if (isOverdrawn) this.#overdrawn -= 1;
        if (party.share.anonymous) this.#anonymous -= 1;
        this.#letIn();
        this.#forgetIfIdle(party);
      },
    };
  }

  /** Gives what is free to those who wait, as far as their shares go. */
  #letIn(): void {
    for (let party = this.#next(); party !== undefined; party = this.#next()) {
      const [waiter] = party.queue as Iterable<Waiter> as [Waiter];
      // Last in the order of turns, from now on.
      this.#turns.delete(party.share.key);
      this.#turns.set(party.share.key, party);
      this.#remove(party, waiter);
      this.#admittedAfterWaiting += 1;
      waiter.enter(this.#take(party, waiter.bytes));
    }
  }

  /** Of those who wait and have room, the one with the fewest under way; among equals, in turns. */
  #next(): Party | undefined {
    let next: Party | undefined;
    for (const party of this.#turns.values()) {
      if (next !== undefined && party.inFlight >= next.inFlight) continue;
      const [waiter] = party.queue;
      if (waiter !== undefined && this.#hasRoom(party, waiter.bytes)) next = party;
    }
    return next;
  }

  #remove(party: Party, waiter: Waiter): void {
    clearTimeout(waiter.timer);
    party.queue.delete(waiter);
    this.#waiting -= 1;
    if (party.queue.size === 0) this.#turns.delete(party.share.key);
  }

  #forgetIfIdle(party: Party): void {
    if (party.inFlight === 0 && party.queue.size === 0) this.#parties.delete(party.share.key);
  }
}
