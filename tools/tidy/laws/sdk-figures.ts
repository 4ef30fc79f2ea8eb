import type { Law, Offence } from '../law.ts';
import { lineAt } from '../source-tree.ts';

const FIGURES = 'packages/sdkgen/behaviour.json';
const PAGE = 'docs/sdks/behaviour.md';
/** A row of a table: neither its head nor the line below that. */
const ROW = /^\| (?!---)(?!.*\|\n\| ---).*\|$/gm;

interface ErrorRow {
  readonly name: string;
  readonly status?: number;
  readonly statusFrom?: number;
  readonly means: string;
}

interface HostRow {
  readonly keyPrefix: string;
  readonly host: string;
}

/** How the row of each figure begins. */
function rowsOf(behaviour: Readonly<Record<string, unknown>>): string[] {
  const { about: _, hosts, errors, ...figures } = behaviour;
  return [
    ...((hosts as readonly HostRow[] | undefined) ?? []).map(
      ({ keyPrefix, host }) => `| \`${keyPrefix}\` | \`${host}\` |`,
    ),
    ...((errors as readonly ErrorRow[] | undefined) ?? []).map(
      ({ name, status, statusFrom, means }) => `| ${status ?? `from ${statusFrom}`} | \`${name}\` | ${means} |`,
    ),
    ...leavesOf(figures, []).map(([path, value]) => `| \`${path}\` | ${value} |`),
  ];
}

function leavesOf(value: unknown, path: readonly string[]): [path: string, value: string][] {
  if (Array.isArray(value)) return [[path.join('.'), value.map((item) => `\`${item}\``).join(', ')]];
  if (typeof value !== 'object' || value === null) return [[path.join('.'), `\`${String(value)}\``]];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

export const sdkFigures: Law = {
  name: 'every figure of the SDKs has a row on its page, with its value, and every row a figure',
  check(tree) {
    const text = tree.get(FIGURES);
    const page = tree.get(PAGE) ?? '';
    if (text === undefined) return { visited: 0, offences: [] };
    const expected = rowsOf(JSON.parse(text) as Record<string, unknown>);
    const rows = [...page.matchAll(ROW)];
    const offences: Offence[] = [
      ...expected
        .filter((start) => !rows.some(([row]) => row.startsWith(start)))
        .map((start) => ({ path: PAGE, line: 1, why: `no row begins with ${start}` })),
      ...rows
        .filter(([row]) => !expected.some((start) => row.startsWith(start)))
        .map((match) => ({ path: PAGE, line: lineAt(page, match.index), why: `${FIGURES} does not say that` })),
    ];
    return { visited: expected.length, offences };
  },
  broken: {
    [FIGURES]: JSON.stringify({
      about: 'x',
      hosts: [{ keyPrefix: 'a_', host: 'api' }],
      retries: { maxRetries: 2, statuses: [408, 429] },
      errors: [{ name: 'Gone', status: 410, means: 'It is gone.' }],
    }),
    [PAGE]:
      '# Page\n\n| figure | value |\n| --- | --- |\n| `retries.maxRetries` | `3` | many |\n' +
      '| `retries.statuses` | `408`, `429` | those |\n| `a_` | `api` |\n| 410 | `Gone` | It is gone. |\n',
  },
  caught: [`${PAGE}:1`, `${PAGE}:5`],
};
