import type { Report } from '../report.ts';
import type { GroupNode } from '../syntax/tree.ts';
import { suggestions } from './suggest.ts';

/**
 * The names of the groups in the order in which they are decided: excluders before what they exclude, else as declared.
 * Says which excluded groups do not exist, and which exclude each other in a circle.
 */
export function orderGroups(groups: ReadonlyMap<string, GroupNode>, report: Report): string[] {
  const excluders = new Map<string, string[]>([...groups.keys()].map((name) => [name, []]));
  for (const [name, { excludes }] of groups) {
    for (const token of excludes) {
      const known = excluders.get(token.text);
      if (known === undefined) reportUnknownGroup(token, groups.keys(), report);
      else known.push(name);
    }
  }
  const order: string[] = [];
  const waiting = new Set(groups.keys());
  while (waiting.size > 0) {
    const next = [...waiting].find((name) => !(excluders.get(name) ?? []).some((excluder) => waiting.has(excluder)));
    if (next === undefined) {
      reportCycle(waiting, groups, excluders, report);
      return [...groups.keys()];
    }
    waiting.delete(next);
    order.push(next);
  }
  return order;
}

/** Every waiting group has a waiting excluder: walking from excluder to excluder comes round. */
function reportCycle(
  waiting: ReadonlySet<string>,
  groups: ReadonlyMap<string, GroupNode>,
  excluders: ReadonlyMap<string, string[]>,
  report: Report,
): void {
  const path: string[] = [];
  let name = [...waiting][0] ?? '';
  while (!path.includes(name)) {
    path.push(name);
    name = (excluders.get(name) ?? []).find((excluder) => waiting.has(excluder)) ?? name;
  }
  const backwards = path.slice(path.indexOf(name)).toReversed();
  const declared = [...groups.keys()].find((each) => backwards.includes(each)) ?? name;
  const start = backwards.indexOf(declared);
  const cycle = [...backwards.slice(start), ...backwards.slice(0, start)];
  const [first, ...others] = cycle.map((each) => groups.get(each)?.name).filter((token) => token !== undefined);
  if (first === undefined) return;
  const circle = [...cycle, cycle[0]].join(' excludes ');
  report.error('E502', first.start, first.end, `Groups exclude each other in a circle: ${circle}`, {
    related: others.map((at) => ({ message: 'in the circle', at })),
  });
}

/** Says that there is no such group, and which may have been meant. */
export function reportUnknownGroup(
  token: { readonly text: string; readonly start: number; readonly end: number },
  names: Iterable<string>,
  report: Report,
): void {
  const { text, start, end } = token;
  report.error('E501', start, end, `There is no group ${text}`, {
    fixes: suggestions(text, names).map((name) => ({ title: `Write ${name}`, edits: [{ start, end, text: name }] })),
  });
}
