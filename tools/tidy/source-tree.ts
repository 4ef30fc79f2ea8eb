import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of the repository that we wrote or that is committed for us, by its path from the root. */
export type Tree = ReadonlyMap<string, string>;

/** What .gitignore may say here: a folder's name (`node_modules/`) or an ending (`*.log`). */
function ignoredBy(gitignore: string): (name: string) => boolean {
  const lines = gitignore.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const folders = new Set(['.git', ...lines.map((line) => line.replaceAll('/', ''))]);
  const endings = lines.filter((line) => line.startsWith('*')).map((line) => line.slice(1));
  return (name) => folders.has(name) || endings.some((ending) => name.endsWith(ending));
}

/**
 * Reads the whole repository. It walks the folders and does not ask Git, so that an unpacked archive obeys the same
 * laws as a clone.
 *
 * @param root the absolute path of the repository.
 */
export function readTree(root: string): Tree {
  const ignored = ignoredBy(readFileSync(join(root, '.gitignore'), 'utf8'));
  const tree = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (ignored(entry.name)) continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) tree.set(path, textOf(readFileSync(join(root, path))));
    }
  };
  walk('');
  return tree;
}

/** What is not text, such as a list of hashes, has a name to judge and nothing to read. */
function textOf(bytes: Buffer): string {
  return bytes.includes(0) ? '' : bytes.toString('utf8');
}

/** Whether a file is made whole by a generator: laws hold for what it is made from, and its language's compiler for it. */
export function isGenerated(path: string): boolean {
  return path.startsWith('sdks/');
}

/** The files that somebody wrote whose path fits, in the order of their paths. */
export function filesOf(tree: Tree, pattern: RegExp): [path: string, text: string][] {
  return [...tree]
    .filter(([path]) => pattern.test(path) && !isGenerated(path))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The line, from 1, on which an offset lies. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
