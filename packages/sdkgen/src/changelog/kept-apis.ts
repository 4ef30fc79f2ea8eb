import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '../api-model/api.ts';
import { readKeptApi } from './kept-api.ts';

const FOLDER = join(import.meta.dirname, '../../releases');

/** The API of every release that was made, by its version. */
export function keptApis(): ReadonlyMap<string, Api> {
  const files = readdirSync(FOLDER).filter((name) => /^\d.*\.json$/.test(name));
  return new Map(
    files.map((name) => [name.slice(0, -'.json'.length), readKeptApi(readFileSync(join(FOLDER, name), 'utf8'))]),
  );
}
