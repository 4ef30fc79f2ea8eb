import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from './columns.ts';
import type { Scenario } from './scenario.ts';

const FOLDER = join(import.meta.dirname, '../../conformance');

/** All scenarios, in the order of their ids. That they are what they should be is checked by `scenarios.test.ts`. */
export function readScenarios(): readonly Scenario[] {
  const files = readdirSync(join(FOLDER, 'scenarios')).filter((name) => name.endsWith('.json'));
  return files.toSorted().map((name) => readJson(join('scenarios', name)) as Scenario);
}

/** The rules, in the order of the file. */
export function readRules(): readonly Rule[] {
  return (readJson('rules.json') as { readonly rules: readonly Rule[] }).rules;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, path), 'utf8'));
}
