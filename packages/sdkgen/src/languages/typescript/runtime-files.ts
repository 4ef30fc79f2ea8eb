import { join } from 'node:path';
import { readFolder } from '../../read-folder.ts';

const FOLDER = join(import.meta.dirname, '../../../runtime/typescript');
/** Tests and what they need stay behind, as do the stand-ins for what is generated. */
const STAYS = /(?:\.test\.ts|^fixture\/.*|^behaviour\.ts|^problem-code\.ts)$/;

/** The modules of the runtime, by their paths below `src/`. */
export function runtimeModules(): Map<string, string> {
  const modules = readFolder(join(FOLDER, 'src'), (path) => path.endsWith('.ts') && !STAYS.test(path));
  return new Map([...modules].map(([path, text]) => [`core/${path}`, text]));
}

/** A file of the package as it stands, by its path below `runtime/typescript/package/`. */
export function packageFiles(): Map<string, string> {
  return readFolder(join(FOLDER, 'package'));
}
