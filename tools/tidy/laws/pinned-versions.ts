import { externalDependencies } from '../external-dependencies.ts';
import type { Law, Offence } from '../law.ts';

const EXACT = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

export const pinnedVersions: Law = {
  name: 'every dependency is pinned to one version, the same everywhere',
  check(tree) {
    const dependencies = externalDependencies(tree);
    const first = new Map<string, string>();
    const offences: Offence[] = [];
    for (const { path, line, name, version } of dependencies) {
      if (!EXACT.test(version)) offences.push({ path, line, why: `${name} ${version} is not one exact version` });
      const other = first.get(name) ?? version;
      if (other !== version) offences.push({ path, line, why: `${name} ${version}, elsewhere ${other}` });
      first.set(name, other);
    }
    return { visited: dependencies.length, offences };
  },
  broken: {
    'package.json': '{ "dependencies": { "a": "1.0.0",\n"b": "^1.0.0" } }',
    'packages/x/package.json': '{ "dependencies": {\n\n"a": "1.0.1" } }',
  },
  caught: ['package.json:2', 'packages/x/package.json:3'],
};
