// `npm run bench -- rules [--rounds N] [--turn MILLISECONDS] [--json FILE]` measures the rules alone; otherwise
// `npm run bench -- [--seconds N] [--callers N] [--rounds N] [--postgres RELEASE] [--json FILE]`; bench/README.md says what
// it measures.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hasPostgres15 } from '@loyaltyos/testing';
import { findPgbench } from './ingest/pgbench.ts';
import { formatIngest } from './ingest/report.ts';
import { runIngestBench } from './ingest/run-ingest-bench.ts';

if (process.argv[2] === 'rules') {
  await import('./rules/main.ts');
  process.exit();
}

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    callers: { type: 'string', default: '64' },
    rounds: { type: 'string', default: '5' },
    postgres: { type: 'string', default: hasPostgres15() ? 'postgresql-15' : 'embedded' },
    json: { type: 'string' },
  },
});

function refuse(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}

function wholeNumber(name: 'seconds' | 'callers' | 'rounds', most: number): number {
  const value = Number(values[name]);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : refuse(`--${name} is 1 to ${most}.`);
}

const release = values.postgres;
if (release !== 'embedded' && release !== 'postgresql-15') refuse('--postgres is embedded or postgresql-15.');
const pgbench = findPgbench();
if (pgbench === undefined) {
  refuse('There is no pgbench: install the Debian package postgresql-15, or say where it is in PGBENCH.');
}
const result = await runIngestBench({
  seconds: wholeNumber('seconds', 3600),
  callers: wholeNumber('callers', 4096),
  rounds: wholeNumber('rounds', 100),
  release,
  pgbench,
  onProgress: (text) => process.stderr.write(`${text}\n`),
});
process.stdout.write(`\n${formatIngest(result)}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, undefined, 2)}\n`);
