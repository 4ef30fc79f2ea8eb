import { Problem } from '@loyaltyos/problems';

/**
 * Waits for the work for so long.
 *
 * @throws Problem `unavailable` after that, and not `too-busy`: the work itself goes on, so that nobody may be told that
 * nothing was done. Where a write is idempotent, the caller's next try finds what became of it.
 */
export async function withDeadline<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Problem('unavailable', { retryAfterSeconds: 1 })), limitMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
