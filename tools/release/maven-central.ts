import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readZip, type Archive } from './archive.ts';
import { checksum, writeChecksums } from './checksums.ts';
import { differences, machinePaths, strayAndMissing, wrongFacts } from './contents.ts';
import { MACHINE_FOLDERS, cacheFolder, copySources, freshFolder, withEmptyProject } from './folders.ts';
import { LICENCE_ID, type LanguageRelease, type ReleaseFacts } from './language-release.ts';
import { emptyMavenProject } from './maven-project.ts';
import { readPom } from './pom.ts';
import { noFaults } from './report.ts';
import { hasCommand, runCommand } from './run-command.ts';

const LANGUAGE = 'java';
const PLACE = 'io/loyaltyos/sdk';
const MOST_JAR_BYTES = 1024 * 1024;

/** The bundle that Maven Central's portal takes. */
export const mavenCentralRelease: LanguageRelease = {
  language: LANGUAGE,
  lacks() {
    if (!hasCommand('javac', ['--release', '17', '--version'])) return 'JDK 17';
    return hasCommand('mvn', ['--version']) ? undefined : 'Maven';
  },
  run(report, facts) {
    let made: Made | undefined;
    report.check(LANGUAGE, 'jar, sources and javadoc are built', () => {
      made = build('package', facts);
      return made.jars.map(({ kind, file }) => `${kind || 'jar'} ${sizeOf(file)}`).join(', ');
    });
    if (made === undefined) return;
    const { sources, pom, jars } = made;
    report.check(LANGUAGE, 'they hold what they should and nothing else', () => contents(jars));
    report.check(LANGUAGE, 'the POM says what Central asks for', () => metadata(pom, jars, facts));
    report.check(LANGUAGE, 'built again from another folder they have the same bytes', () =>
      again({ sources, jars }, facts),
    );
    let bundle = '';
    const bundled = report.check(LANGUAGE, 'the bundle is laid out as a repository', () => {
      bundle = bundleOf({ pom, jars }, facts);
      return `${readZip(readFileSync(bundle)).size} files, ${sizeOf(bundle)}`;
    });
    report.skip(LANGUAGE, 'signatures', 'the release itself signs, with a key that no dry run has');
    if (!bundled) return;
    report.check(LANGUAGE, 'resolved from the bundle in an empty project it compiles and works', () =>
      tryIn(bundle, facts),
    );
  },
};

/** `''` is the jar of classes. */
type Kind = '' | 'sources' | 'javadoc';

interface Jar {
  readonly kind: Kind;
  readonly file: string;
}

interface Made {
  readonly sources: string;
  readonly pom: string;
  readonly jars: readonly Jar[];
}

/** Where Maven keeps what it has fetched for the dry run: nothing that another build of this machine has installed. */
function repositoryOption(): string {
  return `-Dmaven.repo.local=${cacheFolder('maven-repository')}`;
}

/** Builds the jars in a copy of the sources. The tests have run elsewhere. */
function build(name: string, { version }: ReleaseFacts, original?: string): Made {
  const sources = copySources(LANGUAGE, name, original);
  runCommand('mvn', ['-B', '-q', '-DskipTests', repositoryOption(), 'package'], { folder: sources });
  const jars = (['', 'sources', 'javadoc'] as const).map((kind) => {
    const suffix = kind === '' ? '' : `-${kind}`;
    return { kind, file: join(sources, `target/sdk-${version}${suffix}.jar`) };
  });
  return { sources, pom: join(sources, 'pom.xml'), jars };
}

function sizeOf(file: string): string {
  return `${(readFileSync(file).length / 1024).toFixed(0)} KB`;
}

const CLASS = /^io\/loyaltyos\/sdk\/(?:[a-z]+\/)*[\w$-]+\.class$/;
const SOURCE = /^io\/loyaltyos\/sdk\/(?:[a-z]+\/)*[\w-]+\.java$/;
const MANIFEST = 'META-INF/MANIFEST.MF';
/** Pages of what is public, with what they are shown and searched by. */
const PAGES = /^(?:[\w.-]+\/)*(?:[\w.-]+\.(?:html|css|js|png|svg|md)|(?:element|package)-list)$|^legal\//;
const BESIDES = [/^META-INF\/(?:LICENSE|NOTICE|maven\/io\.loyaltyos\/sdk\/pom\.(?:xml|properties))$/];

function contents(jars: readonly Jar[]): string {
  const [classes, sources, javadoc] = jars.map(({ file }) => readZip(readFileSync(file))) as [
    Archive,
    Archive,
    Archive,
  ];
  const ofSources = [...sources.keys()]
    .filter((path) => SOURCE.test(path) && !path.endsWith('-info.java'))
    .map((path) => path.replace(/\.java$/, '.class'));
  const large = readFileSync(jars[0]?.file ?? '').length;
  noFaults([
    ...strayAndMissing(classes, { files: [MANIFEST, ...ofSources], also: [CLASS, ...BESIDES] }),
    ...strayAndMissing(sources, { files: [MANIFEST], also: [SOURCE, ...BESIDES] }),
    ...strayAndMissing(javadoc, { files: [MANIFEST, 'index.html'], also: [PAGES, ...BESIDES] }),
    ...[...javadoc.keys()].filter((path) => path.includes(`${PLACE}/internal/`)).map((path) => `${path} is internal`),
    ...[classes, sources, javadoc].flatMap((archive) => machinePaths(archive, MACHINE_FOLDERS)),
    ...(large > MOST_JAR_BYTES ? [`the jar has ${large} bytes, more than ${MOST_JAR_BYTES}`] : []),
  ]);
  return `${ofSources.length} sources, ${classes.size} files in the jar, ${javadoc.size} in the javadoc`;
}

