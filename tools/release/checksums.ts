import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** What repositories of Maven keep beside each file. */
const ALGORITHMS = ['md5', 'sha1', 'sha256'] as const;

/** Writes the checksums of a file beside it: `sdk-1.0.0.jar.sha1`. */
export function writeChecksums(file: string): void {
  const bytes = readFileSync(file);
  for (const algorithm of ALGORITHMS) writeFileSync(`${file}.${algorithm}`, checksum(algorithm, bytes));
}

export function checksum(algorithm: 'md5' | 'sha1' | 'sha256', bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex');
}
