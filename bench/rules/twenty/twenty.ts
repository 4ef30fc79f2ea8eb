import type { Answer, AnsweredGrant } from '../order.ts';
import type { Workload } from '../workload.ts';
import { DERIVED, inCel, inJsonRules, inLogic, inRules, inZen } from './conditions.ts';
import { handWrittenTwenty } from './hand-written.ts';
import { makeRules, type PointsRule } from './rules.ts';

const RULES = makeRules(20);

/** The rules in our language. Also how the rule sets are made whose compilation is measured. */
export function sourceOf(rules: readonly PointsRule[]): string {
  const written = rules.map(
    ({ id, conditions, points }) =>
      `  rule ${id} { on order when ${conditions.map(inRules).join(' and ')} earn ${points} }\n`,
  );
  return `ruleset points {\n  currencies GBP\n  zone "Europe/London"\n\n${written.join('')}}\n`;
}

/** Every amount that is not 0 is granted. */
function settleTwenty(amounts: readonly bigint[]): Answer {
  const grants: AnsweredGrant[] = [];
  let points = 0n;
  for (let place = 0; place < amounts.length; place += 1) {
    const amount = amounts[place] ?? 0n;
    if (amount === 0n) continue;
    points += amount;
    grants.push({ rule: RULES[place]?.id ?? '', account: 'points', amount });
  }
  return { points, credit: 0n, grants };
}

/** Conditions and nothing else: what rule engines are usually compared on. */
export const twenty: Workload = {
  name: 'twenty',
  title: '20 rules of 4 conditions',
  source: sourceOf(RULES),
  environment: {
    currencies: ['GBP'],
    baseCurrency: 'GBP',
    tiers: ['Bronze', 'Silver', 'Gold', 'Platinum'],
    customerAttributes: {},
    lineAttributes: {},
    lists: [],
  },
  handWritten: handWrittenTwenty,
  cel: {
    lets: {},
    rules: RULES.map(({ conditions, points }) => `${conditions.map(inCel).join(' && ')} ? ${points} : 0`),
  },
  zen: {
    lets: {},
    rules: RULES.map(({ conditions, points }) => `${conditions.map(inZen).join(' and ')} ? ${points} : 0`),
  },
  jsonLogic: {
    lets: {},
    rules: RULES.map(({ conditions, points }) => ({ if: [{ and: conditions.map(inLogic) }, points, 0] })),
  },
  jsonRules: {
    derived: DERIVED,
    rules: RULES.map(({ conditions, points }) => ({ all: conditions.map(inJsonRules), amount: () => points })),
  },
  settle: settleTwenty,
};
