import { Type, type TSchema } from 'typebox';
import { Choice, OpenEnum } from '../../schema/choice.ts';
import { Currency } from '../../schema/currency.ts';
import { MapOf } from '../../schema/map.ts';
import { MoneyIn, MoneyOut } from '../../schema/money.ts';
import { Closed, Open } from '../../schema/object.ts';
import { count, flag } from '../../schema/plain.ts';
import { version } from '../rule-sets/rule-set-schema.ts';
import { accountPolicies, attributeType } from './account-schema.ts';
import { part, patterned, type DocumentWay } from './document-way.ts';
import { tier, tierPolicy } from './tier-schema.ts';

const MAX_CURRENCIES = 20;
const MAX_TIERS = 20;
const MAX_ATTRIBUTES = 50;

/** The document, once as it is sent and once as it is answered: the same members, so that what was read can be changed and sent back. */
function documentMembers<Money extends TSchema>(way: DocumentWay<Money>) {
  const { money } = way;
  const attributes = (description: string) => MapOf(attributeType(way), { description, maxProperties: MAX_ATTRIBUTES });
  return {
    currencies: Type.Array(Currency, {
      minItems: 1,
      maxItems: MAX_CURRENCIES,
      description:
        'The first is the base currency, of credit, spend and thresholds; orders in others earn points only.',
    }),
    zone: patterned(
      '^[A-Za-z][A-Za-z0-9_+/-]{0,63}$',
      'The IANA time zone in which days begin and end.',
      'Europe/London',
    ),
    tiers: Type.Optional(Type.Array(tier(way), { maxItems: MAX_TIERS, description: 'Lowest first.' })),
    tierPolicy: Type.Optional(tierPolicy(way)),
    accounts: Type.Optional(accountPolicies(way)),
    autoEnrol: Type.Optional(flag('Whether an order of somebody unknown enrols them.')),
    pointValue: Type.Optional(money('What a point is worth in the base currency, for reports of the liability.')),
    customerAttributes: Type.Optional(attributes('What rule sets may read of `customer.attributes`, by name.')),
    lineAttributes: Type.Optional(attributes("What rule sets may read of a line's `attributes`, by name.")),
    conversion: Type.Optional(
      part(way, 'ConversionRate', {
        description: 'So many points are so much credit. Absent: points are not converted.',
        properties: { points: count('So many points, and multiples of them.'), credit: money('So much credit.') },
      }),
    ),
    transfers: Type.Optional(
      part(way, 'TransferPolicy', {
        description: 'Points from one customer to another.',
        properties: {
          allowed: flag('Whether customers may.'),
          minPoints: Type.Optional(count('The least of one transfer.')),
          maxPoints: Type.Optional(count('The most of one transfer.')),
        },
      }),
    ),
    adjustments: Type.Optional(
      part(way, 'AdjustmentLimits', {
        description: 'The most that one adjustment moves under the scope `points:adjust`.',
        properties: { maxPoints: Type.Optional(count('Points.')), maxCredit: Type.Optional(money('Credit.')) },
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
        format: 'int32',
        minimum: 1,
        maximum: 999_999_999,
        description: 'As it was read; it may be left out, and must be that of `If-Match` otherwise.',
      }),
    ),
    ...documentMembers({ suffix: 'Request', object: Closed, oneOf: Choice, money: MoneyIn }),
  },
  {
    name: 'ProgrammeRequest',
    description: 'The whole programme. What is left out is as a programme has it that does not say.',
  },
);

/** The document as we answer it. */
export const Programme = Open(
  { version, ...documentMembers({ suffix: '', object: Open, oneOf: OpenEnum, money: MoneyOut }) },
  {
    name: 'Programme',
    description: "A tenant's settings in one version: a document that can be changed and sent back.",
  },
);
