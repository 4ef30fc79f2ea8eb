import { add, type Whole } from '../exact/whole.ts';
import type { LineFacts } from '../facts.ts';
import type { Fold } from '../ir/ir.ts';
import type { Run, Thunk, Value } from './run.ts';

/** How an aggregate goes through the lines: `where` chooses, `body` is evaluated with the line in place. */
export const FOLDS: Readonly<
  Record<Fold, (where: Thunk<boolean> | undefined, body: Thunk, otherwise: Thunk | undefined) => Thunk>
> = {
  count: (where) => (run) => {
    if (where === undefined) return run.facts.lines.length;
    return overLines<number>(run, 0, (count) => (where(run) ? count + 1 : count));
  },
  sum: (where, body) => (run) =>
    overLines<Whole>(run, 0, (sum) => (where === undefined || where(run) ? add(sum, body(run) as Whole) : sum)),
  any: (where, body) => (run) =>
    overLines<boolean>(run, false, (found) => found || ((where === undefined || where(run)) && body(run) === true)),
  all: (where, body) => (run) =>
    overLines<boolean>(run, true, (held) => held && ((where !== undefined && !where(run)) || body(run) === true)),
  min: (where, body, otherwise) => extreme(where, body, otherwise, (value, least) => value < least),
  max: (where, body, otherwise) => extreme(where, body, otherwise, (value, most) => value > most),
};

function extreme(
  where: Thunk<boolean> | undefined,
  body: Thunk,
  otherwise: Thunk | undefined,
  beats: (value: Whole, best: Whole) => boolean,
): Thunk {
  return (run) => {
    const found = overLines<Value>(run, undefined, (best) => {
      if (where !== undefined && !where(run)) return best;
      const value = body(run) as Whole;
      return best === undefined || beats(value, best as Whole) ? value : best;
    });
    return found ?? otherwise?.(run);
  };
}

/** Puts each line in place in turn. What was in place before is put back: an aggregate may stand inside another. */
function overLines<Result>(run: Run, initial: Result, step: (result: Result, line: LineFacts) => Result): Result {
  const { line: outerLine, lineIndex: outerIndex } = run;
  const { lines } = run.facts;
  let result = initial;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as LineFacts;
    run.line = line;
    run.lineIndex = index;
    result = step(result, line);
  }
  run.line = outerLine;
  run.lineIndex = outerIndex;
  return result;
}
