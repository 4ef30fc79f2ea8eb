import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileOf, mappingText } from '../../import/import-fixture.ts';
import { REJECTION_CODES } from '../../import/rejection.ts';
import { EXIT, UsageError, type CommandCall, type ExitCode } from '../command.ts';
import { importOrders } from './import.ts';

const ROOT = join(import.meta.dirname, '../../../../..');
const ORDERS = 'id,customer,sku,qty,amount\no1,c1,s,1,1.00\no2,c1,s,1,one\n';

interface Told {
  readonly answers: string[];
  readonly documents: unknown[];
}

function callOf(told: Told, file: string, values: CommandCall['values']): CommandCall {
  const terminal = {
    json: false,
    answer: (text: string, document: unknown) => {
      told.answers.push(text);
      told.documents.push(document);
    },
    note: () => {},
    progress: () => {},
  };
  return { values, positionals: [file], terminal, environment: {} };
}

async function run(file: string, values: CommandCall['values']): Promise<Told & { exitCode: ExitCode }> {
  const told: Told = { answers: [], documents: [] };
  return { ...told, exitCode: await importOrders.run(callOf(told, file, values)) };
}

test('a dry run shows the first orders and every rejection, and needs no server', async (t) => {
  const map = fileOf(t, mappingText(), 'map.json');
  const { answers, documents, exitCode } = await run(fileOf(t, ORDERS), { map, 'dry-run': true });
  assert.equal(exitCode, EXIT.failed);
  assert.match(answers[0] ?? '', /^line 3, order o2: not-a-number: "one" in column "amount"/);
  assert.match(answers[1] ?? '', /"orderId": "o1"/);
  assert.equal(answers[2], '1 orders would be sent, 1 rejected. Nothing was sent.');
  assert.deepEqual(documents[2], { dryRun: true, orders: 1, rejected: 1 });
});

test('rejections go into a file where one is named', async (t) => {
  const map = fileOf(t, mappingText(), 'map.json');
  const rejects = fileOf(t, 'of an earlier run', 'rejects.ndjson');
  const { answers } = await run(fileOf(t, ORDERS), { map, rejects, 'dry-run': true });
  assert.equal(answers.length, 2);
  const { line, code } = JSON.parse(readFileSync(rejects, 'utf8')) as { line: number; code: string };
  assert.deepEqual([line, code], [3, 'not-a-number']);
});

function refused(file: string, values: CommandCall['values'], message: RegExp): Promise<void> {
  return assert.rejects(
    () => run(file, values),
    (error: unknown) => error instanceof UsageError && message.test(error.message),
  );
}

test('what cannot be used is told before anything is read or sent', async (t) => {
  const map = fileOf(t, mappingText(), 'map.json');
  const file = fileOf(t, ORDERS);
  const access = { url: 'http://127.0.0.1:1', tenant: 'acme', key: 'key' };
  await refused(file, {}, /--map is required/);
  await refused(file, { map: `${map}.not` }, /no such file/);
  await refused(`${file}.not`, { map, format: 'csv' }, /no such file/);
  await refused(fileOf(t, ORDERS, 'orders.xlsx'), { map }, /Say --format/);
  await refused(file, { map, format: 'xml' }, /--format is csv or ndjson/);
  await refused(file, { map: fileOf(t, '{}', 'map.json') }, /\/orderId: This is required/);
  await refused(file, { map, ...access, key: undefined }, /Say --key, LOYALTYOS_API_KEY or --env/);
  await refused(file, { map, ...access, url: 'localhost:4400' }, /is not the address of an API/);
  await refused(file, { map, ...access, batch: '501' }, /--batch is 1 to 500/);
  await refused(file, { map, ...access, concurrency: '0' }, /--concurrency is 1 to 32/);
  const other = mappingText({ customerId: 'buyer' });
  await refused(file, { map: fileOf(t, other, 'map.json'), 'dry-run': true }, /The file has no column "buyer"/);
});

test('the page of the documentation shows the mapping that its example names', () => {
  const page = readFileSync(join(ROOT, 'docs/import.md'), 'utf8');
  const mapping = readFileSync(join(ROOT, 'docs/examples/superstore.mapping.json'), 'utf8');
  assert.ok(page.includes(`\`\`\`json\n${mapping}\`\`\``));
});

test('the page of the documentation has a row for every code of a rejection', () => {
  const page = readFileSync(join(ROOT, 'docs/import.md'), 'utf8');
  const missing = REJECTION_CODES.filter((code) => !new RegExp(`^\\|.*\`${code}\`.*\\|`, 'm').test(page));
  assert.deepEqual(missing, []);
});
