// The one way in: `npm start`, `npm test`, `node start.mjs <command of loyaltyos>`. Plain JavaScript without
// dependencies, because it runs before anything is installed, on whatever Node.js (20 or later) the machine has.
//
// It installs what package-lock.json names when that is missing or older, picks the runtime (the Node.js that the
// lockfile pins, else the machine's own when it is new enough), and hands over: arguments, terminal, signals and exit
// code pass through.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const LOWEST_NODE = [22, 18]; // the first release that runs TypeScript without a flag

/** @param {string} path */
function readLock(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
}

/**
 * True when node_modules holds what package-lock.json says. npm leaves an account of what it installed as the last
 * thing it does, so an interrupted installation has none.
 */
function isInstalled() {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false;
  const installed = readLock('node_modules/.package-lock.json');
  return Object.entries(readLock('package-lock.json')).every(([path, wanted]) => {
    if (!path.includes('node_modules/')) return true; // our own folders
    const found = installed[path];
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
    return (
      found.version === wanted.version && found.integrity === wanted.integrity && found.resolved === wanted.resolved
    );
  });
}

/** Runs `npm ci`, saying so, and ends with npm's code when it fails. */
async function install() {
  say(
    'Installing the packages that package-lock.json names (npm ci). This happens once and takes about half a minute.',
  );
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  // On a terminal npm draws its own progress.
  const progress = setInterval(() => say(`Still installing, ${seconds()} s so far.`), 10_000);
  if (process.stderr.isTTY) clearInterval(progress);
  const parameters = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const code = await (
    npm?.endsWith('.js')
      ? run(process.execPath, [npm, ...parameters])
      : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', parameters, { shell: process.platform === 'win32' })
  ).catch((error) => {
    say(`npm could not be run: ${error.message}`);
    return 1;
  });
  clearInterval(progress);
  if (code !== 0) {
    say('The packages could not be installed; what npm says about it is above.');
    process.exit(code);
  }
  say(`Installed in ${seconds()} s.`);
}

/** The Node.js that came with the packages, or undefined where none is built for this machine. */
function pinnedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const folder = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin');
  const path = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(path) ? path : undefined;
}

function hostIsNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > LOWEST_NODE[0] || (major === LOWEST_NODE[0] && minor >= LOWEST_NODE[1]);
}

/**
 * Runs a program with our terminal until it ends.
 *
 * @param {string} program
 * @param {string[]} parameters
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code, or as shells count it 128 and the number of the signal that ended it.
 */
function run(program, parameters, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: 'inherit', cwd: root, ...options });
    // A terminal sends Ctrl-C to all of us at once; only a signal sent to this process alone is passed on.
    const pass = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    const done = (settle, value) => {
      for (const signal of signals) process.off(signal, pass);
      settle(value);
    };
    child.once('error', (error) => done(reject, error));
    child.once('exit', (code, signal) => done(resolve, code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

function say(text) {
  process.stderr.write(`loyaltyos: ${text}\n`);
}

/** What to run: the tests, or the server's command line, whose command is `start` when none is named. */
function script(given) {
  const [command, ...rest] = given;
  if (command === 'test') return [join(root, 'tools', 'test.ts'), ...rest];
  const main = join(root, 'apps', 'server', 'src', 'main.ts');
  return command === undefined || command.startsWith('-') ? [main, 'start', ...given] : [main, ...given];
}

if (!isInstalled()) await install();
const parameters = script(process.argv.slice(2));
const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
// Paths in arguments and LOYALTYOS_DATA_DIR are relative to where the caller stands; npm has left there to come here.
const here = process.cwd();
const cwd = join(here, '/') === root ? (process.env.INIT_CWD ?? here) : here;
const options = { cwd, env: { ...process.env, PATH: path } };
const host = hostIsNewEnough() ? process.execPath : undefined;
let code;
for (const node of [pinnedNode(), host].filter((candidate) => candidate !== undefined)) {
  // Built for another C library, the pinned one does not even start; then the next is tried.
  code = await run(node, parameters, options).catch((error) => say(`${node} does not start: ${error.message}`));
  if (code !== undefined) break;
}
if (code === undefined) {
  say(
    `There is no pinned Node.js for ${process.platform}-${process.arch}, and this one is ${process.versions.node}: ` +
      `install Node.js ${LOWEST_NODE.join('.')} or later.`,
  );
  code = 1;
}
process.exitCode = code;
