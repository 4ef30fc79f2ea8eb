import { Problem } from '@loyaltyos/problems';
import { DatabaseError } from 'pg';

/** The five characters with which PostgreSQL says what went wrong, or undefined when the error is not its own. */
export function sqlStateOf(error: unknown): string | undefined {
  return error instanceof DatabaseError ? error.code : undefined;
}

/** The name of the constraint that was violated: the package that owns the table maps it to a problem. */
export function constraintOf(error: unknown): string | undefined {
  return error instanceof DatabaseError ? error.constraint : undefined;
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';

/** True when the same transaction, run again from its start, may succeed: a serialization failure or a deadlock. */
export function isRetryable(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === SERIALIZATION_FAILURE || state === DEADLOCK_DETECTED;
}

/** What PostgreSQL says when it cannot serve now, though nothing is wrong with what was asked. */
const UNAVAILABLE_STATES: ReadonlySet<string> = new Set([
  '25006', // read_only_sql_transaction: a replica, or a failover under way
  '25P03', // idle_in_transaction_session_timeout
  '53100', // disk_full
  '53200', // out_of_memory
  '53300', // too_many_connections
  '55P03', // lock_not_available
  '57014', // query_canceled: the statement timeout
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '57P05', // idle_session_timeout
]);

/** What the driver says, for want of codes, when a connection broke under a statement. */
const LOST_CONNECTION =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout|timeout expired)/;

const SOCKET_CODES: ReadonlySet<string> = new Set(
  'ECONNREFUSED ECONNRESET ECONNABORTED EHOSTUNREACH ENETUNREACH ENOENT ENOTFOUND EAI_AGAIN EPIPE ETIMEDOUT'.split(' '),
);

/** True when the connection is gone or the server cannot serve: nothing can be said about what was asked. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlStateOf(error);
  if (state !== undefined) return state.startsWith('08') || UNAVAILABLE_STATES.has(state);
  if (!(error instanceof Error)) return false;
  const code: unknown = 'code' in error ? error.code : undefined;
  return LOST_CONNECTION.test(error.message) || (typeof code === 'string' && SOCKET_CODES.has(code));
}

/**
 * The one place where a lost or overloaded database becomes a problem that callers may try again. A commit whose
 * answer was lost comes out alike: whether it happened is not known, and the caller's idempotency key makes the
 * repetition safe. Every other error passes unchanged.
 */
export function withUnavailable(error: unknown): unknown {
  return isUnavailable(error) ? unavailable(error) : error;
}

/** The problem itself, for failures to get a connection at all. */
export function unavailable(cause: unknown): Problem {
  return new Problem('unavailable', { detail: 'The database cannot be reached at the moment.', cause });
}
