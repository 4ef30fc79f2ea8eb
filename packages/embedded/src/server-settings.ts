import { totalmem } from 'node:os';

const MEBIBYTE = 2 ** 20;

/** The memory that this process may use: the machine's, or less where a container sets a limit. */
function availableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/**
 * The settings of an embedded server, on the command line of each start so that they follow the code and not the day
 * the folder was made. Durable as PostgreSQL is by default, and said outright: a commit that was acknowledged is on
 * disk. Memory fits a machine of 512 MiB to 4 GiB that our own server shares.
 */
export function serverSettings(memory: number = availableMemory()): Record<string, string> {
  const sharedBuffers = Math.min(Math.max(Math.floor(memory / 8 / MEBIBYTE), 32), 256);
  return {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    shared_buffers: `${sharedBuffers}MB`,
    effective_cache_size: `${Math.max(Math.floor(memory / 2 / MEBIBYTE), 128)}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_connections: '64',
    max_wal_size: '1GB',
    checkpoint_timeout: '15min',
    jit: 'off',
    huge_pages: 'off',
    // Statements and values of customers never reach the log: only what the server says of itself.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_timezone: 'UTC',
  };
}

/** For servers of a test run, which nobody misses after a crash; `durable` as those that somebody would miss. */
export function throwawaySettings(durable: boolean): Record<string, string> {
  return {
    ...serverSettings(),
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
    max_connections: '200',
    shared_buffers: '128MB',
  };
}

/** As parameters of `postgres`. */
export function settingParameters(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
