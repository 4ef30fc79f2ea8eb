import { acknowledgedParts, meaningOf } from './client/history.ts';
import type { Served } from './tenant-calls.ts';
import type { TortureResult } from './run-torture.ts';

/** The result for people. */
export function formatResult(result: TortureResult): string {
  const { checked, findings } = result;
  const { wereDone, doneNow, refusedNow, waiting } = checked.settled;
  const lines = [
    `${result.stage}, seed ${result.seed}: ${result.rounds.length} rounds in ${result.seconds.toFixed(0)} s`,
    `  killed      ${victims(result)}`,
    `  back after  ${recovery(result)}`,
    `  commands    ${commands(result)}`,
    `  sendings    ${sendings(result)}`,
    `  unheard     ${unheard(result)} of them were done without their caller having heard of it`,
    `  settled     ${wereDone + doneNow + refusedNow + waiting} left open by their callers: ${wereDone} had been done, ` +
      `${doneNow} had not and were done then, ${refusedNow} were refused then, ` +
      `${waiting} wait for orders that nobody sent`,
    `  checked     ${checked.replayed} replays, ${checked.transactions} transactions, ` +
      `${checked.journalEvents} journal events, ${checked.waited} returns that waited, balances of ${checked.customers} customers, ledger verify`,
    ...result.served.map((served) => `  served      ${serviceLevel(served)}`),
    findings.count === 0 ? '  Nothing acknowledged was lost or doubled.' : `  ${findings.count} findings:`,
    ...findings.kept.map((finding) => `    ${finding}`),
  ];
  return `${lines.join('\n')}\n`;
}

function victims({ rounds }: TortureResult): string {
  const again = rounds.filter((round) => round.again).length;
  const names = rounds.map(({ victim }) => victim);
  return `${tally(names)}; ${again} of them again while coming back`;
}

function recovery({ rounds }: TortureResult): string {
  const sorted = rounds.map(({ recoveredMs }) => recoveredMs).toSorted((one, other) => one - other);
  if (sorted.length === 0) return 'nothing was killed';
  return `${Math.round(sorted[sorted.length >> 1]!)} ms in the middle, ${Math.round(sorted.at(-1)!)} ms at most`;
}

function commands({ history }: TortureResult): string {
  return tally(history.episodes.map(({ command }) => command.kind));
}

function sendings({ history }: TortureResult): string {
  const meanings = history.episodes.flatMap(({ command, attempts }) =>
    attempts.map(({ fate }) => {
      if (fate.kind === 'unsent') return 'met nobody';
      if (fate.kind === 'unknown') return 'without an answer';
      return fate.status >= 500 ? `answered ${fate.status}` : meaningOf(command, fate);
    }),
  );
  return tally(meanings);
}

/** Commands of which no answer says that they are new: the one that did was lost with a process. */
function unheard({ history }: TortureResult): number {
  return history.episodes.filter(({ command, attempts }) => {
    const parts = attempts.flatMap(({ fate }) => [...acknowledgedParts(command, fate).values()]);
    return parts.length > 0 && parts.every(({ replayed }) => replayed);
  }).length;
}

function serviceLevel({ tenant, inTime, late, failed }: Served): string {
  const all = inTime + late + failed;
  const share = all === 0 ? 'none' : `${((100 * inTime) / all).toFixed(3)} %`;
  return `tenant ${tenant}: ${share} of ${all} calls without a 5xx within 1 s; ${late} later, ${failed} with a 5xx`;
}

/** `3 servers, 1 postmaster`, the most frequent first. */
function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
