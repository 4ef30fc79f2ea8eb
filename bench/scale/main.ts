import { writeFileSync } from 'node:fs';
import { readOptions, releaseOf, wholeNumber } from '../options.ts';
import { formatScale } from './report.ts';
import { runScaleBench } from './run-scale-bench.ts';

const MOST_ENTRIES = 1_000_000_000;
const values = readOptions(
  {
    sizes: { type: 'string', default: '10000,1000000,10000000' },
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '1000' },
    postgres: { type: 'string' },
    json: { type: 'string' },
    // The other way to say `scale`.
    scale: { type: 'boolean' },
  },
  'npm run bench -- scale [--sizes 10000,1000000,10000000] [--rounds 5] [--requests 1000] [--postgres postgresql-15|embedded] [--json FILE]',
);
const sizes = await runScaleBench({
  sizes: values.sizes.split(',').map((size) => wholeNumber('sizes', size, MOST_ENTRIES)),
  rounds: wholeNumber('rounds', values.rounds, 1000),
  requests: wholeNumber('requests', values.requests, 1_000_000),
  release: releaseOf(values.postgres),
  onProgress: (text) => process.stderr.write(`${text}\n`),
});
process.stdout.write(`\n${formatScale(sizes)}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(sizes, undefined, 2)}\n`);
