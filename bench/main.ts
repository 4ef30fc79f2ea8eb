// `npm run bench -- [ingest|rules|cpu|scale|start|overload] [options]`; bench/README.md says what each measures, `--help` what it takes.
import { refuse } from './options.ts';

const BENCHMARKS: Readonly<Record<string, () => Promise<unknown>>> = {
  ingest: () => import('./ingest/main.ts'),
  rules: () => import('./rules/main.ts'),
  cpu: () => import('./cpu/main.ts'),
  scale: () => import('./scale/main.ts'),
  start: () => import('./start/main.ts'),
  overload: () => import('./overload/main.ts'),
};

const [first = ''] = process.argv.slice(2);
const byDefault = process.argv.includes('--scale') ? 'scale' : 'ingest';
const name = first === '' || first.startsWith('-') ? byDefault : first;
const benchmark = BENCHMARKS[name] ?? refuse(`There is no benchmark ${name}: ${Object.keys(BENCHMARKS).join(', ')}.`);
await benchmark();
