import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { compile, type Compilation } from '../compile.ts';
import { blockOf } from '../docs/page-examples.ts';
import { format } from '../format/format.ts';
import { readFacts } from '../spec/read-facts.ts';
import { SPEC_ENVIRONMENT } from '../spec/spec.ts';
import { derive } from './derive.ts';
import { drawFrom, type Draw } from './draw.ts';
import { readGrammar } from './ebnf.ts';
import { cases, SEED } from './settings-fixture.ts';

/** What a source of any kind may take. On a machine that is busy with other tests, one try of several must be within. */
const MOST_MS = 100;
const TRIES = 8;

const KIB_64 = 65_536;
const rule = (body: string): string => `ruleset r { currencies GBP rule a { on order ${body} } }`;
const filled = (before: string, part: string, after: string, length: number): string =>
  before + part.repeat(Math.max(0, Math.floor((length - before.length - after.length) / part.length))) + after;

/** Sources that were made to hurt, by what they try. */
const HOSTILE: Readonly<Record<string, string>> = {
  nothing: '',
  'only blanks': ' '.repeat(KIB_64),
  'only comments': '#\n'.repeat(KIB_64 / 2),
  'a comment of 64 KiB': `#${'a'.repeat(KIB_64 - 1)}`,
  'beyond 64 KiB': rule(`earn 1 #${'a'.repeat(KIB_64)}`),
  'a hundred MiB': 'a'.repeat(100 * 1024 * 1024),
  '64 KiB in three bytes each': '\u20ac'.repeat(KIB_64 / 2),
  '10,000 parentheses': rule(`earn ${'('.repeat(10_000)}1${')'.repeat(10_000)}`),
  '10,000 open parentheses': rule(`earn ${'('.repeat(10_000)}`),
  '10,000 braces': '{'.repeat(10_000),
  '10,000 brackets': rule(`when 1 in ${'['.repeat(10_000)}`),
  '10,000 minuses': rule(`earn ${'-'.repeat(10_000)}1`),
  '10,000 spaced minuses': rule(`earn ${'- '.repeat(10_000)}1`),
  '10,000 nots': rule(`when ${'not '.repeat(10_000)}true earn 1`),
  '3,000 ifs': rule(`earn ${'if true then '.repeat(3_000)}1`),
  '2,000 matches': rule(`earn ${'match customer.tier { else: '.repeat(2_000)}1`),
  '2,000 sums in each other': rule(`earn ${'sum(lines : '.repeat(2_000)}1`),
  '1,000 rates': rule(`earn ${'rate { GBP: 1 } of '.repeat(1_000)}order.total`),
  '5,000 percentages': rule(`earn ${'2% of '.repeat(5_000)}1`),
  'a list of a million': rule(`when channel in [${'"a",'.repeat(1_000_000)}"b"] earn 1`),
  'a list of 30,000': filled('ruleset r { rule a { on order when 1 in [', '1,', '1] earn 1 } }', KIB_64),
  'a list of 10,000 unknown names': rule(`when channel in [${'abcd,'.repeat(10_000)}b] earn 1`),
  'a sum of 20,000': filled('ruleset r { rule a { on order earn ', '1+ ', '1 } }', KIB_64),
  'a product of 10,000': filled('ruleset r { rule a { on order earn ', '9 * ', '1 } }', KIB_64),
  'a product of fractions': filled('ruleset r { rule a { on order earn ', '1.000001 * ', '1 } }', KIB_64),
  'per of per': filled('ruleset r { rule a { on order earn 1', ' per 0.000003 of 7', ' } }', KIB_64),
  'an and of 8,000': filled('ruleset r { rule a { on order when ', 'true and ', 'true earn 1 } }', KIB_64),
  'lets that double': `ruleset r { ${Array.from({ length: 200 }, (_, n) => `let x${n} = ${n === 0 ? 'order.total' : `x${n - 1} + x${n - 1}`}`).join(' ')} rule a { on order earn rate { GBP: 1, EUR: 1 } of x199 } }`,
  'lets that square': `ruleset r { ${Array.from({ length: 200 }, (_, n) => `let x${n} = ${n === 0 ? '1.000001' : `x${n - 1} * x${n - 1}`}`).join(' ')} rule a { on order earn x199 } }`,
  'thousands of rules': filled('ruleset r { ', 'rule a { on order earn 1 } ', '}', KIB_64),
  'thousands of groups that exclude': filled('ruleset r { group a stack ', 'excludes a, b ', '}', KIB_64),
  'a circle of 199 groups': `ruleset r { ${Array.from({ length: 199 }, (_, n) => `group g${n} first excludes g${(n + 1) % 199}`).join(' ')} }`,
  'thousands of near names': `ruleset r { ${Array.from({ length: 199 }, (_, n) => `let customer-name-${n} = 1`).join(' ')} ${Array.from({ length: 199 }, (_, n) => `rule r${n} { on order earn custmer-nme-${n} }`).join(' ')} }`,
  'a name of 64 KiB': filled('ruleset r { rule a { on order earn ', 'a', ' } }', KIB_64),
  'a name of dashes': filled('ruleset r { rule a { on order earn a', '-a', ' } }', KIB_64),
  'a path of 30,000': filled('ruleset r { rule a { on order earn a', '.a', ' } }', KIB_64),
  'a number of 60,000 digits': rule(`earn ${'9'.repeat(60_000)}`),
  'decimals of 60,000 digits': rule(`earn 0.${'9'.repeat(60_000)}`),
  'numbers and points': filled('ruleset r { rule a { on order earn ', '1.', ' } }', KIB_64),
  'a text of 64 KiB': rule(`when channel == "${'a'.repeat(60_000)}" earn 1`),
  'a text of backslashes': rule(`when channel == "${'\\'.repeat(60_001)}`),
  'texts that do not end': filled('', '"\n', '', KIB_64),
  'a pattern that backtracks elsewhere': rule(
    'when starts_with(channel, "(a+)+$") and contains(store, "(x|x|x)*y") earn 1',
  ),
  'a zone that walks out': 'ruleset r { zone "../../etc/passwd" }',
  'names of prototypes':
    'ruleset constructor { event __proto__ { toString: money } let hasOwnProperty = 1 group valueOf best rule __proto__ { on __proto__ in valueOf when event.constructor == 1 earn hasOwnProperty } }',
  'the wrong way round': rule('earn 1 # \u202e } 2 nrae'),
  'half a character': rule('when channel == "\ud800" earn 1'),
  'letters that look alike': rule('e\u0430rn 1'),
  'no width': rule('earn\u200b1'),
  'marks upon marks': filled('ruleset r', '\u0301', '', 20_000),
  'a byte order mark': `\ufeff${rule('earn 1')}`,
  nul: rule('earn \u0000 1'),
  'dates that are none': rule('effective 0000-00-00 .. 9999-99-99 when local.date in 2026-02-30 .. 9999-12-31 earn 1'),
  'durations beyond time': rule('when history.orders(999999999y) > 0 earn 1 pending 99999999999999999999d'),
  'points beyond count': rule('earn 999999999999999 * 999999999999999 * order.total per 0.01 GBP of order.total'),
};

