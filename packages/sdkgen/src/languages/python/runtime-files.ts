import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readFolder } from '../../read-folder.ts';

const RUNTIME = join(import.meta.dirname, '../../../runtime/python');
/** What runs and builds leave behind. */
const LEFT_BEHIND = /(?:^|\/)(?:__pycache__|dist|\.[a-z_]+_cache)(?:\/|$)|\.pyc$/;

const ROOT = join(import.meta.dirname, '../../../../..');
/** Published vectors that the tests of the SDK reproduce. */
const VECTORS = ['docs/api/signing-vectors.json', 'packages/sdkgen/conformance/webhook-vectors.json'];

/** What is about the runtime where it is written, and not about the package. */
const STAYS = new Set(['README.md', 'requirements.txt']);

/** The files of the runtime and of the package around it, by their path in the SDK. */
export function readRuntime(): [string, string][] {
  const runtime = readFolder(RUNTIME, (path) => !LEFT_BEHIND.test(path) && !STAYS.has(path));
  return [
    ...[...runtime].map(([path, text]): [string, string] => [path.replace(/^package\//, ''), text]),
    ...VECTORS.map((path): [string, string] => [
      `tests/vectors/${basename(path)}`,
      readFileSync(join(ROOT, path), 'utf8'),
    ]),
  ];
}
