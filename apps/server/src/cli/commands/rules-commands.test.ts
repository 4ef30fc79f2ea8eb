import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const MAIN = join(import.meta.dirname, '../../main.ts');
const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-rules-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'rules', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const SHOP = `ruleset shop {
  currencies GBP
  group base stack
  rule earn "2 a pound" { on order in base when channel == "web" earn rate { GBP: 2 } of order.total cap 500 per customer per day }
  rule gold { on order when customer.tier == Gold multiply base by 1.5 }
}
`;
const shop = file('shop.rules', SHOP);
const ORDER = {
  orderId: 'ord_1',
  customerId: 'cust_1',
  orderTotal: 149.99,
  currencyCode: 'GBP',
  channel: 'web',
  occurredAt: '2026-03-04T12:00:00Z',
  lineItems: [{ sku: 'TRAINER-42', quantity: 1, unitPrice: 149.99 }],
};
const GOLD = { customer: { tier: 'Gold' }, history: { 'rule:earn:points:customer:day': 100 } };

test('rules fmt names what would change, changes it, and then has nothing to do', () => {
  const ugly = file('ugly.rules', 'ruleset x { rule a { on order   earn 1 } }');
  const checked = run('fmt', '--check', ugly, shop);
  assert.equal(checked.status, 1, checked.stderr);
  assert.match(checked.stdout, /ugly\.rules: would change/);
  assert.equal(run('fmt', ugly, shop).status, 0);
  assert.notEqual(readFileSync(ugly, 'utf8'), 'ruleset x { rule a { on order   earn 1 } }');
  assert.deepEqual(run('fmt', '--check', ugly).stdout, `${ugly}: unchanged\n`);
});

test('rules fmt leaves a file that does not parse as it is', () => {
  const broken = file('broken.rules', 'ruleset x {   rule }');
  const { status, stdout } = run('fmt', broken);
  assert.equal(status, 1);
  assert.match(stdout, /error E101/);
  assert.equal(readFileSync(broken, 'utf8'), 'ruleset x {   rule }');
});

test('rules test says which case differs, in what, and by its exit code that one does', () => {
  const expected = (points: number) => ({
    name: `${points} points`,
    facts: { total: 10, channel: 'web' },
    expected: { points },
  });
  file('shop.spec.json', { cases: [expected(20)] });
  const good = run('test', shop);
  assert.deepEqual([good.status, good.stdout], [0, `ok      ${shop}: 1 cases\n`]);
  file('shop.spec.json', { cases: [expected(20), expected(21)] });
  const bad = run('test', folder);
  assert.equal(bad.status, 1);
  assert.match(bad.stdout, /FAILED.*shop\.rules\n {2}21 points\n {4}points\n {6}- "21"\n {6}\+ "20"\n/);
  assert.match(bad.stderr, /1 specs, 2 cases, 1 failed/);
  file('shop.spec.json', { cases: [{ name: 'a', facts: { totl: 1 }, expected: {} }] });
  const unreadable = run('test', shop);
  assert.equal(unreadable.status, 2);
  assert.match(unreadable.stderr, /\/cases\/0\/facts\/totl is none of/);
});

test('rules explain shows the tree, with the values and the limits', () => {
  const args = ['explain', shop, '--order', file('order.json', ORDER), '--customer', file('gold.json', GOLD)];
  const { status, stdout } = run(...args);
  assert.equal(status, 0);
  for (const line of [
    'shop on order in GBP, wed 2026-03-04 12:00 UTC',
    '400 points for cust_1',
    'rule earn "2 a pound": applies',
    '    channel == "web" = true',
    '  points for cust_1: 299.98 x 1.5',
    '    rate { GBP: 2 } of order.total = 299.98',
    '      order.total = 149.99',
    '  rule:earn:points:customer:day: 449.97 asked, 400 left',
    '  grants 400 points to cust_1',
    '  multiply base by 1.5',
  ]) {
    assert.ok(stdout.split('\n').includes(line), `${line} in\n${stdout}`);
  }
  const document = JSON.parse(run(...args, '--json').stdout) as { points: string; trace: { rules: unknown[] } };
  assert.deepEqual([document.points, document.trace.rules.length], ['400', 2]);
});

test('rules explain says what is wrong with an order, and with a rule set', () => {
  const { status, stderr } = run('explain', shop, '--order', file('bad.json', { ...ORDER, orderTotal: 'much' }));
  assert.equal(status, 2);
  assert.match(stderr, /\/facts\/total must be a number/);
  const wrong = run(
    'explain',
    file('wrong.rules', 'ruleset x { rule a { on order earn b } }'),
    '--order',
    file('o.json', ORDER),
  );
  assert.equal(wrong.status, 1);
  assert.match(wrong.stdout, /error E201/);
});

test('rules simulate adds up by rule, counts what it cannot read, and reads large files', () => {
  const line = `${JSON.stringify(ORDER)}\n`;
  const stated = ['--customer', file('gold.json', GOLD)];
  const small = run('simulate', shop, '--orders', file('few.ndjson', `${line}nonsense\n\n${line}`), ...stated);
  assert.equal(small.status, 1);
  assert.match(small.stderr, /line 2: /);
  assert.match(
    small.stdout,
    /^rule {3}orders {2}points {2}credit GBP\nearn {8}2 {5}800 +0\.00\ntotal {7}2 {5}800 +0\.00\n/,
  );
  assert.match(small.stdout, /2 orders, 2 of them rewarded, 1 not readable\./);
  const many = run('simulate', shop, '--orders', file('many.ndjson', line.repeat(20_000)), '--json');
  assert.equal(many.status, 0, many.stderr);
  assert.deepEqual(JSON.parse(many.stdout), {
    orders: 20_000,
    rewarded: 20_000,
    rejected: 0,
    points: String(20_000 * 300),
    credit: '0.00',
    rules: [{ rule: 'earn', orders: 20_000, points: String(20_000 * 300), credit: '0.00' }],
  });
});

test('a programme brings its own tiers and the names of its lists', () => {
  const rules = file(
    'own.rules',
    'ruleset x { rule a { on order when customer.tier == VIP and "a" in list("vip-skus") earn 1 } }',
  );
  assert.equal(run('check', rules).status, 1);
  const document = {
    currencies: ['CHF'],
    zone: 'Europe/Zurich',
    tiers: [{ name: 'VIP', threshold: 0 }],
    lists: ['vip-skus'],
  };
  const programme = file('programme.json', { ...document, customerAttributes: {}, lineAttributes: {} });
  const checked = run('check', rules, '--programme', programme);
  assert.equal(checked.status, 0, checked.stdout);
});
