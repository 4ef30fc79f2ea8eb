import type { Liability as RuleLiability } from '@loyaltyos/rules';
import { Type, type Static, type TUnsafe } from 'typebox';
import { MoneyOut } from '../../schema/money.ts';
import { Open } from '../../schema/object.ts';
import { prose } from '../../schema/plain.ts';

const points = Type.Unsafe<number | 'unbounded'>({
  type: ['integer', 'string'],
  format: 'int64',
  description: 'Whole points at most; `unbounded` where nothing in the program holds them.',
  examples: [3000],
});
const credit: TUnsafe<string> = Type.Unsafe<string>({
  type: 'string',
  description: 'Store credit at most, in the base currency; `unbounded` where nothing in the program holds it.',
  examples: ['10.00'],
});

const LiabilityOfRule = Open(
  { id: prose('The rule.', 'base-earn'), points, credit },
  { name: 'RuleLiability', description: 'The most of one rule by itself, before its group and the rule set decide.' },
);

const LiabilityBound = Open(
  {
    event: prose('What happens.', 'order'),
    currency: prose('Of the order; empty for an event that names none.', 'GBP'),
    total: MoneyOut('What the order comes to at most.'),
    points,
    credit,
    rules: Type.Array(LiabilityOfRule, { description: 'Those that can grant anything.' }),
  },
  { name: 'LiabilityBound', description: 'The most that one event can earn, of all recipients together.' },
);

export const Liability = Open(
  { bounds: Type.Array(LiabilityBound, { description: 'By event and currency, orders first.' }) },
  { name: 'Liability', description: 'The most that one order up to a stated total can earn: proved, not estimated.' },
);

export const EXAMPLE_LIABILITY = {
  bounds: [
    {
      event: 'order',
      currency: 'GBP',
      total: '1000.00',
      points: 2000,
      credit: '0.00',
      rules: [{ id: 'base-earn', points: 2000, credit: '0.00' }],
    },
  ],
};

export function liabilityToWire({ bounds }: RuleLiability): Static<typeof Liability> {
  return {
    bounds: bounds.map(({ event, currency, total, points: most, credit: mostCredit, rules }) => ({
      event,
      currency,
      total,
      points: most,
      credit: mostCredit,
      rules: rules.map((rule) => ({ id: rule.id, points: rule.points, credit: rule.credit })),
    })),
  };
}
