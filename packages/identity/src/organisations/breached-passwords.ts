import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** As `tools/breached-passwords.ts` writes them: sorted, the first bytes of SHA-256 of the lower-cased password. */
const BYTES_EACH = 5;
const FILE = new URL('breached-passwords.bin', import.meta.url);

let list: Promise<Buffer> | undefined;

/**
 * Whether a password, in any case, is among those that were found in breaches and are long enough to be chosen here. A password
 * that is not takes one of them for itself once in three million times.
 *
 * The list, 1.7 MB, is read when it is first needed, and looked up where it lies.
 *
 * @param password in the Unicode form NFC.
 */
export async function isBreached(password: string): Promise<boolean> {
  list ??= readFile(FILE);
  const digests = await list.catch((error: unknown) => {
    list = undefined;
    throw error;
  });
  const wanted = createHash('sha256').update(password.toLowerCase(), 'utf8').digest().subarray(0, BYTES_EACH);
  let low = 0;
  let high = digests.length / BYTES_EACH;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = digests.compare(wanted, 0, BYTES_EACH, middle * BYTES_EACH, (middle + 1) * BYTES_EACH);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}
