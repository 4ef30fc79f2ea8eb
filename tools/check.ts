import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ROOT, STEPS, type Step } from './check/steps.ts';

/** Keeps the tools from asking the network about themselves. */
const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_UPDATE_NOTIFIER: '1' };

const out = process.stdout;
const colourful = out.isTTY && out.hasColors();
const paint = (code: number, text: string): string => (colourful ? `\x1b[${code}m${text}\x1b[0m` : text);

/** Runs a step to its end. Resolves with its output, or with none when it was shown as it came. */
function run({ run: args, slow }: Step): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', slow ? 'inherit' : 'pipe', slow ? 'inherit' : 'pipe'],
      env: { ...process.env, ...QUIET, ...(colourful ? { FORCE_COLOR: '1' } : {}) },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`.padStart(8);

/** Runs the steps in order up to the first that fails. */
async function check(steps: readonly Step[]): Promise<boolean> {
  const start = performance.now();
  for (const step of steps) {
    const stepStart = performance.now();
    const label = step.name.padEnd(10);
    if (step.slow) out.write(`  ${label} ${step.holds} ...\n\n`);
    else if (out.isTTY) out.write(`  ${label} ...`);
    const { passed, output } = await run(step);
    if (out.isTTY && !step.slow) out.write('\r\x1b[K');
    if (passed) {
      out.write(`${step.slow ? '\n' : ''}${paint(32, '✔')} ${label}${seconds(stepStart)}  ${paint(2, step.holds)}\n`);
      continue;
    }
    out.write(`${paint(31, '✘')} ${label}${seconds(stepStart)}  fails: ${step.holds}\n`);
    if (output !== '') out.write(`\n${output.trimEnd()}\n`);
    out.write(`\n${paint(31, `The check stopped at ${step.name}.`)} What to do: ${step.remedy}.\n`);
    return false;
  }
  out.write(`\n${paint(32, 'All is well.')} ${seconds(start).trim()}\n`);
  return true;
}

const { values } = parseArgs({ options: { fast: { type: 'boolean', default: false } } });
process.exitCode = (await check(STEPS.filter((step) => !(values.fast && step.slow)))) ? 0 : 1;
