import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInstant } from '@loyaltyos/kernel';
import fc from 'fast-check';
import { isAnniversary } from './anniversary.ts';
import { parseDuration, type Duration } from './duration.ts';
import { addMonths, calendarDay, dayNumber, formatLocalDate, parseLocalDate, weekdayOf } from './local-date.ts';
import { formatLocalTime, parseLocalTime } from './local-time.ts';
import { counterDay, counterDays, historyWindow } from './periods.ts';
import { zoneNamed, type Zone } from './zone.ts';

function instant(text: string): number {
  return parseInstant(text) ?? assert.fail(`${text} is no instant`);
}

function zone(name: string): Zone {
  return zoneNamed(name) ?? assert.fail(`${name} is no zone`);
}

function shown(name: string, text: string): string {
  const { day, millisecond } = zone(name).local(instant(text));
  return `${formatLocalDate(day)} ${formatLocalTime(millisecond)}`;
}

function day(text: string): number {
  return parseLocalDate(text) ?? assert.fail(`${text} is no day`);
}

function duration(text: string): Duration {
  return parseDuration(text) ?? assert.fail(`${text} is no duration`);
}

test('days are those of the Gregorian calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 2_900_000 }), (number) => {
      const date = new Date(number * 86_400_000);
      const { year, month, day } = calendarDay(number);
      assert.deepEqual([year, month, day], [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      assert.equal(dayNumber(year, month, day), number);
      const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
      assert.equal(weekdayOf(number), names[date.getUTCDay()]);
      if (year >= 0 && year <= 9999) assert.equal(parseLocalDate(formatLocalDate(number)), number);
    }),
    { numRuns: 2_000 },
  );
});

test('there are no other days and times', () => {
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-01',
    '2026/01/01',
    '20260-1-01',
    ' 026-01-01',
  ]) {
    assert.equal(parseLocalDate(text), undefined, text);
  }
  assert.notEqual(parseLocalDate('2028-02-29'), undefined);
  assert.equal(parseLocalTime('24:00'), 86_400_000);
  for (const text of ['24:01', '12:60', '1:00', '25:00']) assert.equal(parseLocalTime(text), undefined, text);
});

test('a month later is the same day, or the last of a shorter month', () => {
  assert.equal(formatLocalDate(addMonths(day('2026-01-31'), 1)), '2026-02-28');
  assert.equal(formatLocalDate(addMonths(day('2028-01-31'), 1)), '2028-02-29');
  assert.equal(formatLocalDate(addMonths(day('2026-03-31'), -13)), '2025-02-28');
});

test('clocks show what Intl says, on both sides of every change, in zones of every kind', () => {
  const zones = [
    'Europe/London',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Africa/Casablanca',
    'Pacific/Apia',
    'America/St_Johns',
    'Antarctica/Troll',
    'Asia/Tehran',
  ];
  for (const name of zones) {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' });
    const compare = (at: number): void => {
      const { day, millisecond } = zone(name).local(at);
      const time = new Date(millisecond).toISOString().slice(11, 19);
      assert.equal(`${formatLocalDate(day)} ${time}`, format.format(at), `${name} ${new Date(at).toISOString()}`);
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => seconds * 1000),
        compare,
      ),
      { numRuns: 60 },
    );
    // Every change of offset in two years, to the second.
    for (let at = instant('2024-01-01T00:00:00Z'); at < instant('2026-01-01T00:00:00Z'); at += 86_400_000) {
      const offsetAt = (time: number): number => {
        const { day, millisecond } = zone(name).local(time);
        return day * 86_400_000 + millisecond - time;
      };
      if (offsetAt(at) === offsetAt(at + 86_400_000)) continue;
      for (let minute = at; minute <= at + 86_400_000; minute += 900_000)
        for (const near of [minute - 1000, minute]) compare(near);
    }
  }
});

