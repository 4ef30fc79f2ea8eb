import type { FuzzRequest } from './fuzz-request.ts';
import { spotsOf, type JsonTree } from './json-tree.ts';

/** How often a finding is tried again while it is made smaller. */
const MOST_TRIES = 60;

/**
 * The request with as much taken away as can be while it is answered as wrongly as before. What was found may depend on what
 * happened since: then it stays as it was.
 */
export async function shrink(
  request: FuzzRequest,
  fault: string,
  tryAgain: (candidate: FuzzRequest) => Promise<string | undefined>,
): Promise<FuzzRequest> {
  const kind = kindOfFault(fault);
  const holds = async (candidate: FuzzRequest): Promise<boolean> => {
    const again = await tryAgain(candidate);
    return again !== undefined && kindOfFault(again) === kind;
  };
  if (!(await holds(request))) return request;
  let smallest = request;
  let triesLeft = MOST_TRIES;
  let smaller: boolean;
  do {
    smaller = false;
    for (const candidate of smallerThan(smallest)) {
      if (triesLeft === 0) return smallest;
      triesLeft -= 1;
      smaller = await holds(candidate);
      if (!smaller) continue;
      smallest = candidate;
      break;
    }
  } while (smaller);
  return smallest;
}

/** Faults are alike when they say the same apart from what differs each time. */
function kindOfFault(fault: string): string {
  return fault.replaceAll(/\d+/g, '').slice(0, 30);
}

/** The request with one field, one parameter or one part of its body less. */
function* smallerThan(request: FuzzRequest): Generator<FuzzRequest> {
  const { tree } = request;
  if (tree !== undefined && request.bytes === undefined) {
    for (const [index, { remove }] of spotsOf({ tree }).entries()) {
      if (remove === undefined) continue;
      const copy = structuredClone<JsonTree>(tree);
      spotsOf({ tree: copy })[index]?.remove?.();
      yield { ...request, tree: copy };
    }
  }
  for (const list of ['query', 'fields'] as const) {
    for (const index of request[list].keys()) {
      yield { ...request, [list]: request[list].filter((_, other) => other !== index) };
    }
  }
  if (request.framing !== 'length') yield { ...request, framing: 'length' };
}
