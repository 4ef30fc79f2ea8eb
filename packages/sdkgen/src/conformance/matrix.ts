import { COLUMNS, exceptionOf, type Column, type Rule } from './columns.ts';
import type { ScenarioResult } from './language-tests.ts';
import type { Scenario } from './scenario.ts';
import type { OutsideResult } from './stage/stage.ts';

/** How a scenario went in a column. */
export interface Cell {
  readonly scenario: string;
  readonly column: Column;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it failed or was skipped. */
  readonly message: string;
  readonly tookMs: number;
}

/** What was run, and what came of it. */
export interface Played {
  /** Why a column was not run at all. */
  readonly skipped: ReadonlyMap<Column, string>;
  /** What the native tests say. */
  readonly results: readonly ScenarioResult[];
  /** What the stage saw. */
  readonly outside: readonly OutsideResult[];
}

/**
 * A cell for every scenario in every column. A scenario has passed where its native test says so, and the stage saw it played and
 * nothing wrong. One without a result in a column that was run has failed: a hole.
 */
export function matrixOf(scenarios: readonly Scenario[], rules: readonly Rule[], played: Played): readonly Cell[] {
  return scenarios.flatMap((scenario) =>
    COLUMNS.map((column) => {
      const exception = exceptionOf(scenario, column, rules);
      return { scenario: scenario.id, column, ...outcomeOf(scenario.id, column, exception, played) };
    }),
  );
}

type Outcome = Pick<Cell, 'outcome' | 'message' | 'tookMs'>;

function outcomeOf(scenario: string, column: Column, exception: string | undefined, played: Played): Outcome {
  const reason = played.skipped.get(column) ?? exception;
  if (reason !== undefined) return { outcome: 'skipped', message: reason, tookMs: 0 };
  const result = played.results.find((one) => one.scenario === scenario && one.column === column);
  if (result === undefined) return failed('It has no test.');
  const { tookMs } = result;
  if (result.outcome === 'failed') return failed(result.message, tookMs);
  if (result.outcome === 'skipped') return failed(`It was skipped: ${result.message}`, tookMs);
  const seen = played.outside.filter((one) => one.scenario === scenario && one.column === column);
  if (seen.length === 0) return failed('Its test passes and the stage has not seen it.', tookMs);
  const failures = seen.flatMap((one) => one.failures);
  return failures.length > 0 ? failed(failures.join('\n'), tookMs) : { outcome: 'passed', message: '', tookMs };
}

function failed(message: string, tookMs = 0): Outcome {
  return { outcome: 'failed', message, tookMs };
}

const MARKS = { passed: '✔', failed: '✘', skipped: '–' } as const;

/** The matrix as lines of text: a row for each scenario, then what failed and why, and why columns were skipped. */
export function matrixText(cells: readonly Cell[], { skipped }: Pick<Played, 'skipped'>): string {
  const names = [...new Set(cells.map(({ scenario }) => scenario))];
  const width = Math.max(8, ...names.map((name) => name.length));
  const row = (name: string, marks: readonly string[]): string =>
    [name.padEnd(width), ...marks.map((mark, index) => mark.padEnd(COLUMNS[index]?.length ?? 0))].join('  ').trimEnd();
  const rows = names.map((name) => {
    const those = cells.filter(({ scenario }) => scenario === name);
    return row(
      name,
      COLUMNS.map((column) => MARKS[those.find((cell) => cell.column === column)?.outcome ?? 'failed']),
    );
  });
  const totals = COLUMNS.map((column) => {
    const those = cells.filter((cell) => cell.column === column);
    const count = (outcome: Cell['outcome']): number => those.filter((cell) => cell.outcome === outcome).length;
    return `${count('passed')}/${count('passed') + count('failed')}`;
  });
  const notPlayed = COLUMNS.filter((column) => skipped.has(column)).map(
    (column) => `– ${column}: ${skipped.get(column)}`,
  );
  const exceptions = new Set(
    cells
      .filter(({ outcome, column }) => outcome === 'skipped' && !skipped.has(column))
      .map(({ column, message }) => `– in ${column}: ${message}`),
  );
  const failures = cells
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ scenario, column, message }) => `✘ ${scenario}, ${column}\n${indented(message)}`);
  const parts = [[row('scenario', COLUMNS), ...rows, row('passed', totals)], [...notPlayed, ...exceptions], failures];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** What a test says may be long: its beginning tells what is wrong. */
const MOST_LINES = 15;

function indented(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const cut = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '...'] : lines;
  return cut.map((line) => `    ${line}`).join('\n');
}
