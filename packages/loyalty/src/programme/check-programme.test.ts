import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '@loyaltyos/problems';
import { SAMPLE_PROGRAMME } from '../sandbox/sample-programme.ts';
import { checkProgramme } from './check-programme.ts';
import { PROGRAMME_DEFAULTS, type AccountPolicy, type ProgrammeDocument, type TierPolicy } from './programme.ts';

type Changes = Partial<ProgrammeDocument>;

/** The places and codes of what is wrong with the sample programme once it has these members. */
function found(changes: Changes): string[] {
  try {
    checkProgramme({ ...SAMPLE_PROGRAMME, ...changes });
    return [];
  } catch (error) {
    assert.ok(error instanceof Problem && error.code === 'invalid-values');
    return error.errors.map(({ pointer, code }) => `${pointer} ${code}`);
  }
}

function points(policy: Partial<AccountPolicy>): Changes {
  const { accounts } = PROGRAMME_DEFAULTS;
  return { accounts: { ...accounts, points: { ...accounts.points, ...policy } } };
}

function policy(changes: Partial<TierPolicy>): Changes {
  return { tierPolicy: { ...PROGRAMME_DEFAULTS.tierPolicy, ...changes } };
}

function tiers(...all: [string, number][]): Changes {
  return { tiers: all.map(([name, threshold]) => ({ name, threshold })) };
}

test('a programme that says nothing special, and one that says all, are good', () => {
  assert.deepEqual(found({}), []);
  assert.deepEqual(found({ ...PROGRAMME_DEFAULTS, currencies: ['JPY'], zone: 'Asia/Tokyo' }), []);
  const all: Changes = {
    currencies: ['KWD', 'EUR'],
    pointValue: '0.0055555',
    customerAttributes: { plan: { type: 'string' }, born: { type: 'date', pii: true } },
    ...points({ expiry: { kind: 'calendar', dates: ['06-30', '12-31'], atLeastMonths: 12 }, pendingDays: 14 }),
    ...policy({
      measure: 'spend',
      window: { kind: 'programme_year', startsOn: '02-29' },
      period: { kind: 'programme_year', startsOn: '02-29' },
      downgrade: 'one_level',
      graceDays: 366,
    }),
    conversion: { points: 100, credit: '1.005' },
    transfers: { allowed: true, minPoints: 1, maxPoints: 1 },
    adjustments: { maxPoints: 0, maxCredit: '0' },
  };
  assert.deepEqual(found(all), []);
});

