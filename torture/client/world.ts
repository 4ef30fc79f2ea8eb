import type { Random } from '../../bench/rules/seeded-random.ts';
import type { NewOrder } from './commands/new-order.ts';

/** An order that was acknowledged. */
export interface KnownOrder {
  readonly orderId: string;
  readonly customerId: string;
  readonly totalMinor: bigint;
}

/** Points that are held for a redemption. */
export interface KnownHold {
  readonly redemptionId: string;
  readonly customerId: string;
  readonly points: bigint;
}

/** A redemption that took points and may be reversed. */
export interface KnownRedemption {
  readonly redemptionId: string;
  readonly customerId: string;
}

const MAX_CUSTOMERS = 200;

/** What callers know of the tenant, by the answers that they had. Shared by all of them. */
export class World {
  readonly customers: string[] = [];
  /** Who was acknowledged to be erased. */
  readonly erased: string[] = [];
  readonly #passing: string[] = [];
  readonly #orders: KnownOrder[] = [];
  readonly #awaited: NewOrder[] = [];
  readonly #holds: KnownHold[] = [];
  readonly #redemptions: KnownRedemption[] = [];
  #made = 0;

  /** A number that no other thing of this world has. */
  number(): number {
    this.#made += 1;
    return this.#made;
  }

  mayGrow(): boolean {
    return this.customers.length < MAX_CUSTOMERS;
  }

  customer(random: Random): string {
    const [first, ...others] = this.customers;
    return first === undefined ? 'nobody' : random.pick([first, ...others]);
  }

  /** Somebody who is there to be erased, and for nothing else. */
  addPassing(customerId: string): void {
    this.#passing.push(customerId);
  }

  takePassing(): string | undefined {
    return this.#passing.shift();
  }

  addOrder(order: KnownOrder): void {
    this.#orders.push(order);
  }

  /** An order of a customer who returns things; it stays known, so that it may be returned in several parts. */
  returnableOrder(random: Random): KnownOrder | undefined {
    const orders = this.#orders.slice(-200).filter((order) => returnsThings(order.customerId));
    const [first, ...others] = orders;
    return first === undefined ? undefined : random.pick([first, ...others]);
  }

  /** The same, for a command that can be given once. */
  takeOrder(random: Random): KnownOrder | undefined {
    const order = this.returnableOrder(random);
    if (order !== undefined) this.#orders.splice(this.#orders.indexOf(order), 1);
    return order;
  }

  /** An order that was not sent yet, and a return of it was. */
  addAwaited(order: NewOrder): void {
    this.#awaited.push(order);
  }

  takeAwaited(): NewOrder | undefined {
    return this.#awaited.shift();
  }

  addHold(hold: KnownHold): void {
    this.#holds.push(hold);
  }

  takeHold(random: Random): KnownHold | undefined {
    return takeAny(this.#holds, random);
  }

  addRedemption(redemption: KnownRedemption): void {
    this.#redemptions.push(redemption);
  }

  takeRedemption(random: Random): KnownRedemption | undefined {
    return takeAny(this.#redemptions, random);
  }
}

/** Half of the customers keep what they bought: on them it shows whether a cap that is counted once is counted once. */
export function returnsThings(customerId: string): boolean {
  return Number(/\d+$/.exec(customerId)?.[0]) % 2 === 1;
}

function takeAny<T>(list: T[], random: Random): T | undefined {
  return list.length === 0 ? undefined : list.splice(random.whole(0, list.length - 1), 1)[0];
}
