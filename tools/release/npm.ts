import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readTarball, type Archive } from './archive.ts';
import { checksum } from './checksums.ts';
import { differences, machinePaths, strayAndMissing, wrongFacts } from './contents.ts';
import { MACHINE_FOLDERS, ROOT, copySources, freshFolder, withEmptyProject } from './folders.ts';
import { LICENCE_ID, type LanguageRelease, type ReleaseFacts } from './language-release.ts';
import { noFaults } from './report.ts';
import { hasCommand, runCommand } from './run-command.ts';

const LANGUAGE = 'typescript';
const TSC = join(ROOT, 'node_modules/.bin/tsc');
const ESBUILD = join(ROOT, 'node_modules/.bin/esbuild');
/** What a page that makes one call may load at most, compressed. */
const MOST_BUNDLE_BYTES = 15 * 1024;

/** The package of npm, from its tarball. */
export const npmRelease: LanguageRelease = {
  language: LANGUAGE,
  lacks: () => (hasCommand('npm', ['--version']) ? undefined : 'npm'),
  run(report, facts) {
    let packed: Packed | undefined;
    report.check(LANGUAGE, 'the tarball is built', () => {
      packed = pack('package');
      return sizeOf(packed.tarball);
    });
    if (packed === undefined) return;
    const { sources, tarball } = packed;
    const archive = readTarball(readFileSync(tarball));
    report.check(LANGUAGE, 'it holds what it should and nothing else', () => checkContents(archive));
    report.check(LANGUAGE, 'it says what it is', () => checkMetadata(archive, facts));
    report.check(LANGUAGE, 'built again from another folder it has the same bytes', () =>
      again({ sources, tarball }, archive),
    );
    report.check(LANGUAGE, 'installed in an empty project it compiles and works', () => tryIn(tarball));
  },
};

interface Packed {
  readonly sources: string;
  readonly tarball: string;
}

/** Builds the package in a copy of its sources, as publishing would: npm runs the build before it packs. */
function pack(name: string, original?: string): Packed {
  const sources = copySources(LANGUAGE, `${name}-sources`, original);
  const folder = freshFolder(LANGUAGE, name);
  // The repository switches scripts off for what it installs; the package's own script builds it.
  const options = ['--json', '--silent', '--ignore-scripts=false', '--pack-destination', folder];
  const said = runCommand('npm', ['pack', ...options], { folder: sources });
  const [packed] = JSON.parse(said.slice(said.indexOf('['))) as [{ filename: string }];
  return { sources, tarball: join(folder, packed.filename.replaceAll('/', '-').replace('@', '')) };
}

function sizeOf(tarball: string): string {
  return `${(readFileSync(tarball).length / 1024).toFixed(0)} KB`;
}

/** What the compiler makes of a module: code and types, each with a map back to the source that comes along. */
const OF_MODULE = /^package\/dist\/[a-z0-9/-]+\.(?:js|js\.map|d\.ts|d\.ts\.map)$/;
const MODULE = /^package\/src\/[a-z0-9/-]+\.ts$/;

/**
 * Compares what is in the tarball with what should be.
 *
 * @throws {Error} With all that differs.
 */
