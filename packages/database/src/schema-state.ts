import { DatabaseRefused } from './database-refused.ts';
import { migrationFiles } from './migration-files.ts';
import type { MigrationFile } from './migration-files.ts';
import { statement } from './statement.ts';
import type { Transaction } from './transaction.ts';

/** A row of schema_migration: what a database remembers of a migration that it went through. */
export interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

export const SCHEMA_TABLE_EXISTS = statement(
  'database.schema-table-exists',
  `SELECT to_regclass('public.schema_migration') IS NOT NULL AS "exists"`,
);

export const APPLIED_MIGRATIONS = statement(
  'database.applied-migrations',
  'SELECT number, name, sha256 FROM schema_migration ORDER BY number',
);

/**
 * The migrations that a database still lacks.
 *
 * @throws DatabaseRefused when it has one that this code does not know (it is newer), or one whose file has changed.
 */
export function pendingMigrations(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): readonly MigrationFile[] {
  for (const [index, row] of applied.entries()) {
    const file = files[index];
    if (file === undefined) {
      throw new DatabaseRefused(
        `The database has migration ${row.name}, which this version does not know. Run the version that wrote it, or a later one.`,
      );
    }
    if (row.number !== file.number || row.name !== file.name || row.sha256 !== file.sha256) {
      throw new DatabaseRefused(
        `Migration ${row.name} of the database is not the file ${file.name}.sql of this version (sha256 ${row.sha256} and ${file.sha256}). ` +
          'A migration is never edited or removed once it has been applied.',
      );
    }
  }
  return files.slice(applied.length);
}

/** @throws DatabaseRefused unless the database has exactly the migrations of this code. */
export async function checkSchema(tx: Transaction): Promise<void> {
  const [table] = await tx.query<{ exists: boolean }>(SCHEMA_TABLE_EXISTS);
  const applied = table?.exists === true ? await tx.query<AppliedMigration>(APPLIED_MIGRATIONS) : [];
  const pending = pendingMigrations(await migrationFiles(), applied);
  if (pending.length === 0) return;
  throw new DatabaseRefused(
    `The database lacks ${pending.length} migration(s), first ${pending[0]?.name}. Run \`loyaltyos migrate\`.`,
  );
}
