import { type Code, code, print, type Symbol, symbol, symbolsOf } from '../../code/code.ts';

/** The package that everything of the SDK is in, or below. */
export const ROOT_PACKAGE = 'io.loyaltyos.sdk';
export const MODELS = `${ROOT_PACKAGE}.models`;
export const PARAMS = `${ROOT_PACKAGE}.params`;
export const RESOURCES = `${ROOT_PACKAGE}.resources`;

/** A class by its name and its package. */
export function type(name: string, from: string): Symbol {
  return symbol(name, from);
}

/** A class of the SDK itself: `json.JsonValue`, or `Paged`. */
export function own(path: string): Symbol {
  const at = path.lastIndexOf('.');
  return type(path.slice(at + 1), at < 0 ? ROOT_PACKAGE : `${ROOT_PACKAGE}.${path.slice(0, at)}`);
}

export const NULLABLE = type('Nullable', 'org.jspecify.annotations');

/** Where a class of a package is, below the folder of sources. */
export function pathOf(packageName: string, name: string): string {
  return `${packageName.replaceAll('.', '/')}/${name}.java`;
}

/** The text of a file: its package, the imports that follow from what it refers to, and the class. */
export function javaFile(packageName: string, body: Code): string {
  const imports = symbolsOf(body)
    .filter(({ from }) => from !== '' && from !== 'java.lang' && from !== packageName)
    .map(({ name, from }) => `import ${from}.${name.split('.')[0]};`);
  const file = code`
    package ${packageName};

    ${[...new Set(imports)].toSorted()}

    ${body}
  `;
  return `${print(file)}\n`;
}
