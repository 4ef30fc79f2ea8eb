import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the list of breached passwords that registration refuses, from the word lists below a folder:
 *
 *   node tools/breached-passwords.ts FOLDER
 *
 * FOLDER is the unpacked package that docs/dependencies.md names. Of each password that is long enough to be chosen, in lower
 * case, the first bytes of its SHA-256 are kept, sorted: `packages/identity/src/organisations/breached-passwords.ts` looks
 * them up. The same lists always give the same file.
 */
const TARGET = join(import.meta.dirname, '../packages/identity/src/organisations/breached-passwords.bin');
const LEAST_CHARACTERS = 15;
const BYTES_EACH = 5;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node tools/breached-passwords.ts FOLDER');

const digests = new Set<string>();
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.txt')) continue;
  for (const line of readFileSync(join(entry.parentPath, entry.name), 'utf8').split('\n')) {
    const password = line.normalize('NFC').toLowerCase();
    if (Array.from(password).length < LEAST_CHARACTERS) continue;
    digests.add(
      createHash('sha256')
        .update(password, 'utf8')
        .digest('hex')
        .slice(0, BYTES_EACH * 2),
    );
  }
}
writeFileSync(TARGET, Buffer.from([...digests].toSorted().join(''), 'hex'));
process.stdout.write(`${digests.size} passwords\n`);
