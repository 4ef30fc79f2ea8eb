import type { ReadOrder } from './order-of-rows.ts';

/** Sends one batch; resolves when every order of it is decided. */
export type SendBatch = (batch: readonly ReadOrder[]) => Promise<void>;

export interface LaneOptions {
  /** How many batches may be under way at once. */
  readonly laneCount: number;
  /** The most orders of a batch. */
  readonly batchSize: number;
  /** The most bytes that the orders of a batch have together. */
  readonly batchBytes: number;
  readonly send: SendBatch;
}

interface Lane {
  filling: ReadOrder[];
  bytes: number;
  /** The batch under way. */
  sent: Promise<void>;
}

/**
 * Batches for several connections at once that keep the order of each customer: all orders of a customer go through one
 * lane, and a lane sends its next batch when the one before is decided. Holds at most two batches per lane.
 */
export class CustomerLanes {
  readonly #options: LaneOptions;
  readonly #lanes: readonly Lane[];
  #failure: { readonly error: unknown } | undefined;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#lanes = Array.from({ length: options.laneCount }, () => ({ filling: [], bytes: 0, sent: Promise.resolve() }));
  }

  /**
   * Takes an order; waits while its lane has a full batch and another under way.
   *
   * @throws what a batch failed with, of any lane.
   */
  async add(order: ReadOrder): Promise<void> {
    const lane = this.#lanes[laneOf(order.customerId, this.#lanes.length)]!;
    const bytes = Buffer.byteLength(order.body) + 1;
    if (lane.bytes + bytes > this.#options.batchBytes) await this.#dispatch(lane);
    lane.filling.push(order);
    lane.bytes += bytes;
    if (lane.filling.length >= this.#options.batchSize) await this.#dispatch(lane);
    this.#throwFailure();
  }

  /** Sends what is waiting, and waits for all. @throws what a batch failed with. */
  async finish(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => this.#dispatch(lane)));
    await this.settle();
    this.#throwFailure();
  }

  /** Waits for what is under way, and leaves the rest. */
  async settle(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.sent));
  }

  async #dispatch(lane: Lane): Promise<void> {
    await lane.sent;
    if (lane.filling.length === 0 || this.#failure !== undefined) return;
    const batch = lane.filling;
    lane.filling = [];
    lane.bytes = 0;
    lane.sent = this.#options.send(batch).catch((error: unknown) => {
      this.#failure ??= { error };
    });
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}

/** FNV-1a, 32 bits: spreads customers evenly, and the same in every run. */
function laneOf(customerId: string, laneCount: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < customerId.length; index += 1) {
    hash = Math.imul(hash ^ customerId.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % laneCount;
}
