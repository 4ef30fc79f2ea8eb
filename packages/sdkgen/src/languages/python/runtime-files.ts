import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const RUNTIME = join(import.meta.dirname, '../../../runtime/python');
/** What runs and builds leave behind. */
const LEFT_BEHIND = /(?:^|\/)(?:__pycache__|dist|\.[a-z_]+_cache)(?:\/|$)|\.pyc$/;

const ROOT = join(import.meta.dirname, '../../../../..');
/** Published vectors that the tests of the SDK reproduce. */
const VECTORS = ['docs/api/signing-vectors.json', 'packages/sdkgen/conformance/webhook-vectors.json'];

/** What is about the runtime where it is written, and not about the package. */
const STAYS = new Set(['README.md', 'requirements.txt']);

/** The files of the runtime and of the package around it, by their path in the SDK. */
export async function readRuntime(): Promise<[string, string][]> {
  const files: [string, string][] = [];
  for await (const entry of glob('**/*', { cwd: RUNTIME, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(RUNTIME.length + 1).replaceAll('\\', '/');
    if (!entry.isFile() || LEFT_BEHIND.test(name) || STAYS.has(name)) continue;
    files.push([name.replace(/^package\//, ''), await readFile(path, 'utf8')]);
  }
  for (const path of VECTORS) files.push([`tests/vectors/${basename(path)}`, await readFile(join(ROOT, path), 'utf8')]);
  return files.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
