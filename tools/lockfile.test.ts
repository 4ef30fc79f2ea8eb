import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

test('every optional package that a locked one names is locked too, or npm ci refuses it all', () => {
  const missing = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => (packages[`node_modules/${name}`] ?? packages[`${parent}/node_modules/${name}`]) === undefined,
    ),
  );
  assert.deepEqual(missing, [], 'run `node tools/complete-lockfile.mjs` after `npm install`');
});

test('what is installed on this platform is locked by its hash', () => {
  const loose = Object.entries(packages).filter(
    ([path, entry]) =>
      path.includes('node_modules/') && entry.link !== true && entry.optional !== true && entry.integrity === undefined,
  );
  assert.deepEqual(
    loose.map(([path]) => path),
    [],
  );
});
