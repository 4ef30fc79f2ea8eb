import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { measuredOf, type Measured } from './measured.ts';

const run = promisify(execFile);

/** Where Debian's package postgresql-15 puts it. */
const DEBIAN_PGBENCH = '/usr/lib/postgresql/15/bin/pgbench';
/** Of so many transactions of one order the latency is logged: enough for percentiles, too few to cost anything. */
const SAMPLING_RATE = 0.1;

/** The program, or undefined where this machine has none: PGBENCH, or Debian's. */
export function findPgbench(): string | undefined {
  const path = process.env['PGBENCH'] ?? DEBIAN_PGBENCH;
  return existsSync(path) ? path : undefined;
}

/** Runs a script once: for making tables, and for checkpoints. */
export async function runScript(pgbench: string, url: string, script: string): Promise<void> {
  await run(pgbench, ['--no-vacuum', '--transactions=1', `--file=${join(import.meta.dirname, script)}`, url]);
}

/** Runs a script that writes minimal rows over and over, as prepared statements, from so many clients at once. */
export async function writeMinimalRows(
  pgbench: string,
  url: string,
  load: { script: string; ordersEach: number; clients: number; seconds: number; customers: number },
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-pgbench-'));
  try {
    const { stdout } = await run(pgbench, [
      '--no-vacuum',
      '--protocol=prepared',
      `--client=${load.clients}`,
      '--jobs=2',
      `--time=${load.seconds}`,
      `--define=customers=${load.customers}`,
      `--define=orders=${load.ordersEach}`,
      '--log',
      `--log-prefix=${join(folder, 'log')}`,
      `--sampling-rate=${load.ordersEach === 1 ? SAMPLING_RATE : 1}`,
      `--file=${join(import.meta.dirname, load.script)}`,
      url,
    ]);
    const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
    if (!(perSecond > 0)) throw new Error(`pgbench did nothing:\n${stdout}`);
    return measuredOf(latenciesIn(folder), perSecond * load.ordersEach);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The third column of a log line is what the transaction took, in microseconds. */
function latenciesIn(folder: string): number[] {
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => Number(line.split(' ')[2]) / 1000),
  );
}
