import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { blockOf, pageExamples } from '../docs/page-examples.ts';
import { makeReport } from '../report.ts';
import { parse } from '../syntax/parse.ts';
import { RESERVED } from '../syntax/token.ts';
import { derive } from './derive.ts';
import { drawFrom } from './draw.ts';
import { readGrammar } from './ebnf.ts';
import { readTokenPatterns, recognises, tokensOfPage } from './recognise.ts';
import { cases, SEED } from './settings-fixture.ts';

const ROOT = new URL('../../../../', import.meta.url);
const page = readFileSync(new URL('docs/rules/reference.md', ROOT), 'utf8');
const grammar = readGrammar(blockOf(page, 'ebnf'));
const patterns = readTokenPatterns(blockOf(page, 'tokens'));

/** What the page says of a source. */
function pageAccepts(source: string): boolean {
  const tokens = tokensOfPage(source, patterns);
  return tokens !== undefined && recognises(grammar, 'ruleset', tokens, RESERVED);
}

/** What the parser says; undefined where the source is beyond the limit of nesting, of which the grammar knows nothing. */
function parserAccepts(source: string): boolean | undefined {
  const report = makeReport(source);
  parse(source, report);
  const codes = new Set(report.diagnostics().map(({ code }) => code));
  return codes.has('E701') ? undefined : !codes.has('E101');
}

function assertAgree(source: string): boolean | undefined {
  const parser = parserAccepts(source);
  if (parser !== undefined) assert.equal(pageAccepts(source), parser, `the grammar, of:\n${source}`);
  return parser;
}

test('the grammar of the reference is whole: every name in it is a rule or a token', () => {
  const known = new Set([...grammar.keys(), ...patterns.map(([kind]) => kind), 'id']);
  const names = [
    ...blockOf(page, 'ebnf')
      .replaceAll(/"[^"]*"/g, '')
      .matchAll(/[a-z]+/g),
  ].map(([name]) => name);
  assert.deepEqual(
    [...new Set(names)].filter((name) => !known.has(name)),
    [],
  );
});

test('programs that people wrote are what the grammar says', () => {
  const corpus = new URL('packages/rules/corpus/', ROOT);
  const sources = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.rules'))
    .map((name) => readFileSync(new URL(name, corpus), 'utf8'));
  const guide = pageExamples(readFileSync(new URL('docs/rules/guide.md', ROOT), 'utf8')).map(({ source }) => source);
  assert.ok(sources.length > 0 && guide.length > 0);
  for (const source of [...sources, ...guide]) assertAgree(source);
  for (const source of guide) assert.ok(pageAccepts(source));
});

test(`what the grammar derives, the parser accepts (seed ${SEED})`, () => {
  const draw = drawFrom(SEED);
  let accepted = 0;
  for (let count = cases(300); count > 0; count -= 1) {
    const source = derive(grammar, 'ruleset', draw, 8 + draw.number(30)).join(' ');
    assert.ok(pageAccepts(source), `the recogniser refuses what the grammar derives:\n${source}`);
    if (assertAgree(source) === true) accepted += 1;
  }
  assert.ok(accepted > cases(250), `${accepted} of ${cases(300)} were within the limits`);
});

test(`with a slip in it, both refuse or both accept (seed ${SEED})`, () => {
  const draw = drawFrom(SEED + 1);
  let refused = 0;
  for (let count = cases(700); count > 0; count -= 1) {
    const words = derive(grammar, 'ruleset', draw, 8 + draw.number(24));
    for (let slips = 1 + draw.number(2); slips > 0; slips -= 1) slip(words, draw);
    if (assertAgree(words.join(draw.one([' ', ' ', '\n', '']))) === false) refused += 1;
  }
  assert.ok(refused > cases(200), `${refused} were refused`);
});

/** Leaves a token out, doubles it, swaps it with the next, or puts another in its place. */
function slip(words: string[], draw: ReturnType<typeof drawFrom>): void {
  const at = draw.number(words.length);
  const [word = '', next = ''] = words.slice(at, at + 2);
  const others = [
    '{',
    '}',
    '(',
    ')',
    ',',
    'else',
    'not',
    'in',
    'per',
    'order',
    '1',
    '..',
    '"a"',
    'rule x {',
    '==',
    '?',
  ];
  const changes = [[], [word, word], [next, word], [draw.one(others)], [word, draw.one(others)], [draw.one(words)]];
  const change = draw.number(changes.length);
  words.splice(at, change === 2 ? 2 : 1, ...(changes[change] ?? []));
}
