import type { Measured } from './measured.ts';
import type { IngestResult } from './run-ingest-bench.ts';

/** The result as a table for people. */
export function formatIngest(result: IngestResult): string {
  const { reference, ingest, ratio } = result.median;
  const rounds = result.rounds.map((round) => round.ratio.toFixed(2)).join(', ');
  return [
    `Single-order ingest, PostgreSQL ${result.postgres}, fsync and synchronous_commit on, ` +
      `${result.rounds.length} rounds of ${result.seconds} s, medians`,
    '',
    row('', ['orders/s', 'p50 ms', 'p99 ms', 'longest ms']),
    row(`pgbench, six statements, ${result.clients} clients`, figures(reference)),
    row(`HTTP ingest, twelve rules, ${result.callers} callers`, figures(ingest)),
    '',
    `Ratio ${ratio.toFixed(2)} (rounds: ${rounds}). A flush of 8 kB takes ${result.flushMs.toFixed(3)} ms here.`,
    '',
  ].join('\n');
}

function figures({ perSecond, p50Ms, p99Ms, longestMs }: Measured): string[] {
  return [Math.round(perSecond).toLocaleString('en-US'), p50Ms.toFixed(1), p99Ms.toFixed(1), longestMs.toFixed(1)];
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(40)}${cells.map((cell) => cell.padStart(12)).join('')}`;
}
