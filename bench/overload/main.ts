import { writeFileSync } from 'node:fs';
import { readOptions, releaseOf, wholeNumber } from '../options.ts';
import { formatOverload } from './report.ts';
import { runOverloadBench } from './run-overload-bench.ts';

const values = readOptions(
  {
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
    hostile: { type: 'string', default: '1000' },
    'fair-per-second': { type: 'string', default: '50' },
    postgres: { type: 'string' },
    json: { type: 'string' },
  },
  'npm run bench -- overload [--seconds 8] [--rounds 3] [--hostile CONNECTIONS] [--fair-per-second 50] [--postgres postgresql-15|embedded] [--json FILE]',
);
const rounds = await runOverloadBench({
  seconds: wholeNumber('seconds', values.seconds, 3600),
  rounds: wholeNumber('rounds', values.rounds, 100),
  hostile: wholeNumber('hostile', values.hostile, 10_000),
  fairPerSecond: wholeNumber('fair-per-second', values['fair-per-second'], 10_000),
  release: releaseOf(values.postgres),
  onProgress: (text) => process.stderr.write(`${text}\n`),
});
process.stdout.write(`\n${formatOverload(rounds)}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rounds, undefined, 2)}\n`);
