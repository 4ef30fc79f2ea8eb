/** A document of an answer, with all that it says. */
export const EXAMPLE_PROGRAMME = {
  version: 4,
  currencies: ['GBP', 'EUR'],
  zone: 'Europe/London',
  tiers: [
    { name: 'Bronze', threshold: 0 },
    { name: 'Silver', threshold: 500 },
    { name: 'Gold', threshold: 2000 },
  ],
  tierPolicy: {
    measure: 'points',
    window: { kind: 'rolling', months: 12 },
    period: { kind: 'months', months: 12 },
    downgrade: 'one_level',
    graceDays: 30,
    returnsTakeBack: true,
  },
  accounts: {
    points: { expiry: { kind: 'rolling', months: 18 }, pendingDays: 14, negative: 'allow_negative' },
    credit: { expiry: { kind: 'never' }, pendingDays: 0, negative: 'write_off' },
  },
  autoEnrol: false,
  pointValue: '0.005',
  customerAttributes: { plan: { type: 'string' } },
  lineAttributes: {},
  conversion: { points: 200, credit: '1.00' },
  transfers: { allowed: true, minPoints: 100, maxPoints: 10_000 },
  adjustments: { maxPoints: 5000, maxCredit: '50.00' },
} as const;
