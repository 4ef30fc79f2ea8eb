import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { DatabaseRefused } from './database-refused.ts';

/** One numbered SQL file. Once it has landed it is never edited: databases remember its hash. */
export interface MigrationFile {
  readonly number: number;
  /** `0001-frame`. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 in hex of the text with line feeds as line ends, so that a checkout on Windows hashes alike. */
  readonly sha256: string;
}

const FOLDER = new URL('../migrations/', import.meta.url);
const FILE_NAME = /^((\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*)\.sql$/;

/**
 * The migrations of this code, ascending.
 *
 * @throws DatabaseRefused when a file is not named `NNNN-name.sql` or numbers are not 1, 2, 3 and so on.
 */
export async function migrationFiles(folder: URL = FOLDER): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(names.map(async (name, index) => migrationFile(folder, name, index + 1)));
}

async function migrationFile(folder: URL, fileName: string, expected: number): Promise<MigrationFile> {
  const match = FILE_NAME.exec(fileName);
  if (match === null || Number(match[2]) !== expected) {
    throw new DatabaseRefused(
      `The migration ${fileName} stands where a file ${String(expected).padStart(4, '0')}-name.sql must stand.`,
    );
  }
  const sql = (await readFile(new URL(fileName, folder), 'utf8')).replaceAll('\r\n', '\n');
  return { number: expected, name: match[1] ?? '', sql, sha256: createHash('sha256').update(sql).digest('hex') };
}
