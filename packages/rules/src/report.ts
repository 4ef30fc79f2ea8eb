import type { Witness } from './analyse/witness.ts';
import { DIAGNOSTICS, type DiagnosticCode } from './diagnostic-codes.ts';
import { MOST_DIAGNOSTICS, type Diagnostic, type Fix, type Related, type Span } from './diagnostic.ts';

/** Anything with a place in the source. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Details {
  readonly related?: readonly { readonly message: string; readonly at: Place }[];
  readonly fixes?: readonly Fix[];
  readonly witness?: Witness;
}

/** Collects what there is to say about one source: nothing twice, and no more than anyone reads. */
export interface Report {
  /** `start` to `end` is what the message is about, in offsets into the source. */
  error(code: DiagnosticCode, start: number, end: number, message: string, details?: Details): void;
  span(place: Place): Span;
  readonly hasErrors: boolean;
  /** Nothing more is taken: looking for what may have been meant is in vain. */
  readonly isFull: boolean;
  /** In order of their place. */
  diagnostics(): readonly Diagnostic[];
}

export function makeReport(source: string): Report {
  const lineStarts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  const found = new Map<string, Diagnostic>();

  function span({ start, end }: Place): Span {
    let [low, high] = [0, lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lineStarts[middle] ?? 0) <= start) low = middle;
      else high = middle;
    }
    return { start, end, line: low + 1, column: start - (lineStarts[low] ?? 0) + 1 };
  }

  return {
    error(code, start, end, message, { related = [], fixes = [], witness } = {}) {
      const key = `${code} ${start} ${end}`;
      if (found.size >= MOST_DIAGNOSTICS || found.has(key)) return;
      const places: Related[] = related.map(({ message, at }) => ({ message, span: span(at) }));
      found.set(key, {
        code,
        severity: DIAGNOSTICS[code].severity,
        message,
        span: span({ start, end }),
        related: places,
        fixes,
        ...(witness === undefined ? {} : { witness }),
      });
    },
    span,
    get hasErrors() {
      return [...found.values()].some(({ severity }) => severity === 'error');
    },
    get isFull() {
      return found.size >= MOST_DIAGNOSTICS;
    },
    diagnostics: () =>
      [...found.values()].toSorted(
        (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.code, b.code),
      ),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
