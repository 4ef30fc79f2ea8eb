import { Type } from 'typebox';
import { flag, whole } from '../../schema/plain.ts';
import { dayOfYear, part, type DocumentWay } from './document-way.ts';

const MAX_DATES = 31;

/** How long units live, account by account. */
export function accountPolicies(way: DocumentWay) {
  const expiry = part(way, 'ExpiryPolicy', {
    description: 'When units expire. What counts is the local day, to its end.',
    properties: {
      kind: way.oneOf(
        'ExpiryKind',
        ['never', 'rolling', 'calendar'],
        '`rolling`: `days` or `months` after they were earned. `calendar`: at the next of `dates`.',
      ),
      days: Type.Optional(whole('Of `rolling`: this or `months`.')),
      months: Type.Optional(whole('Of `rolling`: this or `days`.')),
      dates: Type.Optional(
        Type.Array(dayOfYear, { maxItems: MAX_DATES, description: 'Of `calendar`: the days of expiry.' }),
      ),
      atLeastMonths: Type.Optional(whole('Of `calendar`: how long units live at least. Absent: 0.')),
    },
  });
  const account = part(way, 'AccountPolicy', {
    description: 'What holds for the units of an account, where a rule does not say otherwise.',
    properties: {
      expiry: Type.Optional(expiry),
      pendingDays: Type.Optional(whole('How many days after they were earned units can be spent. Absent: 0, at once.')),
      negative: Type.Optional(
        way.oneOf(
          'NegativeBalancePolicy',
          ['allow_negative', 'write_off'],
          'What a return does about units that were spent already: the customer owes them, or they are written off.',
        ),
      ),
    },
  });
  return part(way, 'AccountPolicies', {
    description: 'How long units live, by account.',
    properties: { points: Type.Optional(account), credit: Type.Optional(account) },
  });
}

/** What rule sets may read of an attribute. */
export function attributeType(way: DocumentWay) {
  return part(way, 'AttributeDeclaration', {
    description: 'What rule sets may read of an attribute.',
    properties: {
      type: way.oneOf('AttributeType', ['string', 'int', 'decimal', 'bool', 'date'], 'What its value is.'),
      pii: Type.Optional(flag('Whether it says who somebody is: it is kept out of traces then.')),
    },
  });
}
