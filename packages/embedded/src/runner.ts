import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { EmbeddedFailed } from './embedded-failed.ts';

/**
 * As whom the server's programs run. PostgreSQL refuses root, so root either enters a user namespace in which it
 * appears as another user (and may still enter folders that only root may), or becomes another user.
 */
export type Runner =
  | { readonly kind: 'as-we-are' }
  | { readonly kind: 'user-namespace' }
  | { readonly kind: 'other-user'; readonly uid: number; readonly gid: number };

const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];

/** Accounts that may lend their id to the server, the first that exists. */
const LENDING_ACCOUNTS = ['loyaltyos', 'postgres', 'nobody'];

/** The command line that runs a program as the runner says; `spawnIds` must go with it. */
export function commandLine(runner: Runner, program: string, parameters: readonly string[]): string[] {
  return runner.kind === 'user-namespace' ? [...NAMESPACE, program, ...parameters] : [program, ...parameters];
}

export function spawnIds(runner: Runner): { uid?: number; gid?: number } {
  return runner.kind === 'other-user' ? { uid: runner.uid, gid: runner.gid } : {};
}

/** Only what the server's programs need: nothing of PGDATA, PGOPTIONS and the like, and no secret of ours. */
export function serverEnvironment(): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'SystemDrive', 'TEMP', 'TMP'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...(Object.fromEntries(kept) as Record<string, string>), LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * Chooses as whom to run a server whose files lie, or will lie, in `folder`.
 *
 * @param folder exists; when the server's files are there already, whoever owns it must run it.
 * @param allowNamespace false to do without user namespaces, as where the kernel forbids them.
 * @throws EmbeddedFailed when this is root and neither way is open.
 */
export function chooseRunner(folder: string, allowNamespace: boolean): Runner {
  if (process.platform === 'win32' || process.geteuid?.() !== 0) return { kind: 'as-we-are' };
  const { uid, gid } = statSync(folder);
  if (uid !== 0) return { kind: 'other-user', uid, gid };
  if (allowNamespace && reaches({ kind: 'user-namespace' }, folder, 'w')) return { kind: 'user-namespace' };
  return lentAccount();
}

/** True when a program run so may enter a folder (`x`), or write to it (`w`). */
export function reaches(runner: Runner, path: string, mode: 'w' | 'x'): boolean {
  const [command = '', ...parameters] = commandLine(runner, '/bin/sh', ['-c', 'test "-$1" "$2"', 'sh', mode, path]);
  return spawnSync(command, parameters, { ...spawnIds(runner), cwd: '/', stdio: 'ignore' }).status === 0;
}

function lentAccount(): Runner {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of LENDING_ACCOUNTS) {
    const account = accounts.find((fields) => fields[0] === name);
    if (account !== undefined) return { kind: 'other-user', uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new EmbeddedFailed(
    `PostgreSQL does not run as ${userInfo().username}, and this machine has neither user namespaces nor an account to lend: ` +
      'start as a normal user, or set DATABASE_URL.',
  );
}
