import { writeFileSync } from 'node:fs';
import { readOptions } from '../options.ts';
import { formatResult } from './report.ts';
import { runRulesBench } from './run-rules-bench.ts';

const values = readOptions(
  {
    rounds: { type: 'string', default: '9' },
    turn: { type: 'string', default: '250' },
    json: { type: 'string' },
  },
  'npm run bench -- rules [--rounds 9] [--turn 250] [--json FILE]',
);
const [rounds, turnMs] = [Number(values.rounds), Number(values.turn)];
if (!(Number.isInteger(rounds) && rounds > 0 && turnMs > 0)) throw new Error('--rounds and --turn are above 0');
const isShort = turnMs < 50;
const effort = {
  rounds,
  warmUpMs: isShort ? turnMs : 2_000,
  turnMs,
  singles: isShort ? 500 : 20_000,
  firstRuns: isShort ? 1 : 5,
  compilations: isShort ? 1 : 50,
};
const result = await runRulesBench(effort, (line) => process.stderr.write(`${line}\n`));
process.stdout.write(formatResult(result));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, undefined, 2)}\n`);
