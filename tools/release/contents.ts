import type { Archive } from './archive.ts';

/** What an archive must hold, and what else it may hold. */
export interface Expected {
  readonly files: readonly string[];
  readonly also: readonly RegExp[];
}

/** Says of each file that is missing or that nobody expects, in the order of the alphabet. */
export function strayAndMissing(archive: Archive, { files, also }: Expected): string[] {
  const missing = files.filter((path) => !archive.has(path)).map((path) => `${path} is missing`);
  const stray = [...archive.keys()]
    .filter((path) => !files.includes(path) && !also.some((pattern) => pattern.test(path)))
    .map((path) => `${path} does not belong there`);
  return [...missing, ...stray].toSorted();
}

/** Says of each file that names a folder of the machine on which it was made. */
export function machinePaths(archive: Archive, folders: readonly string[]): string[] {
  return [...archive].flatMap(([path, bytes]) =>
    folders.filter((folder) => bytes.includes(folder)).map((folder) => `${path} names ${folder}`),
  );
}

/** Says which facts are not what they have to be. */
export function wrongFacts(facts: Readonly<Record<string, readonly [actual: unknown, expected: unknown]>>): string[] {
  return Object.entries(facts)
    .filter(([, [actual, expected]]) => actual !== expected)
    .map(([name, [actual, expected]]) => `${name} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
}

/** What two archives do not have alike. */
export function differences(one: Archive, other: Archive): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => {
      const [here, there] = [one.get(path), other.get(path)];
      return here === undefined || there === undefined || !here.equals(there);
    })
    .toSorted();
}
