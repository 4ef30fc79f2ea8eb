// `npm run fuzz -- [--requests 2000] [--seed N] [--connections 6]`: fuzzes a whole server with two tenants on a scratch
// database; exit code 1 when anything is found. The seed repeats what each connection sends, not how they mix.
import { parseArgs } from 'node:util';
import { fuzzServer } from '../apps/server/src/server/fuzz-fixture.ts';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(process.hrtime.bigint() % 1_000_000n) },
    connections: { type: 'string', default: '6' },
  },
});

function wholeNumber(name: keyof typeof values, most: number): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  process.stderr.write(`--${name} is 1 to ${most}.\n`);
  process.exit(2);
}

const seed = wholeNumber('seed', 2 ** 31);
const requests = wholeNumber('requests', 100_000_000);
process.stdout.write(`seed ${seed}\n`);
const begun = performance.now();
const { sent, findings, answered, troubles, ledgerFindings } = await fuzzServer({
  seed,
  requests,
  connections: wholeNumber('connections', 64),
  onProgress: (count) => {
    if (count % 10_000 === 0)
      process.stderr.write(`${count} requests, ${Math.round((performance.now() - begun) / 1000)} s\n`);
  },
});

for (const { fault, operation, at, spoilt, request, answer } of findings) {
  process.stdout.write(
    `\n${operation}: ${fault} (${at}; spoilt: ${spoilt.join(', ') || 'nothing'})\n${request}\n--> ${answer}\n`,
  );
}
for (const trouble of troubles) process.stdout.write(`\nthe server said: ${trouble}\n`);
for (const finding of ledgerFindings) process.stdout.write(`\nthe ledger: ${JSON.stringify(finding)}\n`);

const totals = new Map<string, number>();
for (const outcomes of answered.values()) {
  for (const [outcome, count] of outcomes) totals.set(outcome, (totals.get(outcome) ?? 0) + count);
}
const rows = (outcomes: ReadonlyMap<string, number>): string =>
  [...outcomes]
    .toSorted(([, a], [, b]) => b - a)
    .map(([outcome, count]) => `${outcome}: ${count}`)
    .join(', ');
process.stdout.write(`\n${sent} requests in ${Math.round((performance.now() - begun) / 1000)} s; ${rows(totals)}\n`);
for (const [operation, outcomes] of answered) {
  if (![...outcomes.keys()].some((outcome) => outcome.startsWith('2')))
    process.stdout.write(`never done: ${operation}; ${rows(outcomes)}\n`);
}
const found = findings.length + troubles.length + ledgerFindings.length;
process.stdout.write(`${found === 0 ? 'Nothing was' : `${found} things were`} found.\n`);
process.exitCode = found === 0 ? 0 : 1;