export function checkContents(archive: Archive): string {
  const modules = [...archive.keys()].filter((path) => MODULE.test(path));
  const made = modules.flatMap((path) => {
    const stem = path.replace('package/src/', 'package/dist/').slice(0, -'.ts'.length);
    return ['.js', '.d.ts'].map((ending) => `${stem}${ending}`);
  });
  const files = ['LICENSE', 'README.md', 'REFERENCE.md', 'CHANGELOG.md', 'package.json'].map(
    (name) => `package/${name}`,
  );
  noFaults([
    ...strayAndMissing(archive, { files: [...files, ...made], also: [OF_MODULE, MODULE] }),
    ...machinePaths(archive, MACHINE_FOLDERS),
  ]);
  return `${archive.size} files of ${modules.length} modules`;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly private?: boolean;
  readonly sideEffects?: boolean;
  readonly dependencies?: object;
  readonly engines?: { readonly node?: string };
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** What npm would run on the machine of whoever installs the package. */
const RUNS_AT_INSTALL = ['preinstall', 'install', 'postinstall', 'prepare'];

/**
 * Compares what the tarball says of itself with what is so everywhere.
 *
 * @throws {Error} With all that differs.
 */
export function checkMetadata(archive: Archive, { version, licence }: ReleaseFacts): string {
  const text = (name: string): string => archive.get(`package/${name}`)?.toString('utf8') ?? '';
  const manifest = JSON.parse(text('package.json')) as Manifest;
  const targets = Object.values(manifest.exports ?? {}).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  const absent = targets.filter((target) => !archive.has(target.replace('./', 'package/')));
  const scripts = RUNS_AT_INSTALL.filter((name) => manifest.scripts?.[name] !== undefined);
  noFaults([
    ...wrongFacts({
      name: [manifest.name, '@loyaltyos/sdk'],
      version: [manifest.version, version],
      licence: [manifest.license, LICENCE_ID],
      'the text of the licence': [text('LICENSE') === licence, true],
      'the newest release of the changelog': [text('CHANGELOG.md').match(/^## (\S+),/m)?.[1], version],
      'the number of dependencies': [Object.keys(manifest.dependencies ?? {}).length, 0],
      sideEffects: [manifest.sideEffects, false],
      'the oldest Node.js': [manifest.engines?.node, '>=20'],
      private: [manifest.private ?? false, false],
    }),
    ...absent.map((target) => `exports name ${target}, which is not there`),
    ...scripts.map((name) => `the script ${name} would run where the package is installed`),
  ]);
  return `${manifest.name} ${manifest.version}, no dependency`;
}

function again({ sources, tarball }: Packed, archive: Archive): string {
  const { tarball: other } = pack('package-again', sources);
  const [one, two] = [tarball, other].map((file) => readFileSync(file));
  if (one === undefined || two === undefined || !one.equals(two)) {
    noFaults([
      'the bytes differ',
      ...differences(archive, readTarball(readFileSync(other))).map((path) => `${path} differs`),
    ]);
  }
  return `sha256 ${checksum('sha256', readFileSync(tarball)).slice(0, 16)}…`;
}

const PROGRAM = `
import { ConfigurationError, LoyaltyOSClient, webhooks } from '@loyaltyos/sdk';
import { sign, verify } from '@loyaltyos/sdk/webhooks';

const secret = 'whsec_' + btoa('0123456789abcdef0123456789abcdef');
const timestamp = new Date();
const payload = JSON.stringify({ type: 'order.ingested', timestamp, data: { orderId: 'ord_1' } });
const headers = await sign({ id: 'msg_1', timestamp, payload, secret });
const event = await verify({ payload, headers, secret: [secret] });
const wrong = await webhooks.verify({ payload: payload + ' ', headers, secret }).then(
  () => 'accepted',
  (error: unknown) => (error instanceof webhooks.WebhookVerificationError ? error.code : String(error)),
);

let refused = 'accepted';
try {
  new LoyaltyOSClient({ tenantSlug: 'acme-retail', apiKey: 'los_sandbox_sk_1a2b_secret' });
} catch (error) {
  if (error instanceof ConfigurationError) refused = error.message;
}
console.log(JSON.stringify([event.type, wrong, refused.includes('LOYALTYOS_BASE_URL')]));
`;

const COMPILER = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
  module: 'nodenext',
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  // Types of the package that do not fit together are to be seen.
  skipLibCheck: false,
};

function tryIn(tarball: string): string {
  return withEmptyProject((folder) => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: COMPILER, files: ['program.ts'] }));
    writeFileSync(join(folder, 'program.ts'), PROGRAM);
    runCommand('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', tarball], { folder });
    runCommand(TSC, ['-p', '.'], { folder });
    const environment = { LOYALTYOS_BASE_URL: undefined, LOYALTYOS_DOMAIN: undefined };
    const printed = runCommand(process.execPath, ['program.js'], { folder, environment }).trim();
    const expected = '["order.ingested","no-matching-signature",true]';
    noFaults(printed === expected ? [] : [`the program prints ${printed}, not ${expected}`]);
    const bytes = bundleSize(folder);
    noFaults(
      bytes <= MOST_BUNDLE_BYTES ? [] : [`a page with one call loads ${bytes} bytes, over ${MOST_BUNDLE_BYTES}`],
    );
    return `types, a webhook, a client without a host; a page with one call loads ${(bytes / 1024).toFixed(1)} KB`;
  });
}

const ONE_CALL = `
import { getCustomerBalance, LoyaltyOSCore } from '@loyaltyos/sdk';
const client = new LoyaltyOSCore({ baseUrl: location.origin, customerToken: () => 'token' });
document.title = String((await getCustomerBalance(client, 'cust_1')).pointsBalance);
`;

function bundleSize(folder: string): number {
  writeFileSync(join(folder, 'one-call.js'), ONE_CALL);
  const options = ['--bundle', '--minify', '--format=esm', '--platform=browser', '--outfile=bundle.js'];
  runCommand(ESBUILD, ['one-call.js', ...options, '--log-level=warning'], { folder });
  return gzipSync(readFileSync(join(folder, 'bundle.js')), { level: 9 }).length;
}
