import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Toolchain } from '../../conformance/language-tests.ts';
import { oneAtATime } from './one-at-a-time.ts';

const ROOT = join(import.meta.dirname, '../../../../..');
const SDK = join(ROOT, 'sdks/java');
/** Where Maven builds, so that nothing is left behind where the SDK is generated. */
const BUILDS = join(ROOT, '.cache/java');
/** Maven 3 does not expect that two of it fill its local repository at once. */
const LOCK = join(BUILDS, 'maven.lock');
const LEAST_JAVA = 17;
/** Of Maven 3. */
const LEAST_MAVEN = 8;
const MOST_SAID = 30_000;

/** A program that ended with something else than 0; the message is what it said last. */
export class ProgramFailed extends Error {
  override readonly name = 'ProgramFailed';
}

/**
 * A copy of the SDK in a folder of its own below `.cache/java`, where what was built before stays.
 *
 * @param name of the folder: those who build at the same time have one each.
 */
export function copySdk(name: string): string {
  const folder = join(BUILDS, name);
  mkdirSync(folder, { recursive: true });
  // What is no longer generated must not be compiled.
  for (const path of ['src', 'examples/plain/src', 'examples/spring-boot/src', 'examples/micronaut/src']) {
    rmSync(join(folder, path), { recursive: true, force: true });
  }
  cpSync(SDK, folder, { recursive: true, preserveTimestamps: true, filter: (path) => !/[\\/]target$/.test(path) });
  return folder;
}

/** What a pattern finds in a folder, by absolute paths. */
export function filesIn(folder: string, pattern: string): string[] {
  return globSync(pattern, { cwd: folder }).map((path) => join(folder, path));
}

/** Whether a JDK and Maven that are new enough are on the PATH. */
export async function findJava(): Promise<Toolchain> {
  const compiler = await run('javac', ['-version']).catch(() => undefined);
  if (compiler === undefined) return { found: false, reason: 'no JDK is on the PATH' };
  const jdk = Number(/javac (\d+)/.exec(compiler)?.[1] ?? 0);
  if (jdk < LEAST_JAVA) return { found: false, reason: `JDK ${LEAST_JAVA} is needed, and ${jdk} is on the PATH` };
  const builder = await run('mvn', ['-B', '--version']).catch(() => undefined);
  if (builder === undefined) return { found: false, reason: 'Maven is not on the PATH' };
  const [, version = '', major = '0', minor = '0'] = /Apache Maven ((\d+)\.(\d+)[\w.-]*)/.exec(builder) ?? [];
  if (Number(major) < 3 || (Number(major) === 3 && Number(minor) < LEAST_MAVEN)) {
    return { found: false, reason: `Maven 3.${LEAST_MAVEN} is needed, and ${version} is on the PATH` };
  }
  return { found: true, version: `JDK ${jdk}, Maven ${version}` };
}

/**
 * Runs Maven. It keeps its local repository where its owner has it.
 *
 * @throws {ProgramFailed} with what it said.
 */
export async function maven(
  folder: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<string> {
  return await oneAtATime(LOCK, () =>
    run('mvn', ['-q', '-B', ...parameters], { folder, environment: { MAVEN_OPTS: '-Xmx512m', ...environment } }),
  );
}

/** Whether Maven failed because what it needs is neither here nor anywhere that answers. */
export function lacksArtifacts(error: unknown): boolean {
  return (
    error instanceof ProgramFailed &&
    /Could not (?:transfer|resolve|find artifact)|Unknown host|offline mode|could not be resolved/i.test(error.message)
  );
}

/** Runs a program and gives what it said. */
export async function run(
  program: string,
  parameters: readonly string[],
  { folder = ROOT, environment = {} }: { readonly folder?: string; readonly environment?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const child = spawn(program, parameters, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (said = (said + chunk).slice(-MOST_SAID)));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new ProgramFailed(`${program} ${parameters.join(' ')} ended with ${code}:\n${said}`);
  return said;
}
