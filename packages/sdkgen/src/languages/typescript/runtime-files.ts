import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../runtime/typescript');
/** Tests and what they need stay behind, as do the stand-ins for what is generated. */
const STAYS = /(?:\.test\.ts|^fixture\/.*|^behaviour\.ts|^problem-code\.ts)$/;

/** The modules of the runtime, by their paths below \`src/\`. */
export function runtimeModules(): Map<string, string> {
  const paths = globSync('**/*.ts', { cwd: join(FOLDER, 'src') }).map((path) => path.replaceAll('\\', '/'));
  return new Map(
    paths
      .filter((path) => !STAYS.test(path))
      .toSorted()
      .map((path) => [`core/${path}`, readFileSync(join(FOLDER, 'src', path), 'utf8')]),
  );
}

/** A file of the package as it stands, by its path below \`runtime/typescript/package/\`. */
export function packageFiles(): Map<string, string> {
  const folder = join(FOLDER, 'package');
  const entries = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  );
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
