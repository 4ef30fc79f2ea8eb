import type { LocalTime, Zone } from '../calendar/zone.ts';
import type { Duration } from '../calendar/duration.ts';
import type { Whole } from '../exact/whole.ts';
import type { Facts, LineFacts, NamedList } from '../facts.ts';
import type { Moment } from '../functions/function-row.ts';
import type { History } from '../needs.ts';
import type { TraceEntry } from './traced.ts';

/**
 * A value while a program runs. Amounts are numerators over the denominator of their node, dates are day numbers, times
 * are milliseconds since midnight, enums are their names, and what is absent is undefined.
 */
export type Value = Whole | boolean | string | Duration | Pick<NamedList, 'has'> | undefined;

/** One evaluation of an expression. */
export type Thunk<V extends Value = Value> = (run: Run) => V;

/** The state of one run. */
export interface Run {
  readonly facts: Facts;
  readonly history: History;
  readonly zone: Zone;
  /** The values that are kept, by slot. */
  readonly slots: Value[];
  /** Where the event falls in the zone, once something has asked. */
  local: LocalTime | undefined;
  /** The line that an aggregate is at. */
  line: LineFacts | undefined;
  lineIndex: number;
  /** What functions see of the event, once one has been called. */
  moment: Moment | undefined;
  /** Where a traced run writes to. */
  trace?: RunTrace;
}

export interface RunTrace {
  /** What is being evaluated: its arguments write themselves under it. */
  current: TraceEntry;
  /** The lets that have been evaluated, by name. */
  readonly lets: Map<string, TraceEntry>;
  /** Counted as `complexity` counts. */
  steps: number;
  /** Above 0 while something kept is evaluated again, for show. */
  quiet: number;
}

export function localTime(run: Run): LocalTime {
  run.local ??= run.zone.local(run.facts.occurredAt);
  return run.local;
}
