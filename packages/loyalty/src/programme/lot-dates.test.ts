import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatInstant, parseInstant, type Instant } from '@loyaltyos/kernel';
import fc from 'fast-check';
import { lotDates } from './lot-dates.ts';
import { PROGRAMME_DEFAULTS, type AccountPolicy, type ProgrammeDocument } from './programme.ts';

function instant(text: string): Instant {
  return parseInstant(text) ?? assert.fail(`${text} is no instant`);
}

function programme(points: Partial<AccountPolicy>, zone = 'Europe/London'): ProgrammeDocument {
  const { accounts } = PROGRAMME_DEFAULTS;
  return {
    ...PROGRAMME_DEFAULTS,
    currencies: ['GBP'],
    zone,
    accounts: { ...accounts, points: { ...accounts.points, ...points } },
  };
}

function dates(points: Partial<AccountPolicy>, earned: string, zone?: string): (string | null)[] {
  const { availableAt, expiresAt } = lotDates(programme(points, zone), 'points', instant(earned));
  return [formatInstant(availableAt), expiresAt === null ? null : formatInstant(expiresAt)];
}

function expiry(policy: AccountPolicy['expiry'], earned: string, zone?: string): string | null {
  return dates({ expiry: policy }, earned, zone)[1]!;
}

test('without a policy units are there at once and for ever', () => {
  assert.deepEqual(dates({}, '2026-03-01T10:00:00.000Z'), ['2026-03-01T10:00:00.000Z', null]);
});

test('each account has its own policy', () => {
  const both = programme({ expiry: { kind: 'rolling', days: 1 } });
  assert.equal(lotDates(both, 'credit', instant('2026-03-01T10:00:00Z')).expiresAt, null);
});

test('pending days keep the local time over a change of the clocks', () => {
  // Clocks go forward on 29 March 2026 in London: 14 days are 335 hours.
  assert.deepEqual(dates({ pendingDays: 14 }, '2026-03-20T10:00:00.000Z'), ['2026-04-03T09:00:00.000Z', null]);
  // A local time that the clocks skip is as much later as they skip.
  assert.deepEqual(dates({ pendingDays: 1 }, '2026-03-28T01:30:00.000Z'), ['2026-03-29T01:30:00.000Z', null]);
});

test('rolling days end with a local day', () => {
  const thirty = { kind: 'rolling', days: 30 } as const;
  assert.equal(expiry(thirty, '2026-01-10T10:00:00Z'), '2026-02-10T00:00:00.000Z');
  // Earned in winter, the last day lies in summer: 24:00 is 23:00 in UTC.
  assert.equal(expiry(thirty, '2026-03-10T10:00:00Z'), '2026-04-09T23:00:00.000Z');
  // 23:30 UTC is the next day already where clocks are ahead, and the day before where they are behind.
  assert.equal(expiry(thirty, '2026-01-10T23:30:00Z', 'Asia/Tokyo'), '2026-02-10T15:00:00.000Z');
  assert.equal(expiry(thirty, '2026-01-10T03:30:00Z', 'America/New_York'), '2026-02-09T05:00:00.000Z');
});

test('a day that begins without a midnight begins when it begins', () => {
  // Clocks in Beirut went from 0:00 to 1:00 on 27 March 2022, so that the 26th ended where the 27th began, at 1:00.
  const one = { kind: 'rolling', days: 1 } as const;
  assert.equal(expiry(one, '2022-03-25T10:00:00Z', 'Asia/Beirut'), '2022-03-26T22:00:00.000Z');
});

test('rolling months end on the last day of a shorter month, and 29 February on the 28th', () => {
  assert.equal(expiry({ kind: 'rolling', months: 1 }, '2026-01-31T12:00:00Z', 'UTC'), '2026-03-01T00:00:00.000Z');
  assert.equal(expiry({ kind: 'rolling', months: 1 }, '2028-01-31T12:00:00Z', 'UTC'), '2028-03-01T00:00:00.000Z');
  assert.equal(expiry({ kind: 'rolling', months: 12 }, '2028-02-29T12:00:00Z', 'UTC'), '2029-03-01T00:00:00.000Z');
  assert.equal(expiry({ kind: 'rolling', months: 48 }, '2028-02-29T12:00:00Z', 'UTC'), '2032-03-01T00:00:00.000Z');
});

