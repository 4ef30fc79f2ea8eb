import type { CompileTime } from './compile-time.ts';
import type { EngineName, Engine } from './engines/engine.ts';
import type { Speed } from './measure.ts';

export interface EngineResult extends Speed {
  readonly engine: EngineName;
  readonly numbers: Engine['numbers'];
  /** As the probe found it. */
  readonly isExact: boolean;
  readonly firstRunMs: number;
}

export interface WorkloadResult {
  readonly workload: string;
  readonly title: string;
  readonly orders: number;
  readonly engines: readonly EngineResult[];
}

export interface Result {
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string };
  readonly rounds: number;
  readonly workloads: readonly WorkloadResult[];
  readonly compile: CompileTime;
  readonly targets: readonly Target[];
}

export interface Target {
  readonly name: string;
  readonly value: number;
  /** Held when the value is not above it. */
  readonly most: number;
  readonly isMet: boolean;
}

const COMPILE_TARGET_MS = 50;
const HAND_WRITTEN_TARGET = 4;

/** At most 4 x hand-written, faster than every exact peer, 200 rules in 50 ms. */
export function targetsOf(workloads: readonly WorkloadResult[], { medianMs, firstMs }: CompileTime): readonly Target[] {
  const targets: Target[] = [];
  const add = (name: string, value: number, most: number): number =>
    targets.push({ name, value, most, isMet: value <= most });
  for (const { title, engines } of workloads) {
    const own = engines.find(({ engine }) => engine === 'loyaltyos');
    if (own === undefined) continue;
    add(`${title}: times hand-written`, own.ratio, HAND_WRITTEN_TARGET);
    const peers = engines.filter(({ engine, isExact }) => isExact && !OURS.has(engine));
    for (const { engine, medianNs } of peers) add(`${title}: of the time of ${engine}`, own.medianNs / medianNs, 1);
  }
  add('200 rules compile, ms, warm', medianMs, COMPILE_TARGET_MS);
  add('200 rules compile, ms, in a fresh process', firstMs, COMPILE_TARGET_MS);
  return targets;
}

const OURS: ReadonlySet<EngineName> = new Set(['hand-written', 'loyaltyos', 'loyaltyos, traced'] as const);

/** Tables in Markdown, as docs/benchmarks.md shows them. */
export function formatResult({ machine, rounds, workloads, compile, targets }: Result): string {
  const parts = [`${machine.cpu}, ${machine.cores} cores, Node.js ${machine.node}; medians of ${rounds} rounds.\n`];
  for (const { title, engines, orders } of workloads) {
    parts.push(`**${title}**, ${orders} orders, microseconds for one order:\n`);
    parts.push(
      '| | median | slowest round | p99 | times hand-written | first run, ms | exact |\n| --- | --: | --: | --: | --: | --: | --- |',
    );
    for (const { engine, numbers, isExact, medianNs, roundsNs, p99Ns, ratio, firstRunMs } of engines) {
      const times = [medianNs, roundsNs[1], p99Ns].map((ns) => (ns / 1000).toFixed(2));
      parts.push(
        `| ${engine} | ${times.join(' | ')} | ${ratio.toFixed(1)} | ${firstRunMs.toFixed(1)} | ${isExact ? 'yes' : 'no'}: ${numbers} |`,
      );
    }
    parts.push('');
  }
  parts.push(
    `**Compiling ${compile.rules} rules** (${(compile.bytes / 1024).toFixed(0)} KiB, complexity ${compile.complexity}): ` +
      `${compile.medianMs.toFixed(1)} ms warm (p99 ${compile.p99Ms.toFixed(1)} ms), ${compile.firstMs.toFixed(1)} ms in a fresh process.\n`,
    '| target | measured | at most | |\n| --- | --: | --: | --- |',
  );
  for (const { name, value, most, isMet } of targets) {
    parts.push(`| ${name} | ${value.toFixed(2)} | ${most} | ${isMet ? 'met' : 'missed'} |`);
  }
  return `${parts.join('\n')}\n`;
}