/** What a project gets along with the SDK. */
const DEPENDENCIES = new Set(['com.fasterxml.jackson.core:jackson-databind', 'org.jspecify:jspecify']);

function metadata(file: string, jars: readonly Jar[], { version }: ReleaseFacts): string {
  const pom = readPom(readFileSync(file, 'utf8'));
  const newest = readFileSync(join(file, '../CHANGELOG.md'), 'utf8').match(/^## (\S+),/m)?.[1];
  const classes = readZip(readFileSync(jars[0]?.file ?? ''));
  const manifest = classes.get(MANIFEST)?.toString('utf8') ?? '';
  const asked = ['name', 'description', 'url', 'developers', 'scm'] as const;
  noFaults([
    ...wrongFacts({
      groupId: [pom.groupId, 'io.loyaltyos'],
      artifactId: [pom.artifactId, 'sdk'],
      version: [pom.version, version],
      licence: [pom.licence, LICENCE_ID],
      'the module': [/^Automatic-Module-Name: (\S+)/m.exec(manifest)?.[1], 'io.loyaltyos.sdk'],
      'the newest release of the changelog': [newest, version],
    }),
    ...asked.filter((name) => !pom.has.includes(name)).map((name) => `Central asks for <${name}>`),
    ...pom.dependencies.filter((name) => !DEPENDENCIES.has(name)).map((name) => `${name} comes along unexpectedly`),
    ...(pom.has.includes('repositories') ? ['it names repositories, which the owner of a project chooses'] : []),
  ]);
  return `io.loyaltyos:sdk:${version}, with ${pom.dependencies.join(', ')}`;
}

function again({ sources, jars }: Omit<Made, 'pom'>, facts: ReleaseFacts): string {
  const other = build('package-again', facts, sources);
  const faults = jars.flatMap(({ kind, file }, index) => {
    const [one, two] = [readFileSync(file), readFileSync(other.jars[index]?.file ?? '')];
    if (one.equals(two)) return [];
    const differing = differences(readZip(one), readZip(two)).map((path) => `${path} differs`);
    return [`the bytes of ${kind || 'the jar'} differ`, ...differing.slice(0, 10)];
  });
  noFaults(faults);
  return `sha256 ${checksum('sha256', readFileSync(jars[0]?.file ?? '')).slice(0, 16)}…`;
}

/** Lays the files out as Central's portal takes them, each with its checksums, and zips them. */
function bundleOf({ pom, jars }: Omit<Made, 'sources'>, { version }: ReleaseFacts): string {
  const folder = freshFolder(LANGUAGE, 'bundle');
  const layout = join(folder, 'layout');
  const place = join(layout, PLACE, version);
  mkdirSync(place, { recursive: true });
  cpSync(pom, join(place, `sdk-${version}.pom`));
  for (const { kind, file } of jars) cpSync(file, join(place, `sdk-${version}${kind === '' ? '' : `-${kind}`}.jar`));
  for (const name of readdirSync(place)) writeChecksums(join(place, name));
  const bundle = join(folder, `sdk-${version}-bundle.zip`);
  const when = '--date=2026-01-01T00:00:00Z';
  runCommand('jar', ['--create', '--file', bundle, '--no-manifest', when, '-C', layout, '.'], { folder });
  return bundle;
}

/** The unpacked bundle is the repository of a project that knows no other place for the SDK. */
function tryIn(bundle: string, { version }: ReleaseFacts): string {
  rmSync(cacheFolder('maven-repository', 'io', 'loyaltyos'), { recursive: true, force: true });
  return withEmptyProject((folder) => {
    const repository = join(folder, 'repository');
    mkdirSync(repository);
    runCommand('jar', ['--extract', '--file', bundle], { folder: repository });
    for (const [path, text] of emptyMavenProject(version, pathToFileURL(repository).href)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    runCommand('mvn', ['-B', '-q', repositoryOption(), 'compile', 'dependency:build-classpath'], { folder });
    const classPath = `target/classes${process.platform === 'win32' ? ';' : ':'}${readFileSync(join(folder, 'target/class-path'), 'utf8')}`;
    const environment = { LOYALTYOS_BASE_URL: undefined, LOYALTYOS_DOMAIN: undefined };
    const printed = runCommand('java', ['-cp', classPath, 'Program'], { folder, environment }).trim();
    const expected = 'order.ingested no-matching-signature true';
    noFaults(printed === expected ? [] : [`the program prints ${printed}, not ${expected}`]);
    return 'checksums, a webhook, a client without a host';
  });
}
