import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';

const ROOT = join(import.meta.dirname, '..');
const PINNED = `node_modules/node-${process.platform}-${process.arch}/bin/node`;

/** What npm would do: write down what the lockfile names, and install a pinned runtime that says when it is used. */
const NPM = `
  import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
  if (process.env.NPM_FAILS) process.exit(7);
  console.log('npm ' + process.argv[2]);
  mkdirSync('${dirname(PINNED)}', { recursive: true });
  writeFileSync('${PINNED}', '#!/bin/sh\\necho pinned; exec "${process.execPath}" "$@"\\n', { mode: 0o755 });
  copyFileSync('package-lock.json', 'node_modules/.package-lock.json');`;

const MAIN = `
  const given = process.argv.slice(2);
  console.log(JSON.stringify({ given, cwd: process.cwd() }));
  if (given[0] === 'fail') process.exit(3);
  if (given[0] === 'wait') { process.once('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000); console.log('waiting'); }`;

const lockOf = (version: string): string =>
  JSON.stringify({ packages: { '': {}, 'node_modules/a': { version, integrity: `sha512-${version}` } } });

/** A clone with nothing in it but the way in. */
function clone(t: TestContext): { root: string; file: (path: string, text: string) => void; run: Run } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'los-start-')));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const file = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  copyFileSync(join(ROOT, 'start.mjs'), join(root, 'start.mjs'));
  file('package-lock.json', lockOf('1.0.0'));
  file('npm.mjs', NPM);
  file('npm-cli.js', `import('./npm.mjs');`);
  file('apps/server/src/main.ts', MAIN);
  file('tools/test.ts', `console.log('tests', process.argv.slice(2).join());`);
  const run: Run = (parameters, env = {}, cwd = root) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'start.mjs'), ...parameters], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], npm_execpath: join(root, 'npm-cli.js'), ...env },
    });
    return { status, lines: stdout.trim().split('\n'), said: stderr };
  };
  return { root, file, run };
}

type Run = (
  parameters: string[],
  env?: Record<string, string>,
  cwd?: string,
) => { status: number | null; lines: string[]; said: string };

test('it installs when nothing is, or something else than the lockfile says, and not otherwise', (t) => {
  const { file, root, run } = clone(t);
  const started = ['pinned', JSON.stringify({ given: ['start'], cwd: root })];
  const first = run([]);
  assert.deepEqual(first.lines, ['npm ci', ...started]);
  assert.match(first.said, /Installing the packages .*\n.*Installed in \d+ s/);
  assert.deepEqual(run([]), { status: 0, lines: started, said: '' });
  file('package-lock.json', lockOf('1.0.1'));
  assert.deepEqual(run([]).lines, ['npm ci', ...started]);
});

test('a failed installation ends with the code of npm and starts nothing', (t) => {
  const { run } = clone(t);
  const { status, lines, said } = run([], { NPM_FAILS: '1' });
  assert.deepEqual({ status, lines }, { status: 7, lines: [''] });
  assert.match(said, /could not be installed/);
});

test('arguments, exit codes and the folder of the caller pass through', (t) => {
  const { root, run } = clone(t);
  run([]);
  const given = (...parameters: Parameters<Run>): unknown => JSON.parse(run(...parameters).lines[1] ?? '');
  assert.deepEqual(given(['--json']), { given: ['start', '--json'], cwd: root });
  assert.deepEqual(given(['ledger', 'verify']), { given: ['ledger', 'verify'], cwd: root });
  assert.deepEqual(given([], { INIT_CWD: tmpdir() }), { given: ['start'], cwd: realpathSync(tmpdir()) });
  assert.deepEqual(given([], { INIT_CWD: root }, tmpdir()), { given: ['start'], cwd: realpathSync(tmpdir()) });
  assert.equal(run(['fail']).status, 3);
  assert.deepEqual(run(['test', 'ledger', '--x']).lines, ['pinned', 'tests ledger,--x']);
});

test('a pinned runtime that does not start gives way to the one of the machine', (t) => {
  const { file, root, run } = clone(t);
  run([]);
  file(PINNED, '#!/no/such/interpreter\n');
  chmodSync(join(root, PINNED), 0o755);
  const { status, lines, said } = run([]);
  assert.deepEqual({ status, lines }, { status: 0, lines: [JSON.stringify({ given: ['start'], cwd: root })] });
  assert.match(said, /does not start/);
});

test('a signal to the start script reaches the server', async (t) => {
  const { root, run } = clone(t);
  run([]);
  const child = spawn(process.execPath, [join(root, 'start.mjs'), 'wait'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const ready = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => text.includes('waiting') && resolve());
  });
  await Promise.race([ready, ended]);
  child.kill('SIGTERM');
  assert.deepEqual(await ended, { code: 0, signal: null });
});

test('a test run that runs no test fails', () => {
  const { status, stdout } = spawnSync(process.execPath, ['tools/test.ts', 'no-such-test-file'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.match(stdout, /No test ran\.\n\n0 passed, 0 failed, 0 skipped\n$/);
});
