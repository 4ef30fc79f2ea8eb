import { diffArrays } from 'diff';

/** A line that is in one text only, with its number there. */
export interface LineChange {
  readonly change: 'added' | 'removed';
  readonly line: number;
  readonly text: string;
}

/** Texts that differ in more lines than this are shown as removed and added whole: a bound on the work. */
const MOST_EDITS = 2000;

/** The lines to remove from one text and to add to get the other, in their order, as few as possible. */
export function changedLines(before: string, after: string): readonly LineChange[] {
  const left = before.split('\n');
  const right = after.split('\n');
  const parts = diffArrays(left, right, { maxEditLength: MOST_EDITS }) ?? [
    { removed: true, added: false, value: left },
    { removed: false, added: true, value: right },
  ];
  const changes: LineChange[] = [];
  let [from, to] = [1, 1];
  for (const { added, removed, value } of parts) {
    for (const text of value) {
      if (removed) changes.push({ change: 'removed', line: from, text });
      if (added) changes.push({ change: 'added', line: to, text });
      if (!added) from += 1;
      if (!removed) to += 1;
    }
  }
  return changes;
}
