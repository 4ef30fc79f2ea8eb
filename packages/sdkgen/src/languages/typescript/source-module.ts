import { posix } from 'node:path';
import { format } from 'oxfmt';
import { print, symbol, symbolsOf, type Code, type Symbol } from '../../code/code.ts';

/** Something that a module of the package exports; `from` is the path of that module below `src/`. */
export function value(name: string, from: string): Symbol {
  return symbol(name, from);
}

/** The same, where only types use it. */
export function type(name: string, from: string): Symbol {
  return symbol(name, from, { typeOnly: true });
}

/** A type of the runtime. */
export function core(name: string, module: string): Symbol {
  return type(name, `core/${module}.ts`);
}

/** The text of a module, with the imports that follow from what it refers to. */
export async function writeModule(path: string, body: Code): Promise<string> {
  return formatSource(path, `${importsOf(path, body)}${print(body)}\n`);
}

/** As the formatter of the repository writes it. */
export async function formatSource(path: string, text: string, printWidth = 120): Promise<string> {
  const { code, errors } = await format(path, text, { printWidth, singleQuote: true });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}\n${text}`);
  return code;
}

/** One import for each module, in the order of their paths, with names in the order of the alphabet. */
function importsOf(path: string, body: Code): string {
  const byModule = new Map<string, Symbol[]>();
  for (const found of symbolsOf(body)) {
    if (found.from === '' || found.from === path) continue;
    byModule.set(found.from, [...(byModule.get(found.from) ?? []), found]);
  }
  const lines = [...byModule].map(([from, symbols]) => {
    const sorted = symbols.toSorted((a, b) => Number(a.typeOnly) - Number(b.typeOnly) || (a.name < b.name ? -1 : 1));
    const specifier = specifierOf(path, from);
    if (sorted.every(({ typeOnly }) => typeOnly))
      return `import type { ${sorted.map(({ name }) => name).join(', ')} } from '${specifier}';`;
    const names = sorted.map(({ name, typeOnly }) => (typeOnly ? `type ${name}` : name));
    return `import { ${names.join(', ')} } from '${specifier}';`;
  });
  return lines.length === 0 ? '' : `${lines.toSorted(bySpecifier).join('\n')}\n\n`;
}

function bySpecifier(a: string, b: string): number {
  const [one = '', other = ''] = [a, b].map((line) => line.slice(line.lastIndexOf(' from ')));
  return one < other ? -1 : 1;
}

/** Paths of our own are relative; everything else is a package. */
function specifierOf(path: string, from: string): string {
  if (!from.endsWith('.ts')) return from;
  const relative = posix.relative(posix.dirname(path), from);
  return relative.startsWith('.') ? relative : `./${relative}`;
}
