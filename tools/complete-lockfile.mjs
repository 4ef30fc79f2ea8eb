// Adds to package-lock.json the optional packages of other platforms that npm left out.
//
// npm writes an optional package into the lockfile only when the registry showed it, and some registries hold the
// builds of some platforms only. `npm ci` then refuses the whole lockfile, wherever it runs, because a dependency that
// a locked package names has no entry. An entry with the exact version and the platform is enough for it: on another
// platform the package is passed over without being asked for. Run it after `npm install` (plain Node.js, no types, so
// that it runs before anything is installed).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));

/** os, cpu and libc as the names of platform packages end: `linux-arm64-musl`, `win32-x64-msvc`, `darwin-x64`. */
const PLATFORM = /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(.+))?$/;

/** @param {string} name @param {string} version @param {boolean} dev */
function entry(name, version, dev) {
  const common = { version, ...(dev ? { dev: true } : {}), optional: true };
  if (name.endsWith('-wasm32-wasi')) return { ...common, cpu: ['wasm32'] };
  const match = PLATFORM.exec(name);
  if (match === null || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(
      `${name}@${version} has no entry in the lockfile, and its name tells no platform to write one from`,
    );
  }
  const [, os, cpu, abi] = match;
  const libc = os !== 'linux' ? undefined : abi?.includes('musl') ? 'musl' : 'glibc';
  return { ...common, cpu: [cpu], ...(libc === undefined ? {} : { libc: [libc] }), os: [os] };
}

const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = [];
for (const [parent, { optionalDependencies = {}, dev = false }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (lock.packages[`node_modules/${name}`] ?? lock.packages[`${parent}/node_modules/${name}`]) continue;
    lock.packages[`node_modules/${name}`] = entry(name, version, dev);
    added.push(`${name}@${version}`);
  }
}
if (added.length > 0) {
  const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
process.stdout.write(`${added.length} optional packages of other platforms added to package-lock.json\n`);
