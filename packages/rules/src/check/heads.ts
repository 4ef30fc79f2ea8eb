import type { RoundingMode } from '@loyaltyos/kernel';
import { formatLocalDate, parseLocalDate } from '../calendar/local-date.ts';
import { zoneNamed } from '../calendar/zone.ts';
import type { Environment } from '../environment.ts';
import type { Window } from '../ir/ir.ts';
import type { Report } from '../report.ts';
import {
  textOf,
  type CapNode,
  type CurrenciesNode,
  type EffectiveNode,
  type RuleSetNode,
  type ZoneNode,
} from '../syntax/tree.ts';
import { suggestions } from './suggest.ts';

/** What stands above the declarations. */
export interface Heads {
  readonly currencies: readonly string[];
  readonly zone: string;
  readonly round: RoundingMode;
  readonly effective: Window | undefined;
  readonly caps: readonly CapNode[];
}

/** Defaults: all currencies of the programme, UTC, half_up, always, no cap. */
export function checkHeads(root: RuleSetNode, environment: Environment, report: Report): Heads {
  const seen = new Map<string, RuleSetNode['heads'][number]>();
  const caps: CapNode[] = [];
  const heads: { -readonly [K in keyof Heads]: Heads[K] } = {
    currencies: [...environment.currencies],
    zone: 'UTC',
    round: 'half_up',
    effective: undefined,
    caps,
  };
  for (const head of root.heads) {
    const first = seen.get(head.kind);
    if (first !== undefined && head.kind !== 'cap') {
      report.error('E203', head.start, head.end, `"${head.kind}" is given twice`, {
        related: [{ message: 'first here', at: first }],
      });
      continue;
    }
    seen.set(head.kind, head);
    if (head.kind === 'cap') caps.push(head);
    else if (head.kind === 'currencies') heads.currencies = checkCurrencies(head, environment, report);
    else if (head.kind === 'zone') heads.zone = checkZone(head, report);
    else if (head.kind === 'round') heads.round = head.mode.text as RoundingMode;
    else heads.effective = checkWindow(head, report);
  }
  return heads;
}

function checkCurrencies(head: CurrenciesNode, { currencies }: Environment, report: Report): string[] {
  const listed = new Set<string>();
  for (const { text, start, end } of head.codes) {
    if (listed.has(text)) report.error('E203', start, end, `${text} is given twice`);
    listed.add(text);
    if (currencies.includes(text)) continue;
    report.error('E202', start, end, `${text} is not a currency of the programme: there are ${currencies.join(', ')}`, {
      fixes: suggestions(text, currencies).map((code) => ({
        title: `Write ${code}`,
        edits: [{ start, end, text: code }],
      })),
    });
  }
  return [...listed];
}

function checkZone({ zone }: ZoneNode, report: Report): string {
  const name = textOf(zone);
  if (zoneNamed(name) !== undefined) return name;
  const { start, end } = zone;
  report.error('E602', start, end, `There is no time zone "${name}": zones are named as in "Europe/London"`, {
    fixes: suggestions(name, Intl.supportedValuesOf('timeZone')).map((meant) => ({
      title: `Write "${meant}"`,
      edits: [{ start, end, text: JSON.stringify(meant) }],
    })),
  });
  return 'UTC';
}

/** Days, both ends included, whatever the program wrote. @returns undefined when the range was refused and reported. */
export function checkWindow(node: EffectiveNode, report: Report): Window | undefined {
  const from = parseDay(node.from, report);
  const to = node.to.text === 'open' ? undefined : parseDay(node.to, report);
  if (from === undefined || (to === undefined && node.to.text !== 'open')) return undefined;
  if (to === undefined) return { from: formatLocalDate(from) };
  const last = node.inclusive ? to : to - 1;
  if (last >= from) return { from: formatLocalDate(from), to: formatLocalDate(last) };
  const swap = [
    { start: node.from.start, end: node.from.end, text: node.to.text },
    { start: node.to.start, end: node.to.end, text: node.from.text },
  ];
  const fixes = to < from ? [{ title: 'Swap the two dates', edits: swap }] : [];
  report.error('E601', node.start, node.end, 'No day lies in this range', { fixes });
  return undefined;
}

export function parseDay(token: { text: string; start: number; end: number }, report: Report): number | undefined {
  const day = parseLocalDate(token.text);
  if (day === undefined) report.error('E601', token.start, token.end, `There is no day ${token.text}`);
  return day;
}
