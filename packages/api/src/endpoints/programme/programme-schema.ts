import { Type, type TObject, type TProperties, type TSchema, type TUnsafe } from 'typebox';
import { Choice, OpenEnum } from '../../schema/choice.ts';
import { Currency } from '../../schema/currency.ts';
import { MapOf } from '../../schema/map.ts';
import { MoneyIn, MoneyOut } from '../../schema/money.ts';
import { Closed, Open } from '../../schema/object.ts';
import { flag, whole } from '../../schema/plain.ts';
import { version } from '../rule-sets/rule-set-schema.ts';

const MAX_CURRENCIES = 20;
const MAX_TIERS = 20;
const MAX_DATES = 31;
const MAX_ATTRIBUTES = 50;

/**
 * The document, once as it is sent and once as it is answered: the same members, so that what was read can be changed and sent
 * back. `May` is what may be left out of a request; an answer has all of it.
 */
function documentSchema<Money extends TSchema>(way: {
  readonly suffix: string;
  readonly object: typeof Closed;
  readonly oneOf: typeof Choice;
  readonly money: (description: string) => Money;
}) {
  const { suffix, object, money } = way;
  const named = <Properties extends TProperties>(name: string, description: string, properties: Properties) =>
    object(properties, { name: `${name}${suffix}`, description }) as TObject<Properties>;
  const text = (pattern: string, description: string, example: string): TUnsafe<string> =>
    Type.Unsafe<string>({ type: 'string', pattern, description, examples: [example] });
  const day = text(
    '^[0-9]{2}-[0-9]{2}$',
    'A day of the year, `MM-DD`. 29 February is the 28th in other years.',
    '12-31',
  );
  const choice = way.oneOf;

  const expiry = named('ExpiryPolicy', 'When units expire. What counts is the local day, to its end.', {
    kind: choice(
      ['never', 'rolling', 'calendar'],
      '`rolling`: `days` or `months` after they were earned. `calendar`: at the next of `dates`.',
    ),
    days: Type.Optional(whole('Of `rolling`: this or `months`.')),
    months: Type.Optional(whole('Of `rolling`: this or `days`.')),
    dates: Type.Optional(Type.Array(day, { maxItems: MAX_DATES, description: 'Of `calendar`: the days of expiry.' })),
    atLeastMonths: Type.Optional(whole('Of `calendar`: how long units live at least. Absent: 0.')),
  });
  const account = named(
    'AccountPolicy',
    'What holds for the units of an account, where a rule does not say otherwise.',
    {
      expiry: Type.Optional(expiry),
      pendingDays: Type.Optional(whole('How many days after they were earned units can be spent. Absent: 0, at once.')),
      negative: Type.Optional(
        choice(
          ['allow_negative', 'write_off'],
          'What a return does about units that were spent already: the customer owes them, or they are written off.',
        ),
      ),
    },
  );
  const tier = named('Tier', 'A tier and what it takes to reach it.', {
    name: text('^[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*$', 'As rule sets write it.', 'Gold'),
    threshold: whole('Qualifying points, or whole units of the base currency. 0 for the first tier, then rising.'),
  });
  const window = named('TierWindow', 'Which orders count, by when they occurred.', {
    kind: choice(
      ['lifetime', 'rolling', 'programme_year'],
      'All; those of the last `months`; those of the year that begins on `startsOn`.',
    ),
    months: Type.Optional(whole('Of `rolling`.')),
    startsOn: Type.Optional(day),
  });
  const period = named('TierPeriod', 'How long a tier lasts from the day on which it was reached.', {
    kind: choice(
      ['months', 'programme_year'],
      'So many `months`, or to the end of the year that begins on `startsOn`.',
    ),
    months: Type.Optional(whole('Of `months`.')),
    startsOn: Type.Optional(day),
  });
  const tierPolicy = named('TierPolicy', 'How members rise and fall.', {
    measure: Type.Optional(
      choice(['points', 'spend'], 'What counts: points earned on orders, or spend; less returns.'),
    ),
    window: Type.Optional(window),
    period: Type.Optional(period),
    downgrade: Type.Optional(
      choice(
        ['never', 'to_earned', 'one_level'],
        'What the end of the period does to who has not reached the tier again.',
      ),
    ),
    graceDays: Type.Optional(whole('How many days after the period they keep the tier nevertheless.')),
    returnsTakeBack: Type.Optional(flag('Whether a return that undoes the threshold takes the tier back.')),
  });
  const attribute = object({
    type: choice(['string', 'int', 'decimal', 'bool', 'date'], 'What its value is.'),
    pii: Type.Optional(flag('Whether it says who somebody is: it is kept out of traces then.')),
  });
  const attributes = (description: string) => MapOf(attribute, { description, maxProperties: MAX_ATTRIBUTES });
  return {
    currencies: Type.Array(Currency, {
      minItems: 1,
      maxItems: MAX_CURRENCIES,
      description:
        'The first is the base currency, of credit, spend and thresholds; orders in others earn points only.',
    }),
    zone: text('^[A-Za-z][A-Za-z0-9_+/-]{0,63}$', 'The IANA time zone in which days begin and end.', 'Europe/London'),
    tiers: Type.Optional(Type.Array(tier, { maxItems: MAX_TIERS, description: 'Lowest first.' })),
    tierPolicy: Type.Optional(tierPolicy),
    accounts: Type.Optional(
      named('AccountPolicies', 'How long units live, by account.', {
        points: Type.Optional(account),
        credit: Type.Optional(account),
      }),
    ),
    autoEnrol: Type.Optional(flag('Whether an order of somebody unknown enrols them.')),
    pointValue: Type.Optional(money('What a point is worth in the base currency, for reports of the liability.')),
    customerAttributes: Type.Optional(attributes('What rule sets may read of `customer.attributes`, by name.')),
    lineAttributes: Type.Optional(attributes("What rule sets may read of a line's `attributes`, by name.")),
    conversion: Type.Optional(
      named('ConversionRate', 'So many points are so much credit. Absent: points are not converted.', {
        points: whole('So many points, and multiples of them.'),
        credit: money('So much credit.'),
      }),
    ),
    transfers: Type.Optional(
      named('TransferPolicy', 'Points from one customer to another.', {
        allowed: flag('Whether customers may.'),
        minPoints: Type.Optional(whole('The least of one transfer.')),
        maxPoints: Type.Optional(whole('The most of one transfer.')),
      }),
    ),
    adjustments: Type.Optional(
      named('AdjustmentLimits', 'The most that one adjustment moves under the scope `points:adjust`.', {
        maxPoints: Type.Optional(whole('Points.')),
        maxCredit: Type.Optional(money('Credit.')),
      }),
    ),
  };
}

/** A document as a caller sends it. */
export const ProgrammeRequest = Closed(
  {
    version: Type.Optional(
      Type.Unsafe<number>({
        type: 'integer',
        minimum: 1,
        maximum: 999_999_999,
        description: 'As it was read; it may be left out, and must be that of `If-Match` otherwise.',
      }),
    ),
    ...documentSchema({ suffix: 'Request', object: Closed, oneOf: Choice, money: MoneyIn }),
  },
  {
    name: 'ProgrammeRequest',
    description: 'The whole programme. What is left out is as a programme has it that does not say.',
  },
);

/** The document as we answer it. */
export const Programme = Open(
  { version, ...documentSchema({ suffix: '', object: Open, oneOf: OpenEnum, money: MoneyOut }) },
  {
    name: 'Programme',
    description: "A tenant's settings in one version: a document that can be changed and sent back.",
  },
);
