// `npm run torture -- [--rounds N] [--seed S] [--callers N] [--stage servers|embedded|both|forgetful] [--history FILE]`;
// torture/README.md says what it does and what it proves.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatResult } from './report.ts';
import { runTorture, type TortureResult } from './run-torture.ts';
import { STAGES } from './stages/stages.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Math.trunc(performance.timeOrigin) % 1_000_000) },
    callers: { type: 'string', default: '8' },
    stage: { type: 'string', default: 'both' },
    history: { type: 'string' },
  },
});

function refuse(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}

function wholeNumber(name: 'rounds' | 'seed' | 'callers', least: number, most: number): number {
  const value = Number(values[name]);
  return Number.isInteger(value) && value >= least && value <= most
    ? value
    : refuse(`--${name} is ${least} to ${most}.`);
}

const names = values.stage === 'both' ? ['servers', 'embedded'] : [values.stage];
const stages = names.map((name) => STAGES[name] ?? refuse('--stage is servers, embedded, both or forgetful.'));
const interrupted = new AbortController();
// The first ends the run after its round and checks it; the second ends everything, for which every process is tied to us.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => (interrupted.signal.aborted ? process.exit(130) : interrupted.abort()));
}

function write({ history }: TortureResult, file: string): void {
  const lines = history.episodes.map(({ number, command, attempts }) => {
    const { kind, request } = command;
    return JSON.stringify({ number, kind, request, attempts });
  });
  writeFileSync(file, `${lines.join('\n')}\n`);
}

for (const [index, build] of stages.entries()) {
  if (interrupted.signal.aborted) break;
  const result = await runTorture(build, {
    rounds: wholeNumber('rounds', 0, 1_000_000),
    seed: wholeNumber('seed', 0, 2 ** 31),
    callers: wholeNumber('callers', 1, 1_000),
    onProgress: (text) => process.stderr.write(`${text}\n`),
    signal: interrupted.signal,
  });
  process.stdout.write(`\n${formatResult(result)}\n`);
  if (values.history !== undefined) write(result, index === 0 ? values.history : `${values.history}.${names[index]}`);
  if (result.findings.count > 0) process.exitCode = 1;
}
