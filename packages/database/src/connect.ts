import { assert } from '@loyaltyos/kernel';
import { Pool } from 'pg';
import { applicationUrl, checkApplicationRole } from './application-role.ts';
import { withSessionSettings } from './connection-url.ts';
import { sqlStateOf, unavailable, withUnavailable } from './database-errors.ts';
import { checkSchema } from './schema-state.ts';
import { runTransaction } from './transaction.ts';
import type { Opening, Transaction, TransactionOptions } from './transaction.ts';

/** A migrated database, reached by the application's role through a bounded pool. */
export interface Database {
  /**
   * One transaction for one tenant: row-level security lets it see and write that tenant's rows and no other's.
   *
   * @param tenantId a UUID.
   * @throws Problem `unavailable` when the database cannot be reached or does not answer in time; what the work
   *   throws; the error of PostgreSQL (`constraintOf`, `isRetryable`).
   */
  transaction<T>(tenantId: string, work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** One transaction with no tenant set, for tables without row-level security (the tenant directory). */
  directory<T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Waits for the transactions under way, then closes every connection. May be called twice. */
  close(): Promise<void>;
}

export interface ConnectOptions {
  readonly url: string;
  /** Connections at most, 1 to 500. */
  readonly poolSize: number;
  /** Shown in pg_stat_activity; default `loyaltyos`. */
  readonly applicationName?: string;
  /** How long one statement may run; default 10,000. */
  readonly statementTimeoutMs?: number;
  /** How long a transaction may stand open between two statements; default 15,000. */
  readonly idleInTransactionTimeoutMs?: number;
  /** How long a caller waits for a connection; default 5,000. */
  readonly waitTimeoutMs?: number;
  /** How many callers may wait for a connection before others are turned away; default 1,000. */
  readonly maxWaiting?: number;
  /** False lets the process end while only idle connections are left; default true. */
  readonly keepsProcessAlive?: boolean;
  /** Called when an idle connection breaks, for the log: the pool opens another by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** The errors of a connection reach whoever waits for an answer, or the pool; an unheard event would end Node.js. */
const ignore = (): void => {};

const READ_ONLY_TRANSACTION = '25006';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Opens the pool and checks that it is safe to serve: the role must be one that row-level security binds, and the
 * schema must be exactly the one that this code knows. A URL of a superuser or of the tables' owner is used by
 * switching each session to the role `loyaltyos_app`.
 *
 * @throws DatabaseRefused when a check fails; Problem `unavailable` when the database cannot be reached.
 */
export async function connect(options: ConnectOptions): Promise<Database> {
  const { poolSize, waitTimeoutMs = 5_000, maxWaiting = 1_000 } = options;
  assert(Number.isInteger(poolSize) && poolSize >= 1 && poolSize <= 500, 'a pool has 1 to 500 connections');
  const url = await applicationUrl(withSessionSettings(options.url), waitTimeoutMs).catch((error: unknown) => {
    throw withUnavailable(error);
  });
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    application_name: options.applicationName ?? 'loyaltyos',
    statement_timeout: options.statementTimeoutMs ?? 10_000,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs ?? 15_000,
    connectionTimeoutMillis: waitTimeoutMs,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    allowExitOnIdle: options.keepsProcessAlive === false,
  });
  pool.on('error', (error) => options.onConnectionLost?.(error));
  // Before the pool lends it out: a server that dies may end a session with the very bytes that begin it.
  pool.on('connect', (client) => client.on('error', ignore));

  async function run<T>(opening: Opening, work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (pool.waitingCount >= maxWaiting) throw unavailable(new Error(`${maxWaiting} callers wait for a connection`));
    const client = await pool.connect().catch((error: unknown) => {
      throw unavailable(error);
    });
    try {
      return await runTransaction(client, opening, work, (broken) => client.release(broken));
    } catch (error) {
      // A write in a transaction that was opened for reading is a mistake of ours, not a replica answering.
      const ourMistake = opening.readOnly === true && sqlStateOf(error) === READ_ONLY_TRANSACTION;
      throw ourMistake ? error : withUnavailable(error);
    }
  }

  let closing: Promise<void> | undefined;
  const database: Database = {
    async transaction(tenantId, work, transactionOptions = {}) {
      assert(UUID.test(tenantId), 'a tenant id is a UUID');
      return run({ ...transactionOptions, tenantId }, work);
    },
    directory: async (work, transactionOptions = {}) => run(transactionOptions, work),
    close: async () => (closing ??= pool.end()),
  };
  try {
    await database.directory(checkApplicationRole);
    await database.directory(checkSchema);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