const WRONG: readonly (readonly [Changes, readonly string[]])[] = [
  [{ currencies: ['GBP', 'GBX'] }, ['/currencies/1 unknown-currency']],
  [{ currencies: ['GBP', 'EUR', 'GBP'] }, ['/currencies/2 repeated']],
  [{ zone: 'Europe/Londn' }, ['/zone unknown-zone']],
  [{ zone: '+01:00' }, ['/zone unknown-zone']],
  [tiers(['Bronze', 1]), ['/tiers/0/threshold order']],
  [tiers(['Bronze', 0], ['Silver', 0]), ['/tiers/1/threshold order']],
  [tiers(['Bronze', 0], ['Silver', 2 ** 53]), ['/tiers/1/threshold order']],
  [tiers(['Bronze', 0], ['Bronze', 5]), ['/tiers/1/name repeated']],
  [tiers(['Gold Plus', 0]), ['/tiers/0/name pattern']],
  [tiers(['x'.repeat(65), 0]), ['/tiers/0/name pattern']],
  [tiers(...Array.from({ length: 21 }, (_, n): [string, number] => [`T${n}`, n])), ['/tiers item-count']],
  [{ customerAttributes: { 'a b': { type: 'int' } } }, ['/customerAttributes pattern']],
  [
    { lineAttributes: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`a${n}`, { type: 'int' } as const])) },
    ['/lineAttributes item-count'],
  ],
  [points({ pendingDays: -1 }), ['/accounts/points/pendingDays too-small']],
  [points({ pendingDays: 1.5 }), ['/accounts/points/pendingDays not-whole']],
  [points({ pendingDays: 3651 }), ['/accounts/points/pendingDays too-large']],
  [points({ expiry: { kind: 'rolling', days: 0 } }), ['/accounts/points/expiry/days too-small']],
  [points({ expiry: { kind: 'rolling', months: 1201 } }), ['/accounts/points/expiry/months too-large']],
  [points({ expiry: { kind: 'calendar', dates: [], atLeastMonths: 0 } }), ['/accounts/points/expiry/dates item-count']],
  [
    points({ expiry: { kind: 'calendar', dates: ['02-30', '2-28', '12-31', '12-31'], atLeastMonths: -1 } }),
    [
      '/accounts/points/expiry/atLeastMonths too-small',
      '/accounts/points/expiry/dates/0 not-a-day',
      '/accounts/points/expiry/dates/1 not-a-day',
      '/accounts/points/expiry/dates/3 repeated',
    ],
  ],
  // A month may have 28 days: one that is pending for 29 would expire before.
  [
    points({ expiry: { kind: 'rolling', months: 1 }, pendingDays: 29 }),
    ['/accounts/points/pendingDays longer-than-life'],
  ],
  [
    points({ expiry: { kind: 'calendar', dates: ['12-31'], atLeastMonths: 0 }, pendingDays: 1 }),
    ['/accounts/points/pendingDays longer-than-life'],
  ],
  [policy({ window: { kind: 'rolling', months: 0 } }), ['/tierPolicy/window/months too-small']],
  [policy({ window: { kind: 'programme_year', startsOn: '04-31' } }), ['/tierPolicy/window/startsOn not-a-day']],
  [policy({ period: { kind: 'months', months: 121 } }), ['/tierPolicy/period/months too-large']],
  [policy({ period: { kind: 'programme_year', startsOn: '' } }), ['/tierPolicy/period/startsOn not-a-day']],
  [
    policy({
      window: { kind: 'programme_year', startsOn: '04-01' },
      period: { kind: 'programme_year', startsOn: '01-01' },
    }),
    ['/tierPolicy/period/startsOn differs'],
  ],
  [policy({ graceDays: 367 }), ['/tierPolicy/graceDays too-large']],
  [{ pointValue: '0.0000001' }, ['/pointValue too-many-decimals']],
  [{ pointValue: '-1' }, ['/pointValue not-an-amount']],
  [{ pointValue: '1e3' }, ['/pointValue not-an-amount']],
  [{ conversion: { points: 0, credit: '0.00' } }, ['/conversion/points too-small', '/conversion/credit not-positive']],
  [{ conversion: { points: 100, credit: '0.001' } }, ['/conversion/credit too-many-decimals']],
  [
    { adjustments: { maxPoints: -1, maxCredit: '' } },
    ['/adjustments/maxCredit not-an-amount', '/adjustments/maxPoints too-small'],
  ],
  [{ adjustments: { maxPoints: 1, maxCredit: '1234567890123456' } }, ['/adjustments/maxCredit not-an-amount']],
  [
    { transfers: { allowed: true, minPoints: 0, maxPoints: 2 ** 53 } },
    ['/transfers/minPoints too-small', '/transfers/maxPoints not-whole'],
  ],
  [{ transfers: { allowed: true, minPoints: 5, maxPoints: 4 } }, ['/transfers/maxPoints too-small']],
];

for (const [changes, expected] of WRONG) {
  test(`refused: ${expected.join(', ')}`, () => {
    assert.deepEqual(found(changes), expected);
  });
}

test('of a programme without a known base currency only that is told', () => {
  assert.deepEqual(found({ currencies: ['XYZ'], pointValue: '0.001' }), ['/currencies/0 unknown-currency']);
});

test('a month is as short as its shortest: 28 days pending fit', () => {
  assert.deepEqual(found(points({ expiry: { kind: 'rolling', months: 1 }, pendingDays: 28 })), []);
});
