import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { compile } from '@loyaltyos/rules';
import { median, percentile } from './statistics.ts';
import { makeRules } from './twenty/rules.ts';
import { sourceOf, twenty } from './twenty/twenty.ts';

const CHILD = new URL('compile-time-child.ts', import.meta.url).pathname;
const RULES = 200;

/** Milliseconds from the text of a rule set of 200 rules to a program. */
export interface CompileTime {
  readonly rules: number;
  readonly bytes: number;
  readonly complexity: number;
  /** In a fresh process, where nothing is compiled by the JIT yet: the median of several. */
  readonly firstMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** @throws Error when the rule set does not compile. */
export function compileLarge(): { readonly source: string; readonly complexity: number } {
  const source = sourceOf(makeRules(RULES));
  const { program, diagnostics, complexity } = compile(source, twenty.environment);
  if (program === undefined) throw new Error(diagnostics[0]?.message ?? 'no program');
  return { source, complexity: complexity.score };
}

export async function measureCompileTime(compilations: number, processes: number): Promise<CompileTime> {
  const { source, complexity } = compileLarge();
  const times: number[] = [];
  for (let run = 0; run < compilations; run += 1) {
    const start = performance.now();
    compileLarge();
    times.push(performance.now() - start);
  }
  const first: number[] = [];
  for (let run = 0; run < processes; run += 1) {
    first.push(Number((await promisify(execFile)(process.execPath, [CHILD])).stdout));
  }
  return {
    rules: RULES,
    bytes: Buffer.byteLength(source),
    complexity,
    firstMs: median(first),
    medianMs: median(times),
    p99Ms: percentile(times, 0.99),
  };
}
