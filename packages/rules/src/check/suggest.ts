/** Looking for what was meant is done for names of at most so many characters. */
const MOST_CHARACTERS = 64;

/**
 * The candidates nearest to the word, best first, at most three: those that one slip in three letters explains.
 * Candidates in front win ties, so that the caller may put the likelier kinds first.
 */
export function suggestions(word: string, candidates: Iterable<string>): string[] {
  if (word.length > MOST_CHARACTERS) return [];
  const bound = Math.max(1, Math.floor(word.length / 3));
  const lowered = word.toLowerCase();
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === word || Math.abs(candidate.length - word.length) > bound) continue;
    const distance = editDistance(lowered, candidate.toLowerCase());
    if (distance <= bound) near.push({ candidate, distance });
  }
  return near
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  // What both begin and end with alike changes nothing, and names have much of it.
  let [from, endA, endB] = [0, a.length, b.length];
  while (from < endA && from < endB && a.charCodeAt(from) === b.charCodeAt(from)) from += 1;
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  return distanceOf(a.slice(from, endA), b.slice(from, endB));
}

function distanceOf(a: string, b: string): number {
  const width = b.length + 1;
  const first = Array.from({ length: width }, (_, column) => column);
  // Rows are taken in turn: a source full of unknown names asks for tens of thousands of distances.
  let [before, above, current] = [first.slice(), first, first.slice()];
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a.charCodeAt(row - 1);
    const last = row > 1 ? a.charCodeAt(row - 2) : -1;
    let left = row;
    current[0] = row;
    for (let column = 1; column < width; column += 1) {
      const other = b.charCodeAt(column - 1);
      let least = (above[column - 1] as number) + (letter === other ? 0 : 1);
      const shorter = (above[column] as number) + 1;
      if (shorter < least) least = shorter;
      if (left + 1 < least) least = left + 1;
      if (column > 1 && last === other && letter === b.charCodeAt(column - 2)) {
        const swapped = (before[column - 2] as number) + 1;
        if (swapped < least) least = swapped;
      }
      current[column] = least;
      left = least;
    }
    [before, above, current] = [above, current, before];
  }
  return above[b.length] as number;
}
