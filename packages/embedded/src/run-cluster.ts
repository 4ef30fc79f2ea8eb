import { spawnSync } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedFailed } from './embedded-failed.ts';
import { endLeftoverServer, readPostmasterFile } from './leftover-server.ts';
import { program } from './server-binaries.ts';
import type { ServerBinaries } from './server-binaries.ts';
import { spawnIds } from './runner.ts';
import type { Runner } from './runner.ts';
import { settingParameters } from './server-settings.ts';
import { socketFolder } from './socket-folder.ts';
import { startWatched } from './watched-process.ts';
import type { WatchedProcess } from './watched-process.ts';

export interface ServerRun {
  readonly binaries: ServerBinaries;
  readonly runner: Runner;
  /** The folder that initCluster made. */
  readonly home: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly keepsProcessAlive: boolean;
}

export interface ClusterRun extends ServerRun {
  /** Told of each unexpected end of the server, and whether it is being started again. */
  readonly onCrash: (restarting: boolean) => void;
}

export interface RunningCluster {
  /** The server's process id; another one after a crash. */
  readonly pid: () => number;
  /** The address for a role, until stop. */
  url(role: string, password: string, database: string): string;
  /** Rolls back what is open, writes everything, ends the server. May be called twice. */
  stop(): Promise<void>;
}

const POLL_MS = 5;
/** Recovery after a crash reads at most max_wal_size of log; this is only so that nobody waits for ever. */
const START_TIMEOUT_MS = 300_000;
const STOP_TIMEOUT_MS = 60_000;
/** A server that crashes more often than this is not started again: something is wrong with the machine or the files. */
const MAX_CRASHES = 10;
const CRASH_WINDOW_MS = 60_000;
/** Before a start that failed is tried again, for each crash of the last minute. */
const RESTART_PAUSE_MS = 200;
const MAX_LOG_BYTES = 4 * 2 ** 20;

/**
 * Starts the server of a cluster whose folder lock the caller holds, waits until it answers, and keeps it running: a
 * server that dies is started again.
 *
 * @throws EmbeddedFailed with the server's own words when it does not start.
 */
export async function runCluster(run: ClusterRun): Promise<RunningCluster> {
  const socket = socketFolder(run.home, run.runner);
  const port = await serverPort();
  let stopping: Promise<void> | undefined;
  let crashes: number[] = [];
  let server = await startServer(run, socket.path, port);

  const watch = (watched: WatchedProcess): void => {
    void watched.ended.then(async () => {
      // One that dies while it is started again has died once more.
      for (let next: WatchedProcess | undefined; next === undefined;) {
        if (stopping !== undefined) return;
        const now = Date.now();
        crashes = [...crashes.filter((at) => now - at < CRASH_WINDOW_MS), now];
        const restarting = crashes.length <= MAX_CRASHES;
        run.onCrash(restarting);
        if (!restarting) return;
        next = await startServer(run, socket.path, port).catch(() => undefined);
        if (next === undefined) await sleep(crashes.length * RESTART_PAUSE_MS);
        else server = next;
      }
      watch(server);
      // stop() may have been called meanwhile and have found only the dead one.
      if (stopping !== undefined) await endServer(run, server);
    });
  };
  watch(server);

  async function stop(): Promise<void> {
    await endServer(run, server);
    socket.remove();
  }
  return {
    pid: () => server.pid,
    url: (role, password, database) => addressOf({ socket: socket.path, port }, { role, password, database }),
    stop: async () => (stopping ??= stop()),
  };
}

/**
 * Starts the server of a cluster once and waits until it answers.
 *
 * @throws EmbeddedFailed with the server's own words when it does not start.
 */
export async function startServer(run: ServerRun, socket: string, port: number): Promise<WatchedProcess> {
  const cluster = join(run.home, 'data');
  await endLeftoverServer(cluster);
  // Nobody uses the socket now, whoever the number in its lock is by this time.
  rmSync(join(socket, `.s.PGSQL.${port}.lock`), { force: true });
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const log = openLog(run);
    const logStart = statSync(logPath(run)).size;
    const server = startWatched(
      run.runner,
      program(run.binaries, 'postgres'),
      ['-D', cluster, ...settingParameters({ ...run.settings, ...addressSettings(socket, port) })],
      log,
      run.keepsProcessAlive,
    );
    closeSync(log);
    const life = { ended: false };
    void server.ended.then(() => (life.ended = true));
    while (!life.ended && Date.now() < deadline) {
      const told = readPostmasterFile(cluster);
      if (told?.pid === server.pid && told.ready) return server;
      await sleep(POLL_MS);
    }
    const words = readFileSync(logPath(run)).subarray(logStart).toString('utf8').trim();
    if (!life.ended) {
      server.shutDown();
      throw new EmbeddedFailed(`PostgreSQL did not become ready within ${START_TIMEOUT_MS / 1000} s:\n${words}`);
    }
    // The last children of a killed server hold its shared memory for a moment longer than it lives.
    if (!/shared memory block .* is still in use/.test(words) || Date.now() > deadline) {
      throw new EmbeddedFailed(`PostgreSQL did not start on ${cluster}:\n${words.split('\n').slice(-6).join('\n')}`);
    }
    await sleep(50);
  }
}

/** Shuts the server down and waits until it is gone. */
export async function endServer(run: ServerRun, server: WatchedProcess): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(program(run.binaries, 'pg_ctl'), ['stop', '-D', join(run.home, 'data'), '-m', 'fast', '-w']);
  }
  server.shutDown();
  const late = new AbortController();
  const ended = await Promise.race([
    server.ended.then(() => true),
    sleep(STOP_TIMEOUT_MS, false, { signal: late.signal }).catch(() => true),
  ]);
  late.abort();
  if (!ended) await endLeftoverServer(join(run.home, 'data'));
}

/** The port that a server is to listen on, or on Unix the name of its socket. */
export async function serverPort(): Promise<number> {
  return process.platform === 'win32' ? freePort() : 5432;
}

/** The address of a server for one role. */
export function addressOf(
  { socket, port }: { socket: string; port: number },
  { role, password, database }: { role: string; password: string; database: string },
): string {
  const credentials = `${encodeURIComponent(role)}:${encodeURIComponent(password)}`;
  return process.platform === 'win32'
    ? `postgres://${credentials}@127.0.0.1:${port}/${database}`
    : `postgres://${credentials}@/${database}?host=${encodeURIComponent(socket)}&port=${port}`;
}

function addressSettings(socket: string, port: number): Record<string, string> {
  return process.platform === 'win32'
    ? { listen_addresses: '127.0.0.1', port: String(port) }
    : {
        listen_addresses: '',
        port: String(port),
        unix_socket_directories: socket.replaceAll('"', '""').replace(/^.*$/, '"$&"'),
        unix_socket_permissions: '0700',
      };
}

function logPath(run: ServerRun): string {
  return join(run.home, 'server.log');
}

/** The log of this start and those before, at most two files of some megabytes. */
function openLog(run: ServerRun): number {
  const path = logPath(run);
  if (existsSync(path) && statSync(path).size > MAX_LOG_BYTES) renameSync(path, `${path}.1`);
  const log = openSync(path, 'a', 0o600);
  const { uid, gid } = spawnIds(run.runner);
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  return log;
}

/** Windows has no private sockets in folders, so the server listens on a loopback port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
