/** The longest name that is compared: what is longer is no typing error. */
const MAX_LENGTH = 40;

/** The known name that was probably meant: the same but for case, hyphens and underscores, or at most 2 edits away. */
export function closestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > MAX_LENGTH) return undefined;
  const same = known.find((candidate) => bare(candidate) === bare(name));
  if (same !== undefined) return same;
  const allowed = name.length <= 4 ? 1 : 2;
  const ranked = known
    .map((candidate) => ({ candidate, edits: editDistance(name, candidate) }))
    .filter(({ edits }) => edits <= allowed)
    .toSorted((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate;
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[-_]/g, '');
}

/** Levenshtein's distance, row by row (Wagner and Fischer, 1974). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(substituted, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