test('calendar days: the next one that leaves the months that were promised', () => {
  const yearEnd = { kind: 'calendar', dates: ['12-31'], atLeastMonths: 0 } as const;
  assert.equal(expiry(yearEnd, '2026-06-01T12:00:00Z'), '2027-01-01T00:00:00.000Z');
  assert.equal(expiry(yearEnd, '2026-12-31T23:59:59.999Z'), '2027-01-01T00:00:00.000Z', 'the day itself still counts');
  assert.equal(expiry(yearEnd, '2027-01-01T00:00:00Z'), '2028-01-01T00:00:00.000Z');
  const quarters = { kind: 'calendar', dates: ['03-31', '06-30', '09-30', '12-31'], atLeastMonths: 3 } as const;
  assert.equal(expiry(quarters, '2026-01-15T12:00:00Z'), '2026-06-30T23:00:00.000Z');
  assert.equal(expiry(quarters, '2026-12-31T12:00:00Z'), '2027-03-31T23:00:00.000Z', 'exactly three months');
  assert.equal(expiry({ ...yearEnd, atLeastMonths: 18 }, '2026-08-01T12:00:00Z'), '2029-01-01T00:00:00.000Z');
});

test('29 February as a calendar day is the 28th in other years', () => {
  const leap = { kind: 'calendar', dates: ['02-29'], atLeastMonths: 0 } as const;
  assert.equal(expiry(leap, '2027-06-01T12:00:00Z', 'UTC'), '2028-03-01T00:00:00.000Z');
  assert.equal(expiry(leap, '2028-03-01T00:00:00Z', 'UTC'), '2029-03-01T00:00:00.000Z');
  assert.equal(expiry(leap, '2027-02-28T12:00:00Z', 'UTC'), '2027-03-01T00:00:00.000Z');
});

/** Another one each time, unless a failure is to be seen again. */
const SEED = Number(process.env['LOYALTYOS_SEED'] ?? Date.now() % 2 ** 31);

const ZONES = ['UTC', 'Europe/London', 'America/New_York', 'Asia/Beirut', 'Australia/Lord_Howe', 'America/Sao_Paulo'];

/** The local day of an instant, asked of Intl alone. */
function localDay(zone: string, at: Instant): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);
}

/** The day so many days or months later, by the arithmetic of Date alone. */
function later(day: string, { days = 0, months = 0 }: { days?: number; months?: number }): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth) + days));
  return moved.toISOString().slice(0, 10);
}

test(`the last day is the right one and counts whole, in every zone (seed ${SEED})`, () => {
  const earnedAt = fc.integer({ min: instant('2000-01-01T00:00:00Z'), max: instant('2037-12-31T23:59:59Z') });
  const rolling = fc.oneof(
    fc.record({ days: fc.integer({ min: 1, max: 2000 }) }),
    fc.record({ months: fc.integer({ min: 1, max: 60 }) }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), earnedAt, rolling, (zone, at, length) => {
      const policy = programme({ expiry: { kind: 'rolling', ...length } }, zone);
      const { expiresAt } = lotDates(policy, 'points', at);
      const last = later(localDay(zone, at), length);
      assert.equal(localDay(zone, expiresAt! - 1), last);
      assert.equal(localDay(zone, expiresAt!), later(last, { days: 1 }));
    }),
    { numRuns: 500, seed: SEED },
  );
});

test(`a calendar expiry falls on one of its days, not before the promised months, the first such (seed ${SEED})`, () => {
  const earnedAt = fc.integer({ min: instant('2000-01-01T00:00:00Z'), max: instant('2037-12-31T23:59:59Z') });
  const day = fc
    .integer({ min: 0, max: 364 })
    .map((n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(5, 10));
  const policies = fc.record({
    dates: fc.uniqueArray(day, { minLength: 1, maxLength: 4 }),
    atLeastMonths: fc.integer({ min: 0, max: 30 }),
  });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), earnedAt, policies, (zone, at, { dates: days, atLeastMonths }) => {
      const policy = programme({ expiry: { kind: 'calendar', dates: days, atLeastMonths } }, zone);
      const { expiresAt } = lotDates(policy, 'points', at);
      const promised = later(localDay(zone, at), { months: atLeastMonths });
      let expected = promised;
      while (!days.includes(expected.slice(5))) expected = later(expected, { days: 1 });
      assert.equal(localDay(zone, expiresAt! - 1), expected);
      assert.notEqual(localDay(zone, expiresAt!), expected);
    }),
    { numRuns: 300, seed: SEED },
  );
});
