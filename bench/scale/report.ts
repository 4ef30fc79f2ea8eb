import { READS, type SizeResult } from './run-scale-bench.ts';

/** What performance.md of the design asks for: at the largest size, to the smallest. */
export const MOST_RATIO = 1.3;

/** The result as a table for people. */
export function formatScale(sizes: readonly SizeResult[]): string {
  const lines = sizes.flatMap(({ entries, databaseBytes, loadSeconds, latencies, ratios }) => [
    `${entries.toLocaleString('en-US')} entries, ${Math.round(databaseBytes / 2 ** 20)} MiB, loaded in ${loadSeconds.toFixed(0)} s`,
    ...READS.map((read) => {
      const { p50Ms, p99Ms } = latencies[read];
      return row(read, [p50Ms.toFixed(2), p99Ms.toFixed(2), ratios[read].toFixed(2)]);
    }),
    '',
  ]);
  const worst = Math.max(...sizes.flatMap(({ ratios }) => [ratios.balance, ratios['ledger page of 50']]));
  const verdict = `Balance and ledger page, at most ${MOST_RATIO} times: ${worst.toFixed(2)}, ${worst <= MOST_RATIO ? 'met' : 'missed'}`;
  return [row('', ['p50 ms', 'p99 ms', 'to the smallest']), ...lines, verdict, ''].join('\n');
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(24)}${cells.map((cell) => cell.padStart(17)).join('')}`;
}
