import { fillFigures } from '../../fill-figures.ts';

/** What of the runtime's project is not for the SDK's: where the runtime finds what stands elsewhere in the repository. */
const RUNTIME_ONLY = /\n *<!-- runtime:[^]*?<!-- \/runtime -->/g;

/** The project of the runtime as that of the SDK: with its version, and without what only the runtime needs. */
export function fillProject(runtime: ReadonlyMap<string, string>, version: string): Map<string, string> {
  return new Map(
    [...runtime].map(([path, text]): [string, string] => {
      if (path.endsWith('pom.xml')) return [path, text.replaceAll(RUNTIME_ONLY, '').replaceAll('0.0.0', version)];
      if (path.endsWith('/Version.java')) return [path, text.replace('0.0.0', version)];
      if (path === 'README.md') return [path, fillFigures(path, text.replaceAll('0.0.0', version))];
      return [path, text];
    }),
  );
}
