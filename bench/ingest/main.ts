import { writeFileSync } from 'node:fs';
import { readOptions, refuse, releaseOf, wholeNumber } from '../options.ts';
import { findPgbench } from './pgbench.ts';
import { formatIngest } from './report.ts';
import { runIngestBench } from './run-ingest-bench.ts';

const values = readOptions(
  {
    seconds: { type: 'string', default: '10' },
    callers: { type: 'string', default: '64' },
    rounds: { type: 'string', default: '5' },
    postgres: { type: 'string' },
    json: { type: 'string' },
  },
  'npm run bench -- [--seconds 10] [--callers 64] [--rounds 5] [--postgres postgresql-15|embedded] [--json FILE]',
);
const result = await runIngestBench({
  seconds: wholeNumber('seconds', values.seconds, 3600),
  callers: wholeNumber('callers', values.callers, 4096),
  rounds: wholeNumber('rounds', values.rounds, 100),
  release: releaseOf(values.postgres),
  pgbench:
    findPgbench() ??
    refuse('There is no pgbench: install the Debian package postgresql-15, or say where it is in PGBENCH.'),
  onProgress: (text) => process.stderr.write(`${text}\n`),
});
process.stdout.write(`\n${formatIngest(result)}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, undefined, 2)}\n`);
