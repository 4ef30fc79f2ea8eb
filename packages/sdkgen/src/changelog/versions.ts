/** A version of the form `MAJOR.MINOR.PATCH`: released ones have no other. */
export type Version = readonly [major: number, minor: number, patch: number];

const FORM = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/;

/** @throws {RangeError} The text is no version of that form. */
export function parseVersion(text: string): Version {
  const match = FORM.exec(text);
  if (match === null) throw new RangeError(`${text} is not of the form 1.2.3`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** Less than 0 where the first comes before the second. */
export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** How much changed: `breaking` before all else, then what was added or changed, then the runtime alone. */
export type Extent = 'breaking' | 'added' | 'runtime';

/** The least version that may follow, by Semantic Versioning. Before 1.0.0 the second number stands for what breaks. */
export function leastNext([major, minor, patch]: Version, extent: Extent): Version {
  if (extent === 'breaking') return major === 0 ? [0, minor + 1, 0] : [major + 1, 0, 0];
  if (extent === 'added' && major > 0) return [major, minor + 1, 0];
  return [major, minor, patch + 1];
}
