import { searchLaw } from '../search-law.ts';

/** A clone installs from whatever registry its owner has configured. */
export const registryHosts = searchLaw({
  name: 'no file names the host of a package registry',
  files: /./,
  tests: true,
  never: [
    [/"resolved": *"[a-z+]+:/g, 'the lockfile must leave the host open: install with omit-lockfile-registry-resolved'],
    [/\bregistry *= *https?:/g, 'leave the registry to the owner of the machine'],
    [/\bregistry\.(?:npmjs|yarnpkg|npmmirror)\.\w+/g, 'leave the registry to the owner of the machine'],
    [/\bnpm\.pkg\.github\.com/g, 'leave the registry to the owner of the machine'],
  ],
  exceptions: { 'tools/tidy/laws/registry-hosts.ts': 'shows what it forbids' },
  broken: {
    'package-lock.json': '{\n"resolved": "https://example.com/a.tgz"\n}',
    '.npmrc': 'fund=false\nregistry=https://example.com/',
    'docs/a.md': '`registry.npmjs.org`',
  },
  caught: ['package-lock.json:2', '.npmrc:2', 'docs/a.md:1'],
});
