import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions, refuse, releaseOf, wholeNumber } from '../options.ts';
import { CONTENDERS } from './contenders.ts';
import { findPgbench } from './pgbench.ts';
import { figuresOf, formatIngest, type Figures } from './report.ts';
import { runIngestBench } from './run-ingest-bench.ts';

const BASELINE = join(import.meta.dirname, '../baseline.json');
const NAMES = CONTENDERS.map(({ name }) => name).join(',');

const values = readOptions(
  {
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: NAMES },
    'flush-delay': { type: 'string', default: '0' },
    postgres: { type: 'string' },
    json: { type: 'string' },
    'new-baseline': { type: 'boolean', default: false },
  },
  `npm run bench -- [--seconds 8] [--rounds 3] [--flush-delay MILLISECONDS] [--postgres postgresql-15|embedded]
                 [--only ${NAMES}]
                 [--json FILE] [--new-baseline]`,
);
const contenders = values.only
  .split(',')
  .map((name) => CONTENDERS.find((known) => known.name === name) ?? refuse(`--only is of ${NAMES}.`));
const result = await runIngestBench({
  seconds: wholeNumber('seconds', values.seconds, 3600),
  rounds: wholeNumber('rounds', values.rounds, 100),
  contenders,
  flushDelayMs: values['flush-delay'] === '0' ? 0 : wholeNumber('flush-delay', values['flush-delay'], 100),
  release: releaseOf(values.postgres),
  pgbench:
    findPgbench() ??
    refuse('There is no pgbench: install the Debian package postgresql-15, or say where it is in PGBENCH.'),
  onProgress: (text) => process.stderr.write(`${text}\n`),
});
const baseline = existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as { ingest: Figures }).ingest : {};
process.stdout.write(`\n${formatIngest(result, contenders, baseline)}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, undefined, 2)}\n`);
if (values['new-baseline']) {
  writeFileSync(BASELINE, `${JSON.stringify({ ingest: figuresOf(result) }, undefined, 2)}\n`);
}
