import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { pathOf } from '../../http/check-target.ts';
import { RuleSetId } from '../../schema/id.ts';
import { InstantIn } from '../../schema/instant.ts';
import { Closed } from '../../schema/object.ts';
import { oneProgram, programMembers, readProgram } from '../program-choice.ts';
import { EXAMPLE_SOURCE } from '../rule-sets/rule-set-schema.ts';
import { experimentName } from '../rule-sets/share-schema.ts';
import { BacktestSchema } from './backtest-schema.ts';
import { backtestToWire } from './backtest-to-wire.ts';
import { EXAMPLE_QUEUED, EXAMPLE_REQUEST } from './example-backtest.ts';

const BacktestRequest = Closed(
  {
    ...programMembers,
    from: InstantIn('Orders that occurred at or after.'),
    to: InstantIn('Orders that occurred before.'),
    against: Type.Optional(RuleSetId),
    experiment: Type.Optional(experimentName),
  },
  {
    name: 'BacktestRequest',
    description:
      'What to try: `source`, or `ruleSetId` with `version`. `against` names the rule set whose real grants it is held ' +
      'against (absent: all); with `experiment` each arm is reported apart.',
  },
);

export const createBacktest = endpoint({
  id: 'backtests.create',
  method: 'POST',
  path: '/rule-sets/backtests',
  sdk: { function: 'createBacktest' },
  scope: 'rules:read',
  summary: 'Try a rule set on stored orders',
  description:
    'Runs a program against the stored orders of a period and reports what it would have granted against what was really ' +
    'granted. It runs behind this answer: read the address of `Location` until its status is `done`. Nothing is ' +
    'written to the ledger.',
  idempotency: 'none',
  body: {
    schema: BacktestRequest,
    examples: {
      'a version': EXAMPLE_REQUEST,
      source: { source: EXAMPLE_SOURCE, from: EXAMPLE_REQUEST.from, to: EXAMPLE_REQUEST.to },
    },
  },
  answers: {
    202: {
      description: 'It is queued.',
      schema: BacktestSchema,
      headers: { Location: 'Where to ask how far it is.' },
      example: EXAMPLE_QUEUED,
    },
  },
  problems: ['backtest-limit', 'rule-set-invalid', 'rule-set-not-found'],
  async handle({ principal, facts, body }, { engine }) {
    const { source: _source, ruleSetId: _ruleSetId, version: _version, ...period } = body;
    const program = readProgram(body);
    if (program === undefined) throw oneProgram();
    const backtest = await engine.createBacktest(principal, { program, ...period });
    // Under the prefix that the caller uses.
    const location = `${pathOf(facts.target)}/${backtest.backtestId}`;
    return { status: 202, body: backtestToWire(backtest), headers: { Location: location } };
  },
});
