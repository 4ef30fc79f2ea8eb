/**
 * A broken promise of our own code: never the caller's fault, always a bug.
 * The API answers it as a bare 500 and logs its cause.
 */
export class Defect extends Error {
  override readonly name = 'Defect';
}

/**
 * States what must be true here for the code after it to be correct.
 *
 * @throws Defect when it is not.
 */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Defect(message);
}

/** For the branch of a closed union that cannot be reached: it stops compiling when the union grows. */
export function unreachable(value: never): never {
  throw new Defect(`unreachable: ${String(value)}`);
}
