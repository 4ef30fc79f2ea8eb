import { median } from '../rules/statistics.ts';
import { TARGETS, type Contender, type Target } from './contenders.ts';
import type { Measured } from './measured.ts';
import type { IngestResult, IngestRound } from './run-ingest-bench.ts';

/** The figure of each target, by its title: what a baseline keeps. */
export type Figures = Readonly<Record<string, number>>;

/** What came of the targets whose contenders took part: the median over the rounds of what is within a round. */
export function figuresOf({ rounds }: Pick<IngestResult, 'rounds'>): Figures {
  return Object.fromEntries(
    TARGETS.filter((target) => rounds.every((round) => takesPart(round, target))).map((target) => [
      target.title,
      median(rounds.map((round) => figureOf(round, target))),
    ]),
  );
}

/** The result as a table for people. `baseline` is what an earlier run came to. */
export function formatIngest(result: IngestResult, contenders: readonly Contender[], baseline: Figures = {}): string {
  const six = result.median['six']?.perSecond;
  const measured = contenders.flatMap(({ name, title }) => {
    const row = result.median[name];
    const ratio = six === undefined || row === undefined ? '' : (row.perSecond / six).toFixed(2);
    return row === undefined ? [] : [line(title, [...cells(row), ratio])];
  });
  const figures = figuresOf(result);
  const targets = TARGETS.flatMap((target) => {
    const figure = figures[target.title];
    const before = baseline[target.title];
    if (figure === undefined) return [];
    const met = target.what === 'ratio' ? figure >= target.limit : figure <= target.limit;
    const bound = `${target.what === 'ratio' ? 'at least' : 'at most'} ${target.limit}`;
    return [line(target.title, [figure.toFixed(2), bound, met ? 'met' : 'missed', before?.toFixed(2) ?? '-'])];
  });
  const memory = result.memory.map(({ residentBytes }) => Math.round(residentBytes / 2 ** 20)).join(', ');
  const peak = Math.round(Math.max(...result.memory.map(({ peakBytes }) => peakBytes)) / 2 ** 20);
  return [
    `Ingest, PostgreSQL ${result.postgres}, fsync and synchronous_commit on, ` +
      `${result.rounds.length} rounds of ${result.seconds} s, medians` +
      (result.flushDelayMs === 0 ? '' : `, ${result.flushDelayMs} ms added to each flush`),
    '',
    line('', ['orders/s', 'p50 ms', 'p99 ms', 'longest ms', 'to six']),
    ...measured,
    '',
    line('target', ['measured', 'wanted', '', 'baseline']),
    ...targets,
    '',
    `The server's memory after each round: ${memory} MiB; at most ${peak} MiB.`,
    `A flush of 8 kB takes ${result.flushMs.toFixed(3)} ms here.`,
    '',
  ].join('\n');
}

function takesPart(round: IngestRound, { contender, of }: Target): boolean {
  return round[contender] !== undefined && (of === undefined || round[of] !== undefined);
}

function figureOf(round: IngestRound, { contender, of, what }: Target): number {
  const { perSecond, p50Ms, p99Ms, longestMs } = round[contender]!;
  if (of !== undefined) return perSecond / round[of]!.perSecond;
  return what === 'longest, ms' ? longestMs : p99Ms / p50Ms;
}

function cells({ perSecond, p50Ms, p99Ms, longestMs }: Measured): string[] {
  return [Math.round(perSecond).toLocaleString('en-US'), p50Ms.toFixed(1), p99Ms.toFixed(1), longestMs.toFixed(1)];
}

function line(name: string, columns: readonly string[]): string {
  return `  ${name.padEnd(50)}${columns.map((cell) => cell.padStart(14)).join('')}`;
}
