import { randomBytes } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { FairGate } from './fair-gate.ts';

/** The cost of Argon2id. */
export interface HashCost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

/** The first choice of the OWASP password storage cheat sheet for Argon2id: 19 MiB, 2 passes, 1 lane. */
export const HASH_COST: HashCost = { memoryKib: 19_456, passes: 2, lanes: 1 };

/**
 * At most two hashes run at once: they use libuv's pool of four threads, which files and name look-ups need too. What
 * waits is bounded for each key and in all, so that the last in the queue waits about a second.
 */
const GATE_BOUNDS = { maxRunning: 2, maxWaitingPerLane: 16, maxWaiting: 128 };

/** Hashes secrets and verifies them with Argon2id (RFC 9106), a bounded number at a time. */
export class SecretHasher {
  readonly #cost: HashCost;
  readonly #gate = new FairGate(GATE_BOUNDS);
  readonly #dummy: string;

  private constructor(cost: HashCost, dummy: string) {
    this.#cost = cost;
    this.#dummy = dummy;
  }

  static async start(cost: HashCost = HASH_COST): Promise<SecretHasher> {
    return new SecretHasher(cost, await hashAt(cost, randomBytes(32).toString('base64url')));
  }

  /**
   * The PHC string of a secret, with a random salt.
   *
   * @param lane who waits behind whom: each lane has its own queue, and they take turns.
   * @throws Problem `too-many-requests` when the queue is full.
   */
  hash(lane: string, secret: string): Promise<string> {
    return this.#gate.run(lane, () => hashAt(this.#cost, secret));
  }

  /**
   * Whether the secret is the one of the PHC string. Without one, the same work is done on a hash that no secret has, and
   * the answer is false: who asks cannot tell by the time.
   *
   * @throws Problem `too-many-requests` when the queue is full.
   */
  async verify(lane: string, phc: string | undefined, secret: string): Promise<boolean> {
    const matches = await this.#gate.run(lane, () => verify(phc ?? this.#dummy, secret));
    return matches && phc !== undefined;
  }

  /** Whether a hash was made at a lower cost than is asked for now. */
  isOutdated(phc: string): boolean {
    const made = parseOptions(phc);
    const { memoryKib, passes, lanes } = this.#cost;
    return made.memoryCost < memoryKib || made.timeCost < passes || made.parallelism < lanes;
  }
}

function hashAt({ memoryKib, passes, lanes }: HashCost, secret: string): Promise<string> {
  // Argon2id is the package's default algorithm; a test holds it to that.
  return hash(secret, { memoryCost: memoryKib, timeCost: passes, parallelism: lanes });
}