/** The thread's own time: what other processes take of the machine is not the compiler's. */
function probe(source: string): { readonly compiled: Compilation; readonly ms: number } {
  const start = process.threadCpuUsage();
  const compiled = compile(source, SPEC_ENVIRONMENT);
  const { user, system } = process.threadCpuUsage(start);
  return { compiled, ms: (user + system) / 1000 };
}

/** Compiles, checks what must hold of any compilation, formats and, where there is a program, runs it. */
function survive(source: string): Compilation {
  const { compiled } = probe(source);
  const { program, diagnostics, complexity } = compiled;
  assert.equal(
    program === undefined,
    diagnostics.some(({ severity }) => severity === 'error'),
  );
  assert.ok(diagnostics.length <= 100 && complexity.score >= 0);
  for (const { span, fixes } of diagnostics) {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length && span.line >= 1, source);
    for (const { edits } of fixes) for (const { start, end } of edits) assert.ok(start <= end && end <= source.length);
  }
  const formatted = format(source);
  if (program === undefined) return compiled;
  assert.equal(compile(formatted, SPEC_ENVIRONMENT).irHash, compiled.irHash, source);
  const facts = readFacts(
    { total: '9999999999.99', lines: [{ unitPrice: '3.33', quantity: 3 }] },
    program,
    SPEC_ENVIRONMENT,
  );
  const history = { values: new Map() };
  const outcome = program.run(facts, history);
  assert.deepEqual(program.trace(facts, history).outcome, outcome, source);
  assert.ok(outcome.grants.every(({ amount }) => amount > 0n && amount <= 9_007_199_254_740_991n));
  return compiled;
}

suite(`what was made to hurt is answered within ${MOST_MS} ms`, () => {
  probe(rule('earn 1'));
  for (const [name, source] of Object.entries(HOSTILE)) {
    test(name, () => {
      survive(source);
      const times: number[] = [];
      while (times.length < TRIES && !times.some((ms) => ms <= MOST_MS)) times.push(probe(source).ms);
      assert.ok(Math.min(...times) <= MOST_MS, `${times.map((ms) => ms.toFixed(1)).join(', ')} ms`);
    });
  }
});

const page = readFileSync(new URL('../../../../docs/rules/reference.md', import.meta.url), 'utf8');
const grammar = readGrammar(blockOf(page, 'ebnf'));

test(`random programs do no harm (seed ${SEED})`, () => {
  const draw = drawFrom(SEED + 2);
  let compiled = 0;
  for (let count = cases(1_500); count > 0; count -= 1) {
    if (survive(derive(grammar, 'ruleset', draw, 8 + draw.number(30)).join(' ')).program !== undefined) compiled += 1;
  }
  assert.ok(compiled > 0, 'some compile');
});

test(`random text does no harm (seed ${SEED})`, () => {
  const draw = drawFrom(SEED + 3);
  for (let count = cases(1_500); count > 0; count -= 1) survive(noise(draw));
});

const ALPHABET = ['\ud800', '\ud83d\ude00', ...'abz_019.-"\\#{}()[]<>=!+*%:,? \t\n\r\u0000\u00e9\u202e'.split('')];
const WORDS = [
  'ruleset',
  'rule',
  'on order',
  'earn',
  'when',
  '10.00 GBP',
  '2%',
  '14d',
  '2026-03-01',
  'per',
  'of',
  'sum(lines',
];

/** Bytes as text, characters that mean something, or words in any order; sometimes inside a rule. */
function noise(draw: Draw): string {
  const length = draw.number(300);
  const bytes = (): string => Buffer.from(Array.from({ length }, () => draw.number(256))).toString('utf8');
  const characters = (): string => Array.from({ length }, () => draw.one(ALPHABET)).join('');
  const words = (): string => Array.from({ length: length >> 3 }, () => draw.one([...WORDS, ...ALPHABET])).join(' ');
  const text = draw.one([bytes, characters, words])();
  return draw.number(2) === 0 ? text : rule(text);
}
