import type { IncomingMessage, ServerResponse } from 'node:http';
import { Problem } from '@loyaltyos/problems';

/** What a process takes in at once. */
export interface AdmissionLimits {
  /** Requests that are not answered yet. */
  readonly maxRequests: number;
  /** Bytes of their bodies: read or decoded, each takes a multiple of its size in memory. */
  readonly maxBodyBytes: number;
}

export const DEFAULT_ADMISSION: AdmissionLimits = { maxRequests: 4096, maxBodyBytes: 64 * 1024 * 1024 };

/**
 * Bounds what a process holds in memory for its callers: whoever comes when it is full is turned away before anything of the body
 * is read.
 */
export class Admission {
  readonly #limits: AdmissionLimits;
  #requests = 0;
  #bytes = 0;

  constructor(limits: AdmissionLimits = DEFAULT_ADMISSION) {
    this.#limits = limits;
  }

  /**
   * Takes a request in until its response is closed.
   *
   * @param limitBytes what its body may have at most, which counts where its length is not said.
   * @throws Problem `too-many-requests`.
   */
  admit(request: IncomingMessage, response: ServerResponse, limitBytes: number): void {
    const { headers } = request;
    const announced = headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : limitBytes;
    // One that is too large is refused for that.
    const bytes = Math.min(announced, limitBytes);
    if (this.#requests >= this.#limits.maxRequests || this.#bytes + bytes > this.#limits.maxBodyBytes) {
      throw new Problem('too-many-requests', { retryAfterSeconds: 1 });
    }
    this.#requests += 1;
    this.#bytes += bytes;
    response.once('close', () => {
      this.#requests -= 1;
      this.#bytes -= bytes;
    });
  }
}
