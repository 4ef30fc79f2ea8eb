import { medianOf, SCENES, type Got, type OverloadRound } from './run-overload-bench.ts';

const COLUMNS: readonly (readonly [string, (got: Got) => number, number])[] = [
  ['admitted/s', (got) => got.admittedPerSecond, 0],
  ['p50, ms', (got) => got.p50Ms, 1],
  ['p99, ms', (got) => got.p99Ms, 1],
  ['longest, ms', (got) => got.longestMs, 1],
  ['refused/s', (got) => got.refusedPerSecond, 0],
  ['refused, %', (got) => got.refusedShare * 100, 1],
];

/** What it came to, beyond the table: each within a round, and the median of the rounds. */
export const RATIOS: readonly (readonly [string, (round: OverloadRound) => number | undefined])[] = [
  [
    'p99 of the fair tenant, beside the flood to alone',
    (round) => ratio(round['beside']?.fair?.p99Ms, round['alone']?.fair?.p99Ms),
  ],
  ['the same, where all are let in', (round) => ratio(round['unbounded']?.fair?.p99Ms, round['alone']?.fair?.p99Ms)],
  [
    'orders admitted under the flood, both tenants, to the capacity',
    (round) => {
      const { fair, hostile } = round['beside'] ?? {};
      return ratio(
        (fair?.admittedPerSecond ?? 0) + (hostile?.admittedPerSecond ?? 0),
        round['capacity']?.hostile?.admittedPerSecond,
      );
    },
  ],
  [
    'orders asked for by the flood, to the capacity',
    (round) => {
      const { hostile } = round['beside'] ?? {};
      const asked = (hostile?.admittedPerSecond ?? 0) + (hostile?.refusedPerSecond ?? 0);
      return ratio(asked, round['capacity']?.hostile?.admittedPerSecond);
    },
  ],
];

/** The medians as tables for people. */
export function formatOverload(rounds: readonly OverloadRound[]): string {
  const lines = [
    row(
      '',
      COLUMNS.map(([name]) => name),
    ),
  ];
  for (const { name, title, fair, hostile } of SCENES) {
    if (fair)
      lines.push(
        row(
          `${title}: fair`,
          figures(rounds, (round) => round[name]?.fair),
        ),
      );
    if (hostile !== 'absent')
      lines.push(
        row(
          `${title}: other`,
          figures(rounds, (round) => round[name]?.hostile),
        ),
      );
  }
  lines.push('');
  for (const [name, figure] of RATIOS)
    lines.push(`  ${name.padEnd(70)}${medianOf(rounds, figure).toFixed(2).padStart(8)}`);
  return `${lines.join('\n')}\n`;
}

function figures(rounds: readonly OverloadRound[], of: (round: OverloadRound) => Got | undefined): string[] {
  return COLUMNS.map(([, figure, places]) => {
    const value = medianOf(rounds, (round) => {
      const got = of(round);
      return got === undefined ? undefined : figure(got);
    });
    return Number.isNaN(value) ? '-' : value.toFixed(places);
  });
}

function ratio(value: number | undefined, to: number | undefined): number | undefined {
  return value === undefined || to === undefined ? undefined : value / to;
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(46)}${cells.map((cell) => cell.padStart(12)).join('')}`;
}
