import type { RulesName } from './bench-server.ts';
import type { Measured } from './measured.ts';
import type { IngestResult } from './run-ingest-bench.ts';

/** The result as a table for people. */
export function formatIngest(result: IngestResult): string {
  const { measured, ratio } = result.median;
  const rounds = (rules: RulesName): string => result.rounds.map((round) => round.ratio[rules].toFixed(2)).join(', ');
  return [
    `Single-order ingest, PostgreSQL ${result.postgres}, fsync and synchronous_commit on, ` +
      `${result.rounds.length} rounds of ${result.seconds} s, medians`,
    '',
    row('', ['orders/s', 'p50 ms', 'p99 ms', 'longest ms', 'ratio']),
    row(`pgbench, six statements, ${result.clients} clients`, [...figures(measured.reference), '1.00']),
    row(`HTTP ingest, one rule, ${result.callers} callers`, [...figures(measured.one), ratio.one.toFixed(2)]),
    row(`HTTP ingest, twelve rules, ${result.callers} callers`, [...figures(measured.twelve), ratio.twelve.toFixed(2)]),
    '',
    `Ratios of the rounds: one rule ${rounds('one')}; twelve rules ${rounds('twelve')}.`,
    `A flush of 8 kB takes ${result.flushMs.toFixed(3)} ms here.`,
    '',
  ].join('\n');
}

function figures({ perSecond, p50Ms, p99Ms, longestMs }: Measured): string[] {
  return [Math.round(perSecond).toLocaleString('en-US'), p50Ms.toFixed(1), p99Ms.toFixed(1), longestMs.toFixed(1)];
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(40)}${cells.map((cell) => cell.padStart(12)).join('')}`;
}
