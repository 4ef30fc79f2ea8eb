import { readOptions, wholeNumber } from '../options.ts';
import { runStartBench } from './run-start-bench.ts';

const values = readOptions({ rounds: { type: 'string', default: '5' } }, 'npm run bench -- start [--rounds 5]');
const rounds = wholeNumber('rounds', values.rounds, 100);
const { firstMs, againMs, provisionedMs } = await runStartBench(rounds);
const line = (name: string, ms: number, most: number): string =>
  `  ${name.padEnd(56)}${ms.toFixed(0).padStart(6)} ms, at most ${most}: ${ms <= most ? 'met' : 'missed'}\n`;
process.stdout.write(
  `Medians of ${rounds} starts\n\n` +
    line('start without data to the first answer', firstMs, 3000) +
    line('start on earlier data to the first answer', againMs, 3000) +
    line('making the sandbox: tenant, programme, rules, members', provisionedMs, 1000),
);
