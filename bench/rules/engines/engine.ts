import type { Answer, BenchOrder } from '../order.ts';
import type { Workload } from '../workload.ts';

/** One way to run a rule set. */
export interface Engine {
  readonly name: EngineName;
  /** What its numbers are. Whether it is exact is not taken from here: a probe decides. */
  readonly numbers: string;
  /** Whether an answer comes as a promise; it is awaited before the next order. */
  readonly isAsync: boolean;
  /** Loads the engine, so that the first run is not about reading files. */
  load(): Promise<(workload: Workload) => Prepared>;
}

export const ENGINE_NAMES = [
  'hand-written',
  'loyaltyos',
  'loyaltyos, traced',
  '@marcbachmann/cel-js',
  '@bufbuild/cel',
  'json-logic-engine',
  '@gorules/zen-engine',
  'json-rules-engine',
] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** A rule set that is ready to answer. */
export interface Prepared {
  answer(order: BenchOrder): Answer | Promise<Answer>;
}
