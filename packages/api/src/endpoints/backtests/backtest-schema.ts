import { Type, type TProperties, type TObject } from 'typebox';
import { OpenEnum } from '../../schema/choice.ts';
import { Currency } from '../../schema/currency.ts';
import { BacktestId, CustomerId, OrderId, PrincipalId, RuleSetId } from '../../schema/id.ts';
import { InstantOut } from '../../schema/instant.ts';
import { MoneyOut } from '../../schema/money.ts';
import { Nullable, Open } from '../../schema/object.ts';
import { count, prose, whole } from '../../schema/plain.ts';
import { PointsOut } from '../../schema/points.ts';
import { version } from '../rule-sets/rule-set-schema.ts';
import { experimentName } from '../rule-sets/share-schema.ts';
import { tier } from '../tier.ts';

const BacktestTotals = Open(
  {
    points: PointsOut('Points. 9007199254740991 stands for that many or more.'),
    credit: MoneyOut('Store credit.'),
    liability: Nullable(MoneyOut('What both cost at the value of a point; null in a programme that states none.')),
  },
  { name: 'BacktestTotals', description: 'Points and credit together.' },
);

const compared = { granted: BacktestTotals, proposed: BacktestTotals };
const orders = count('How many orders.');
const customers = count('How many customers.');

function Group<Properties extends TProperties>(
  members: Properties,
  name: string,
  description: string,
): TObject<Properties & typeof compared> {
  return Open({ ...members, ...compared }, { name, description });
}

const TierGroup = Group({ tier, orders }, 'BacktestTier', 'The orders of customers who had a tier before the order.');
const RuleGroup = Group(
  { ruleId: prose('The rule.', 'base-earn'), orders: count('Orders on which the trial grants something by it.') },
  'BacktestRule',
  'What one rule granted and would grant.',
);
const DecileGroup = Group(
  { decile: whole('1: those who spent most.'), customers, spend: MoneyOut('What they spent in the period.') },
  'BacktestDecile',
  'A tenth of the customers, by what they spent in the period.',
);
const ArmGroup = Group(
  { arm: prose('The places that it spans, in hundredths of a percent, or `rest`.', '0-5000'), customers, orders },
  'BacktestArm',
  'The customers of one arm of the experiment.',
);
const ChangedOrder = Group(
  { orderId: OrderId, customerId: CustomerId },
  'BacktestOrder',
  'An order, with what it was granted and would be.',
);

export const BacktestReportSchema = Open(
  {
    orders,
    customers,
    currencyCode: Currency,
    total: Open(compared, {
      name: 'BacktestComparison',
      description: 'What was really granted, and what the trial would have granted.',
    }),
    byTier: Type.Array(TierGroup, { description: 'By the tier before the order.' }),
    byRule: Type.Array(RuleGroup, { description: 'By rule, of both what was granted and of the trial.' }),
    byDecile: Type.Array(DecileGroup, { description: 'By spend, those who spent most first.' }),
    byArm: Type.Array(ArmGroup, { description: 'By arm of the experiment; empty without one.' }),
    mostChanged: Type.Array(ChangedOrder, { description: 'The orders that change most, at most 20.' }),
    approximations: Type.Array(
      OpenEnum(
        'BacktestApproximation',
        ['shared-caps'],
        '`shared-caps`: caps of all customers together were taken up customer by customer, not in order of time.',
      ),
      { description: 'What the trial could not do as the ledger would.' },
    ),
  },
  { name: 'BacktestReport', description: 'What a trial comes to. Money is in the base currency of the programme.' },
);

const summaryMembers = {
  backtestId: BacktestId,
  status: OpenEnum('BacktestStatus', ['queued', 'running', 'done', 'cancelled', 'failed'], 'How far it is.'),
  progress: Open(
    { orders: count('Orders run so far.'), total: count('Orders of the period, as far as they are counted.') },
    { name: 'BacktestProgress', description: 'How far a trial is.' },
  ),
  ruleSetId: Type.Optional(RuleSetId),
  version: Type.Optional(version),
  from: InstantOut('Orders that occurred at or after.'),
  to: InstantOut('Orders that occurred before.'),
  against: Type.Optional(RuleSetId),
  experiment: Type.Optional(experimentName),
  failure: Type.Optional(prose('Why it failed, for people.')),
  author: PrincipalId,
  createdAt: InstantOut('When it was asked for.'),
  finishedAt: Type.Optional(InstantOut('When it ended.')),
};

export const BacktestSummary = Open(summaryMembers, {
  name: 'BacktestSummary',
  description: 'A trial on stored orders, without its report and the source that it tries.',
});

export const BacktestSchema = Open(
  {
    ...summaryMembers,
    source: Type.Optional(prose('The program, where it is not a stored version.')),
    report: Type.Optional(BacktestReportSchema),
  },
  { name: 'Backtest', description: 'A trial on stored orders. The report is there when its status is `done`.' },
);
