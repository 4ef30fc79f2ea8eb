import { writeFileSync } from 'node:fs';
import { readOptions, releaseOf, wholeNumber } from '../options.ts';
import { formatCosts } from './report.ts';
import { runCpuBench } from './run-cpu-bench.ts';

const values = readOptions(
  {
    seconds: { type: 'string', default: '8' },
    callers: { type: 'string', default: '64' },
    postgres: { type: 'string' },
    profile: { type: 'string' },
    json: { type: 'string' },
  },
  'npm run bench -- cpu [--seconds 8] [--callers 64] [--postgres postgresql-15|embedded] [--profile FOLDER] [--json FILE]',
);
const callers = wholeNumber('callers', values.callers, 4096);
const costs = await runCpuBench({
  seconds: wholeNumber('seconds', values.seconds, 3600),
  callers,
  release: releaseOf(values.postgres),
  profile: values.profile,
  onProgress: (text) => process.stderr.write(`${text}\n`),
});
process.stdout.write(`\n${formatCosts(costs, callers)}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(costs, undefined, 2)}\n`);
