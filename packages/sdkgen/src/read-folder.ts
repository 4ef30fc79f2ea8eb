import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of every file below a folder, by its path there, in the order of the paths. */
export function readFolder(folder: string, keeps: (path: string) => boolean = () => true): Map<string, string> {
  const paths = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return new Map(
    paths
      .filter(keeps)
      .toSorted()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}
