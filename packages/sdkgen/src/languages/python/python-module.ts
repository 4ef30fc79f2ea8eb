import { type Code, type Part, type Symbol, paragraphs, print, symbol, symbolsOf } from '../../code/code.ts';
import { docstring } from './docstring.ts';

/** The text of a module: its docstring, what it imports because it refers to it, and its body. */
export function pythonModule(about: string, body: readonly Part[]): string {
  const code = paragraphs(body);
  const named = symbolsOf(code).filter(({ from }) => from !== '');
  const symbols = named.some(({ typeOnly }) => typeOnly) ? [...named, symbol('TYPE_CHECKING', 'typing')] : named;
  const imports = [
    'from __future__ import annotations',
    ...groupsOf(symbols.filter(({ typeOnly }) => !typeOnly)),
    typeCheckingBlock(symbols.filter(({ typeOnly }) => typeOnly)),
  ].filter((part) => part !== '');
  return `${[docstring(about), ...imports, print(code)].join('\n\n')}\n`;
}

/** What code imports because it refers to it. */
export function importsOf(code: Code): string {
  return groupsOf(symbolsOf(code).filter(({ from }) => from !== '')).join('\n\n');
}

/** What only type checkers need to import. */
export function typeSymbol(name: string, from: string): Symbol {
  return symbol(name, from, { typeOnly: true });
}

function typeCheckingBlock(symbols: readonly Symbol[]): string {
  if (symbols.length === 0) return '';
  const lines = groupsOf(symbols).join('\n\n').split('\n');
  return `if TYPE_CHECKING:\n${lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n')}`;
}

/** The standard library, other packages, this package: as every Python module orders them. */
function groupsOf(symbols: readonly Symbol[]): string[] {
  return [0, 1, 2].map((wanted) => importLines(symbols.filter(({ from }) => rankOf(from) === wanted))).filter(Boolean);
}

const THIRD_PARTY = new Set(['httpx', 'loyaltyos', 'pydantic', 'pytest', 'typing_extensions', 'conformance_support']);

function rankOf(from: string): number {
  if (from.startsWith('.')) return 2;
  return THIRD_PARTY.has(from.split('.')[0] ?? '') ? 1 : 0;
}

function importLines(symbols: readonly Symbol[]): string {
  const modules = new Map<string, Set<string>>();
  for (const { name, from } of symbols) modules.set(from, (modules.get(from) ?? new Set()).add(name));
  return [...modules]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, names]) => `from ${from} import ${[...names].toSorted().join(', ')}`)
    .join('\n');
}
