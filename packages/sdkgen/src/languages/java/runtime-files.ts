import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../../read-folder.ts';

const RUNTIME = join(import.meta.dirname, '../../../runtime/java');
const ROOT = join(import.meta.dirname, '../../../../..');
/** What builds leave behind. */
const LEFT_BEHIND = /(?:^|\/)target\//;
/** Published vectors that the tests of the SDK reproduce, and the licence. */
const COPIED: Readonly<Record<string, string>> = {
  'docs/api/signing-vectors.json': 'src/test/resources/signing-vectors.json',
  'packages/sdkgen/conformance/webhook-vectors.json': 'src/test/resources/webhook-vectors.json',
  LICENSE: 'LICENSE',
};

/** The files of the runtime, by their path in the SDK. */
export function runtimeFiles(): Map<string, string> {
  const files = readFolder(RUNTIME, (path) => !LEFT_BEHIND.test(path));
  for (const [from, to] of Object.entries(COPIED)) files.set(to, readFileSync(join(ROOT, from), 'utf8'));
  return files;
}
