import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, fsyncSync, mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EmbeddedFailed } from './embedded-failed.ts';
import { program } from './server-binaries.ts';
import type { ServerBinaries } from './server-binaries.ts';
import { runProgram } from './run-program.ts';
import { spawnIds } from './runner.ts';
import type { Runner } from './runner.ts';

/** What a new cluster is made of. */
export interface ClusterPlan {
  readonly binaries: ServerBinaries;
  readonly runner: Runner;
  /** The folder to make: it will hold `data` (the cluster) and the files below. */
  readonly home: string;
  readonly superuser: { readonly name: string; readonly password: string };
  /** SQL that the superuser runs before anyone can connect, one statement each. */
  readonly statements: readonly string[];
  /** Further files for the folder, by name, mode 0600. */
  readonly files: Readonly<Record<string, string>>;
}

const UNFINISHED = '.new-';

/**
 * Makes a cluster with checksums, UTF-8 and an order of text that no system library can change. Everything happens in
 * a folder with another name that takes its own only when all is done, so that a start never trusts a half-made one.
 *
 * @throws EmbeddedFailed, with PostgreSQL's own words, when the disk is full or the folder is not writable.
 */
export async function initCluster(plan: ClusterPlan): Promise<void> {
  const unfinished = `${plan.home}${UNFINISHED}${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    handOver(plan.runner, unfinished);
    await runInitdb(plan, unfinished);
    await runStatements(plan, unfinished);
    for (const [name, text] of Object.entries(plan.files)) writePrivate(plan.runner, join(unfinished, name), text);
    await rename(unfinished, plan.home);
    syncFolder(dirname(plan.home));
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (error instanceof EmbeddedFailed) throw error;
    throw new EmbeddedFailed(`The database folder ${plan.home} could not be created: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Removes what killed initialisations left. Only for whoever holds the folder's lock. */
export async function removeUnfinished(home: string): Promise<void> {
  const prefix = `${home}${UNFINISHED}`;
  for (const name of readdirSync(dirname(home))) {
    const path = join(dirname(home), name);
    if (path.startsWith(prefix)) await rm(path, { recursive: true, force: true });
  }
}

async function runInitdb(plan: ClusterPlan, folder: string): Promise<void> {
  const passwordFile = join(folder, 'superuser-password');
  writePrivate(plan.runner, passwordFile, plan.superuser.password);
  const locale =
    plan.binaries.major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C'];
  const { code, output } = await runProgram(plan.runner, program(plan.binaries, 'initdb'), [
    `--pgdata=${join(folder, 'data')}`,
    `--username=${plan.superuser.name}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...locale,
    '--data-checksums',
  ]);
  await rm(passwordFile, { force: true });
  if (code !== 0) throw failure(plan.home, output);
}

/** In single-user mode: no port, no socket, and the superuser's password need not be kept for it. */
async function runStatements(plan: ClusterPlan, folder: string): Promise<void> {
  if (plan.statements.length === 0) return;
  const { code, output } = await runProgram(
    plan.runner,
    program(plan.binaries, 'postgres'),
    ['--single', '-D', join(folder, 'data'), '-c', 'log_min_error_statement=panic', 'postgres'],
    `${plan.statements.join('\n')}\n`,
  );
  if (code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(output)) throw failure(plan.home, output);
}

function failure(home: string, output: string): EmbeddedFailed {
  const telling = output.split('\n').filter((line) => /error|fatal|panic|could not|denied/i.test(line));
  const words = (telling.length > 0 ? telling : output.trim().split('\n')).slice(0, 4).join('\n  ');
  const hint = /no space|wrote only/i.test(output)
    ? '\n  The disk is full: make room (a new database takes about 50 MB) and start again.'
    : '';
  return new EmbeddedFailed(`The database folder ${home} could not be created:\n  ${words}${hint}`);
}

/** A file of the cluster's owner that nobody else reads, on disk before we go on. */
function writePrivate(runner: Runner, path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600, flush: true });
  handOver(runner, path);
}

function handOver(runner: Runner, path: string): void {
  const { uid, gid } = spawnIds(runner);
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function syncFolder(path: string): void {
  if (process.platform === 'win32') return; // folders cannot be opened there
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
