import type { Api } from '../api-model/api.ts';
import { compareApis } from './compare-apis.ts';
import type { Release } from './release-notes.ts';
import { compareVersions, leastNext, parseVersion, type Extent } from './versions.ts';

/** What is there to release, and what was released before. */
export interface ReleaseState {
  /** The newest first. */
  readonly releases: readonly Release[];
  /** The API of each release, by its version. */
  readonly kept: ReadonlyMap<string, Api>;
  readonly current: Api;
}

/** Why the SDKs may not be released as they are, a sentence each; empty where they may. */
export function releaseFaults({ releases, kept, current }: ReleaseState): string[] {
  const faults = [...faultsOfList(releases), ...faultsOfKept(releases, kept)];
  const [newest, last] = releases;
  if (newest === undefined || faults.length > 0) return faults;
  if (newest.date !== null) return faultsSince(newest, kept.get(newest.version), current);
  const before = last === undefined ? undefined : kept.get(last.version);
  if (last === undefined || before === undefined) return [];
  const changes = compareApis(before, current);
  const extent = changes.some(({ breaking }) => breaking) ? 'breaking' : changes.length > 0 ? 'added' : 'runtime';
  return faultsOfVersion(newest.version, last.version, extent);
}

/** Dates and versions, by themselves. */
function faultsOfList(releases: readonly Release[]): string[] {
  const faults: string[] = [];
  if (releases.length === 0) faults.push('notes.json names no release');
  for (const [index, { version, date }] of releases.entries()) {
    const older = releases[index + 1];
    if (date === null && index > 0) faults.push(`${version} has no date, and a later release has been listed`);
    if (date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(date))
      faults.push(`${version}: ${date} is not of the form 2027-01-31`);
    if (older !== undefined && compareVersions(parseVersion(older.version), parseVersion(version)) >= 0) {
      faults.push(`${version} does not come after ${older.version}`);
    }
  }
  return faults;
}

function faultsOfKept(releases: readonly Release[], kept: ReadonlyMap<string, Api>): string[] {
  const released = releases.filter(({ date }) => date !== null).map(({ version }) => version);
  const lost = released.filter((version) => !kept.has(version));
  const unknown = [...kept.keys()].filter((version) => !released.includes(version));
  return [
    ...lost.map((version) => `releases/${version}.json is missing, and ${version} has been released`),
    ...unknown.map((version) => `releases/${version}.json is there, and notes.json has no date for ${version}`),
  ];
}

function faultsSince({ version }: Release, kept: Api | undefined, current: Api): string[] {
  if (kept === undefined || compareApis(kept, current).length === 0) return [];
  return [`the API has changed since ${version} was released: notes.json needs a further release, without a date`];
}

const WHY: Readonly<Record<Extent, string>> = {
  breaking: 'what changed breaks programs',
  added: 'the API has changed',
  runtime: 'a version is released once',
};

function faultsOfVersion(version: string, last: string, extent: Extent): string[] {
  const least = leastNext(parseVersion(last), extent);
  if (compareVersions(parseVersion(version), least) >= 0) return [];
  return [`${version} cannot follow ${last}: ${WHY[extent]}, so it must be ${least.join('.')} or later`];
}
