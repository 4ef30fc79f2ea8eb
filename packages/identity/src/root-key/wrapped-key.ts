import { Defect } from '@loyaltyos/kernel';

/** What the root wrapped: which version of it did, and what its service made of the key. */
export interface WrappedKey {
  readonly version: string;
  readonly sealed: Buffer;
}

const MOST_VERSION_BYTES = 255;

/** As it is stored, whichever service wrapped it: the length of the version's name in a byte, the name, what was made. */
export function joinWrapped({ version, sealed }: WrappedKey): Buffer {
  const name = Buffer.from(version, 'utf8');
  if (name.length === 0 || name.length > MOST_VERSION_BYTES)
    throw new Defect('a root version has a name of 1 to 255 bytes');
  return Buffer.concat([Buffer.of(name.length), name, sealed]);
}

/** @throws Defect for what `joinWrapped` did not make. */
export function splitWrapped(wrapped: Buffer): WrappedKey {
  const length = wrapped[0] ?? 0;
  if (length === 0 || wrapped.length <= 1 + length) throw new Defect('not a wrapped key of ours');
  return { version: wrapped.subarray(1, 1 + length).toString('utf8'), sealed: wrapped.subarray(1 + length) };
}

/** Under which version of the root a key lies. Asks nobody. */
export function versionOf(wrapped: Buffer): string {
  return splitWrapped(wrapped).version;
}
