import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workload } from '../workload.ts';
import { TWELVE_CEL, TWELVE_LOGIC, TWELVE_ZEN } from './expressions.ts';
import { handWrittenTwelve } from './hand-written.ts';
import { TWELVE_JSON_RULES } from './json-rules.ts';
import { settleTwelve } from './settle.ts';

/** What a shop runs: rates by currency, tiers, groups that exclude, a cap, an hour of the week, cashback. */
export const twelve: Workload = {
  name: 'twelve',
  title: '12 realistic rules',
  source: readFileSync(join(import.meta.dirname, 'twelve.rules'), 'utf8'),
  environment: {
    currencies: ['GBP', 'EUR'],
    baseCurrency: 'GBP',
    tiers: ['Bronze', 'Silver', 'Gold', 'Platinum'],
    customerAttributes: {},
    lineAttributes: {},
    lists: [],
  },
  handWritten: handWrittenTwelve,
  cel: TWELVE_CEL,
  zen: TWELVE_ZEN,
  jsonLogic: TWELVE_LOGIC,
  jsonRules: TWELVE_JSON_RULES,
  settle: settleTwelve,
};
