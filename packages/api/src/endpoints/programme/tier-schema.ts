import { Type } from 'typebox';
import { count, flag, whole } from '../../schema/plain.ts';
import { dayOfYear, part, patterned, type DocumentWay } from './document-way.ts';

export function tier(way: DocumentWay) {
  return part(way, 'Tier', {
    description: 'A tier and what it takes to reach it.',
    properties: {
      name: patterned('^[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*$', 'As rule sets write it.', 'Gold'),
      threshold: count('Qualifying points, or whole units of the base currency. 0 for the first tier, then rising.'),
    },
  });
}

/** How members rise and fall. */
export function tierPolicy(way: DocumentWay) {
  const window = part(way, 'TierWindow', {
    description: 'Which orders count, by when they occurred.',
    properties: {
      kind: way.oneOf(
        'TierWindowKind',
        ['lifetime', 'rolling', 'programme_year'],
        'All; those of the last `months`; those of the year that begins on `startsOn`.',
      ),
      months: Type.Optional(whole('Of `rolling`.')),
      startsOn: Type.Optional(dayOfYear),
    },
  });
  const period = part(way, 'TierPeriod', {
    description: 'How long a tier lasts from the day on which it was reached.',
    properties: {
      kind: way.oneOf(
        'TierPeriodKind',
        ['months', 'programme_year'],
        'So many `months`, or to the end of the year that begins on `startsOn`.',
      ),
      months: Type.Optional(whole('Of `months`.')),
      startsOn: Type.Optional(dayOfYear),
    },
  });
  return part(way, 'TierPolicy', {
    description: 'How members rise and fall.',
    properties: {
      measure: Type.Optional(
        way.oneOf('TierMeasure', ['points', 'spend'], 'What counts: points earned on orders, or spend; less returns.'),
      ),
      window: Type.Optional(window),
      period: Type.Optional(period),
      downgrade: Type.Optional(
        way.oneOf(
          'TierDowngrade',
          ['never', 'to_earned', 'one_level'],
          'What the end of the period does to who has not reached the tier again.',
        ),
      ),
      graceDays: Type.Optional(whole('How many days after the period they keep the tier nevertheless.')),
      returnsTakeBack: Type.Optional(flag('Whether a return that undoes the threshold takes the tier back.')),
    },
  });
}
