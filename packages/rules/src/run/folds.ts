import { add, type Whole } from '../exact/whole.ts';
import type { LineFacts } from '../facts.ts';
import type { Fold } from '../ir/ir.ts';
import type { Run, Thunk, Value } from './run.ts';

/**
 * How an aggregate goes through the lines: `where` chooses, `body` is evaluated with the line in place. Each is a loop of
 * its own, which is several times as fast as one loop that calls back. What was in place before is put back: an
 * aggregate may stand inside another.
 */
export const FOLDS: Readonly<
  Record<Fold, (where: Thunk<boolean> | undefined, body: Thunk, otherwise: Thunk | undefined) => Thunk>
> = {
  count: (where) => (run) => {
    const { lines } = run.facts;
    if (where === undefined) return lines.length;
    const { line: outer, lineIndex: outerIndex } = run;
    let count = 0;
    for (let index = 0; index < lines.length; index += 1) {
      place(run, lines[index], index);
      if (where(run)) count += 1;
    }
    place(run, outer, outerIndex);
    return count;
  },
  sum: (where, body) => (run) => {
    const { lines } = run.facts;
    const { line: outer, lineIndex: outerIndex } = run;
    let sum: Whole = 0;
    for (let index = 0; index < lines.length; index += 1) {
      place(run, lines[index], index);
      if (where === undefined || where(run)) sum = add(sum, body(run) as Whole);
    }
    place(run, outer, outerIndex);
    return sum;
  },
  any: (where, body) => (run) => someLine(run, where, body, true),
  all: (where, body) => (run) => !someLine(run, where, body, false),
  min: (where, body, otherwise) => extreme(where, body, otherwise, (value, least) => value < least),
  max: (where, body, otherwise) => extreme(where, body, otherwise, (value, most) => value > most),
};

/** Whether the body is `wanted` for a line that `where` chooses; no line after it is looked at. */
function someLine(run: Run, where: Thunk<boolean> | undefined, body: Thunk, wanted: boolean): boolean {
  const { lines } = run.facts;
  const { line: outer, lineIndex: outerIndex } = run;
  let isFound = false;
  for (let index = 0; index < lines.length && !isFound; index += 1) {
    place(run, lines[index], index);
    isFound = (where === undefined || where(run)) && body(run) === wanted;
  }
  place(run, outer, outerIndex);
  return isFound;
}

function extreme(
  where: Thunk<boolean> | undefined,
  body: Thunk,
  otherwise: Thunk | undefined,
  beats: (value: Whole, best: Whole) => boolean,
): Thunk {
  return (run) => {
    const { lines } = run.facts;
    const { line: outer, lineIndex: outerIndex } = run;
    let best: Value;
    for (let index = 0; index < lines.length; index += 1) {
      place(run, lines[index], index);
      if (where !== undefined && !where(run)) continue;
      const value = body(run) as Whole;
      if (best === undefined || beats(value, best as Whole)) best = value;
    }
    place(run, outer, outerIndex);
    return best ?? otherwise?.(run);
  };
}

function place(run: Run, line: LineFacts | undefined, index: number): void {
  run.line = line;
  run.lineIndex = index;
}
