import { Problem } from '@loyaltyos/problems';

/**
 * Waits for the work for so long.
 *
 * @throws Problem `too-busy` after that. The work itself goes on: writes are idempotent, so that the caller's next try
 * finds what became of it.
 */
export async function withDeadline<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Problem('too-busy', { retryAfterSeconds: 1 })), limitMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