test('a day that a zone skipped, and offsets that are no whole minutes', () => {
  assert.equal(shown('Pacific/Apia', '2011-12-30T09:59:59Z'), '2011-12-29 23:59:59');
  assert.equal(shown('Pacific/Apia', '2011-12-30T10:00:00Z'), '2011-12-31 00:00');
  assert.equal(shown('Africa/Monrovia', '1971-06-01T00:00:00Z'), '1971-05-31 23:15:30');
});

test('local times become instants: the first of two, and as much later as clocks skip', () => {
  const at = (name: string, date: string, time: string): string =>
    new Date(zone(name).instantOf({ day: day(date), millisecond: parseLocalTime(time) ?? 0 })).toISOString();
  assert.equal(at('Europe/London', '2026-07-01', '12:00'), '2026-07-01T11:00:00.000Z');
  assert.equal(at('Europe/London', '2026-10-25', '01:30'), '2026-10-25T00:30:00.000Z');
  assert.equal(at('Europe/London', '2026-03-29', '01:30'), '2026-03-29T01:30:00.000Z');
  assert.equal(at('America/New_York', '2026-03-08', '02:30'), '2026-03-08T07:30:00.000Z');
});

test('only names are zones', () => {
  for (const name of ['', 'Nowhere/City', '+02:00', 'UTC; drop', 'x'.repeat(1000)])
    assert.equal(zoneNamed(name), undefined, name);
});

test('counters are kept by local day and summed by the period around it', () => {
  const at = instant('2026-03-08T23:30:00Z');
  assert.equal(counterDay(at, 'Europe/London'), '2026-03-08');
  assert.equal(counterDay(at, 'Asia/Tokyo'), '2026-03-09');
  const days = (period: Parameters<typeof counterDays>[0]) => counterDays(period, at, 'Europe/London');
  assert.deepEqual(days('ever'), {});
  assert.deepEqual(days('day'), { from: '2026-03-08', to: '2026-03-08' });
  assert.deepEqual(days('week'), { from: '2026-03-02', to: '2026-03-08' });
  assert.deepEqual(days('month'), { from: '2026-03-01', to: '2026-03-31' });
  assert.deepEqual(days('year'), { from: '2026-01-01', to: '2026-12-31' });
  assert.deepEqual(days(duration('30d')), { from: '2026-02-07', to: '2026-03-08' });
  assert.deepEqual(days(duration('6mo')), { from: '2025-09-09', to: '2026-03-08' });
});

test('a window ends with the event and begins at the same local time', () => {
  const at = instant('2026-04-10T08:00:00Z');
  const from = (text: string): string =>
    new Date(historyWindow(duration(text), at, 'Europe/London').after ?? 0).toISOString();
  assert.equal(from('30d'), '2026-03-11T09:00:00.000Z');
  assert.equal(from('720h'), '2026-03-11T08:00:00.000Z');
  assert.equal(from('1y'), '2025-04-10T08:00:00.000Z');
  assert.equal(historyWindow(duration('30d'), at, 'Europe/London').until, at);
  assert.deepEqual(historyWindow(undefined, at, 'Europe/London'), {});
});

test('anniversaries', () => {
  const on = (date: string, today: string, before = '0d', after = '0d'): boolean =>
    isAnniversary(day(date), duration(before), duration(after), day(today));
  assert.ok(on('2001-03-10', '2026-03-10'));
  assert.ok(!on('2001-03-10', '2001-03-10'));
  assert.ok(on('2001-03-10', '2002-03-07', '3d'));
  assert.ok(!on('2001-03-10', '2002-03-06', '3d'));
  assert.ok(on('2000-02-29', '2026-02-28'));
  assert.ok(on('2000-02-29', '2028-02-29'));
  assert.ok(!on('2000-02-29', '2028-02-28'));
  assert.ok(on('1990-12-30', '2026-01-02', '0d', '3d'));
  assert.ok(on('1990-01-02', '2026-12-30', '3d', '0d'));
  assert.ok(on('1990-01-01', '2026-01-02', '365d', '0d'));
});
