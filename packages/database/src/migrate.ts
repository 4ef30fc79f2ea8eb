import { assert } from '@loyaltyos/kernel';
import { Client } from 'pg';
import { ensureApplicationRole } from './ensure-application-role.ts';
import { withSessionSettings } from './connection-url.ts';
import { sqlStateOf, withUnavailable } from './database-errors.ts';
import { DatabaseRefused } from './database-refused.ts';
import { migrationFiles } from './migration-files.ts';
import type { MigrationFile } from './migration-files.ts';
import { APPLIED_MIGRATIONS, pendingMigrations, SCHEMA_TABLE_EXISTS } from './schema-state.ts';
import type { AppliedMigration } from './schema-state.ts';

export interface Migrated {
  /** The names of the migrations that this call applied, in order; empty when nothing was missing. */
  readonly applied: readonly string[];
  /** The number of the last migration. */
  readonly version: number;
}

export interface MigrateOptions {
  /** Where the numbered files lie; default this package's own. */
  readonly folder?: URL;
  /** How long to wait while another process migrates; default 60,000. */
  readonly lockTimeoutMs?: number;
}

/** Held for the whole run, per database. The number is arbitrary and must never change. */
const MIGRATION_LOCK = '7053391186174016513';
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Brings a database to the schema of this code: each missing file in a transaction of its own, under an advisory
 * lock, so that any number of processes may call it at once. What was applied before is left alone.
 *
 * @param url of the role that owns the tables, or of a superuser. The first run needs CREATEROLE, or the role
 *   `loyaltyos_app` to exist.
 * @throws DatabaseRefused when the database is newer than this code, a file has changed, or a migration fails;
 *   Problem `unavailable` when it cannot be reached.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<Migrated> {
  const files = await migrationFiles(options.folder);
  const client = new Client({
    connectionString: withSessionSettings(url),
    connectionTimeoutMillis: 10_000,
    application_name: 'loyaltyos migrate',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await takeLock(client, options.lockTimeoutMs ?? 60_000);
    await ensureApplicationRole(client);
    const pending = pendingMigrations(files, await appliedMigrations(client));
    for (const file of pending) await apply(client, file);
    return { applied: pending.map((file) => file.name), version: files.length };
  } catch (error) {
    throw withUnavailable(error);
  } finally {
    await client.end(); // which releases the lock
  }
}

async function takeLock(client: Client, timeoutMs: number): Promise<void> {
  assert(Number.isInteger(timeoutMs) && timeoutMs > 0, 'a time-out is a positive whole number');
  try {
    await client.query(`SET lock_timeout = ${timeoutMs}; SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
  } catch (error) {
    if (sqlStateOf(error) !== LOCK_NOT_AVAILABLE) throw error;
    throw new DatabaseRefused(`Another process has been migrating this database for over ${timeoutMs / 1000} s.`);
  }
}

async function appliedMigrations(client: Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<{ exists: boolean }>(SCHEMA_TABLE_EXISTS.text);
  if (rows[0]?.exists !== true) return [];
  return (await client.query<AppliedMigration>(APPLIED_MIGRATIONS.text)).rows;
}

async function apply(client: Client, file: MigrationFile): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(file.sql);
    assert(client.getTransactionStatus() === 'T', `${file.name}.sql must not end the transaction it runs in`);
    await client.query('INSERT INTO schema_migration (number, name, sha256) VALUES ($1, $2, $3)', [
      file.number,
      file.name,
      file.sha256,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    const state = sqlStateOf(error);
    if (state === undefined) throw error;
    const message = (error as Error).message;
    throw new DatabaseRefused(`Migration ${file.name} failed and was rolled back: ${message} (${state})`, {
      cause: error,
    });
  }
}
