import { Problem } from '@loyaltyos/problems';

/** The same problem, its pointers below `prefix`: of an order that lies deeper in the body than by itself. */
export function relocateProblem(problem: Problem, prefix: string): Problem {
  return new Problem(problem.code, {
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    errors: problem.errors.map((error) => ({ ...error, pointer: `${prefix}${error.pointer}` })),
    extensions: problem.extensions,
    ...(problem.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: problem.retryAfterSeconds }),
    cause: problem.cause,
  });
}

/** Runs the work; the pointers of a problem that it throws are put below `prefix`. */
export function relocating<T>(prefix: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Problem ? relocateProblem(error, prefix) : error;
  }
}

/** For a rejected call of the engine: problems of an order point into `/order`, those of a program do not lie in it. */
export function belowOrder(error: unknown): never {
  if (error instanceof Problem && error.code !== 'rule-set-invalid') throw relocateProblem(error, '/order');
  throw error;
}

/** For a rejected call of the engine whose customer is named by the path: there is none is a 404, and no error of the body. */
export function customerOfPath(error: unknown): never {
  const unknown = error instanceof Problem && error.code === 'unknown-customer';
  if (unknown && error.errors.every(({ pointer }) => pointer === '/customerId'))
    throw new Problem('customer-not-found');
  throw error;
}
