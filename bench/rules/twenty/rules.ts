import { seededRandom } from '../seeded-random.ts';
import type { Condition } from './conditions.ts';

/** A rule that earns points when all of its four conditions hold. */
export interface PointsRule {
  readonly id: string;
  readonly conditions: readonly Condition[];
  readonly points: number;
}

const SEED = 20;
/** The first two of four are loose and hold for most orders, so that the conditions after them are reached. */
const LOOSE: readonly (readonly [Condition, ...Condition[]])[] = [
  [
    { kind: 'total', atLeast: 500 },
    { kind: 'total', atLeast: 2_000 },
    { kind: 'lines', atLeast: 1 },
    { kind: 'lines', atLeast: 2 },
  ],
  [
    { kind: 'channel', among: ['web', 'store', 'app'] },
    { kind: 'channel', among: ['app', 'web'] },
    { kind: 'tax', below: 20_000 },
  ],
];
const NARROW: readonly (readonly [Condition, ...Condition[]])[] = [
  [
    { kind: 'tier', among: ['Gold', 'Platinum'] },
    { kind: 'tier', among: ['Bronze', 'Silver'] },
    { kind: 'tier', among: ['Silver', 'Gold', 'Platinum'] },
    { kind: 'shipping', is: 0 },
  ],
  [
    { kind: 'brand', is: 'Acme' },
    { kind: 'brand', is: 'Volt' },
    { kind: 'store', is: 'leeds' },
    { kind: 'store', is: '' },
  ],
];

/** As many rules as asked, the same every time. */
export function makeRules(count: number): readonly PointsRule[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, (_, index) => ({
    id: `rule-${String(index + 1).padStart(3, '0')}`,
    conditions: [...LOOSE, ...NARROW].map((choices) => random.pick(choices)),
    points: random.whole(1, 50) * 5,
  }));
}
