import { Type, type TUnsafe } from 'typebox';
import { Constant, OpenEnum } from '../../schema/choice.ts';
import { Nullable, Open } from '../../schema/object.ts';
import { OneOf } from '../../schema/one-of.ts';
import { count, flag, prose, whole } from '../../schema/plain.ts';
import { version } from '../rule-sets/rule-set-schema.ts';

const amount = (description: string): TUnsafe<string> => prose(`${description} Decimal text, or a fraction.`, '149.99');
const start = whole('Where it stands in the source: from here, in UTF-16 code units.');
const end = whole('To here.');

/** What a traced value is: text for numbers too, since they are exact. */
const traceValue = Type.Unsafe<string | boolean | null>({
  type: ['string', 'boolean', 'null'],
  description: 'Numbers as decimal text or a fraction; null for what is absent; `redacted` for what is personal.',
  examples: ['149.99'],
});

/** By name. */
function Named<Value>(values: object, description: string): TUnsafe<Record<string, Value>> {
  return Type.Unsafe<Record<string, Value>>({ type: 'object', additionalProperties: values, description });
}

interface Expression {
  readonly start: number;
  readonly end: number;
  readonly value: string | boolean | null;
  readonly parts?: readonly Expression[];
}

/** A tree: its parts are expressions too, so it refers to itself by its name. */
const TracedExpression = Type.Unsafe<Expression>({
  $id: 'TracedExpression',
  type: 'object',
  description: 'The value of an expression, and of what it is made of.',
  required: ['start', 'end', 'value'],
  properties: {
    start,
    end,
    value: traceValue,
    let: prose('The `let` that this names: its parts are under `lets`.'),
    line: whole('The line of the order, from 0, right inside an aggregate.'),
    parts: {
      type: 'array',
      description: 'What was evaluated for it, in order; what a short cut left out is missing, and so are literals.',
      items: { $ref: 'TracedExpression' },
    },
    linesOmitted: whole('Lines beyond the first 50, which are not shown.'),
  },
});

const account = OpenEnum('AccountKind', ['points', 'credit'], 'What is granted.');
const recipient = prose('The customer who is granted it.');

const TracedGrant = Open(
  {
    kind: Constant('grant', 'The rule earns points or gives credit.'),
    account,
    recipient,
    expression: TracedExpression,
    raw: amount('Before factors; what is negative counts as 0.'),
    factor: amount('What multipliers make of it.'),
  },
  { name: 'TracedGrant', description: 'What the rule earns or gives.' },
);

const TracedMultiplication = Open(
  {
    kind: Constant('multiply', 'The rule multiplies what a group grants.'),
    group: prose('The group.'),
    expression: TracedExpression,
    factor: amount('By how much.'),
  },
  { name: 'TracedMultiplication', description: 'By what the rule multiplies a group.' },
);

const TracedEffect = OneOf({ name: 'TracedEffect', by: 'kind', description: 'Something that a rule does.' }, [
  TracedGrant,
  TracedMultiplication,
]);

const TracedRounding = Open(
  { step: Constant('round', 'It was rounded.'), to: amount('To what.') },
  { name: 'TracedRounding', description: 'A claim was rounded.' },
);
const TracedLimit = Open(
  {
    step: Constant('limit', 'A maximum or a cap was held against it.'),
    limit: prose('Which one.'),
    asked: amount('What was wanted of it.'),
    headroom: amount('What it still had.'),
    shared: flag('Whether several shared it: then it gives whole units alone.'),
  },
  { name: 'TracedLimit', description: 'A claim was held against a limit.' },
);
const TracedExclusion = Open(
  { step: Constant('excluded', 'Another group excludes it.'), group: prose('That group.') },
  { name: 'TracedExclusion', description: 'A claim was excluded.' },
);
const TracedLoss = Open(
  {
    step: Constant('lost', 'Another rule of its group won.'),
    group: prose('The group.'),
    mode: OpenEnum('GroupMode', ['best', 'first', 'stack'], 'How the group decides.'),
    to: Type.Optional(prose('The rule that won.')),
  },
  { name: 'TracedLoss', description: 'A claim lost to another rule of its group.' },
);

const TracedStep = OneOf({ name: 'TracedStep', by: 'step', description: 'Something that became of a claim.' }, [
  TracedRounding,
  TracedLimit,
  TracedExclusion,
  TracedLoss,
]);

const TracedClaim = Open(
  {
    recipient,
    account,
    asked: amount('Raw amounts times their factor.'),
    steps: Type.Array(TracedStep, {
      description: 'What became of it, in order.',
    }),
    left: amount('What is left before rounding.'),
    share: prose('The final share of the rounded total: whole points, or major units of the base currency.', '450'),
  },
  { name: 'TracedClaim', description: 'What the rule asked for one recipient and account, and what became of it.' },
);

const TracedRule = Open(
  {
    id: prose('The rule.', 'base-earn'),
    title: Type.Optional(prose('Its title, where it has one.')),
    start,
    end,
    result: OpenEnum(
      'TracedRuleResult',
      ['event', 'currency', 'window', 'condition', 'applied'],
      '`event`, `currency`, `window`: not selected. `condition`: it did not hold. `applied`: all held.',
    ),
    condition: Type.Optional(TracedExpression),
    effects: Type.Array(TracedEffect, { description: 'In order.' }),
    claims: Type.Array(TracedClaim, { description: 'By recipient and account.' }),
  },
  { name: 'TracedRule', description: 'A rule, and why it granted what it did.' },
);

const TracedTotal = Open(
  { recipient, account, exact: amount('The sum that is rounded.'), rounded: amount('What it is rounded to.') },
  { name: 'TracedTotal', description: 'What one recipient is granted of one account, and how it is rounded.' },
);

const RuleSetTrace = Open(
  {
    ruleSet: prose('Its name.', 'acme'),
    irHash: prose('What it compiles to.'),
    event: prose('What happened.', 'order'),
    currency: prose('Of all money in the facts.', 'GBP'),
    occurredAt: prose('RFC 3339, in UTC.', '2026-03-01T09:30:00.000Z'),
    local: Open(
      {
        date: prose('The day.', '2026-03-01'),
        time: prose('The time.', '09:30'),
        weekday: prose('The day of the week.', 'sun'),
        zone: prose('The zone of the rule set.', 'Europe/London'),
      },
      { name: 'TracedLocalTime', description: 'When it was in the zone of the rule set.' },
    ),
    timeZoneData: prose('The edition of the tz database, or `unknown`.', '2025b'),
    lists: Named<number | null>(
      Nullable(version),
      'The versions of the lists that the rule set names; null for one that is not there.',
    ),
    facts: Named<string | boolean | null>(traceValue, 'The facts that were read, but those of lines.'),
    history: Named<string>({ type: 'string' }, 'The history that was read.'),
    lets: Named<Expression>(TracedExpression, 'Each `let` that was evaluated, where it is declared.'),
    rules: Type.Array(TracedRule, { description: 'Every rule, by priority and id.' }),
    totals: Type.Array(TracedTotal, { description: 'What was rounded.' }),
    steps: count('Counted as complexity is; never more than it, scaled to the lines of the order.'),
  },
  {
    name: 'RuleSetTrace',
    description: 'Why one rule set decided as it did. Plain text and numbers; what is personal is redacted.',
  },
);

export const Trace = Open(
  { ruleSets: Type.Array(RuleSetTrace, { description: 'One for each rule set that ran.' }) },
  { name: 'Trace', description: 'Why the outcome is what it is.' },
);
