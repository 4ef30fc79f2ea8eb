import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatInstant, parseInstant, type Instant } from '@loyaltyos/kernel';
import fc from 'fast-check';
import { PROGRAMME_DEFAULTS, type Programme, type TierPolicy } from '../programme/programme.ts';
import { retiredTiers } from '../programme/retired-tiers.ts';
import { tierAfterOrder } from './after-order.ts';
import { tierAfterReturn } from './after-return.ts';
import { nextLook, periodFrom } from './period.ts';
import { currentWindow, missingOf, tierReached, windowUpTo } from './qualifying.ts';
import { settledStanding } from './settled-standing.ts';
import { firstStanding, rankOf, standingSince, tierSeen, type TierStanding } from './standing.ts';

/** Another one each time, unless a failure is to be seen again. */
const SEED = Number(process.env['LOYALTYOS_SEED'] ?? Date.now() % 2 ** 31);

function instant(text: string): Instant {
  return parseInstant(text) ?? assert.fail(`${text} is no instant`);
}

const TIERS = [
  { name: 'Bronze', threshold: 0 },
  { name: 'Silver', threshold: 500 },
  { name: 'Gold', threshold: 2000 },
  { name: 'Platinum', threshold: 10_000 },
] as const;

function programme(policy: Partial<TierPolicy> = {}, changes: Partial<Programme> = {}): Programme {
  return {
    ...PROGRAMME_DEFAULTS,
    currencies: ['GBP'],
    zone: 'Europe/London',
    tiers: TIERS,
    version: 1,
    retiredTiers: {},
    ...changes,
    tierPolicy: { ...PROGRAMME_DEFAULTS.tierPolicy, downgrade: 'to_earned', ...policy },
  };
}

function points(units: number): { points: bigint; spend: bigint } {
  return { points: BigInt(units), spend: 0n };
}

const MARCH = instant('2026-03-01T12:00:00Z');

/** In a tier since 1 March 2026, at noon. */
function inTier(of: Programme, tier: string, since = MARCH): TierStanding {
  return standingSince(of, { tier, since });
}

function shown(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}

test('a threshold is reached exactly, in points or in whole units of the base currency', () => {
  assert.equal(tierReached(programme(), points(499)), 'Bronze');
  assert.equal(tierReached(programme(), points(500)), 'Silver');
  const bySpend = programme({ measure: 'spend' });
  assert.equal(tierReached(bySpend, { points: 90_000n, spend: 499_99n }), 'Bronze');
  assert.equal(tierReached(bySpend, { points: 0n, spend: 500_00n }), 'Silver');
  assert.equal(missingOf(bySpend, TIERS[1], { points: 0n, spend: 499_01n }), 1n);
  assert.equal(missingOf(bySpend, TIERS[1], { points: 0n, spend: 500_00n }), 0n);
  assert.equal(missingOf(bySpend, TIERS[2], { points: 0n, spend: 500_01n }), 1500n);
  const inYen = programme({ measure: 'spend' }, { currencies: ['JPY'] });
  assert.equal(tierReached(inYen, { points: 0n, spend: 500n }), 'Silver');
  assert.equal(tierReached(programme({}, { tiers: [] }), points(9)), null);
});

test('a period ends with the local day so many months later, or with the programme year', () => {
  const months = programme({ period: { kind: 'months', months: 12 } });
  // 24:00 of 1 March 2027 in London.
  assert.equal(shown(periodFrom(months, MARCH).end), '2027-03-02T00:00:00.000Z');
  assert.equal(shown(periodFrom(months, instant('2028-02-29T12:00:00Z')).end), '2029-03-01T00:00:00.000Z');
  const graceful = programme({ graceDays: 30 });
  // The clocks have gone forward by then.
  assert.equal(shown(periodFrom(graceful, MARCH).look), '2027-03-31T23:00:00.000Z');
  const year = programme({ period: { kind: 'programme_year', startsOn: '04-06' } });
  assert.equal(shown(periodFrom(year, MARCH).end), '2026-04-05T23:00:00.000Z');
  assert.equal(shown(periodFrom(year, instant('2026-04-06T00:00:00Z')).end), '2027-04-05T23:00:00.000Z');
});

test('renewed periods follow each other without a drift', () => {
  const of = programme();
  let standing = inTier(of, 'Gold');
  for (const year of [2027, 2028, 2029]) {
    const look = standing.tierUntil!;
    assert.equal(shown(look), `${year}-03-02T00:00:00.000Z`);
    const totals = { now: points(2000), atEnd: { periodEnd: points(2000), look: points(2000) } };
    const { standing: next, changes } = settledStanding(of, standing, totals, look);
    assert.deepEqual(changes, [{ from: 'Gold', to: 'Gold', cause: 'period_end', at: look }]);
    standing = next;
  }
});

test('the lowest tier lasts, and every tier where nobody falls', () => {
  assert.equal(nextLook(programme(), 'Bronze', MARCH), null);
  assert.equal(nextLook(programme({ downgrade: 'never' }), 'Platinum', MARCH), null);
  assert.equal(nextLook(programme({}, { tiers: [] }), null, MARCH), null);
});

test('at the end of a period the policy decides how far down', () => {
  const falls = (policy: Partial<TierPolicy>, earned: { end: number; look?: number; now?: number }): TierStanding => {
    const of = programme(policy);
    const standing = inTier(of, 'Platinum');
    const { end, look = end, now = look } = earned;
    const totals = { now: points(now), atEnd: { periodEnd: points(end), look: points(look) } };
    return settledStanding(of, standing, totals, standing.tierUntil ?? instant('2040-01-01T00:00:00Z')).standing;
  };
  assert.equal(falls({ downgrade: 'to_earned' }, { end: 600 }).tier, 'Silver');
  assert.equal(falls({ downgrade: 'to_earned' }, { end: 0 }).tier, 'Bronze');
  assert.equal(falls({ downgrade: 'one_level' }, { end: 600 }).tier, 'Gold');
  assert.equal(falls({ downgrade: 'one_level' }, { end: 0 }).tier, 'Gold');
  assert.equal(falls({ downgrade: 'never' }, { end: 0 }).tier, 'Platinum');
  assert.equal(falls({ downgrade: 'to_earned' }, { end: 10_000 }).tier, 'Platinum');
  // Reached again in the grace.
  assert.equal(falls({ downgrade: 'to_earned', graceDays: 30 }, { end: 600, look: 10_000 }).tier, 'Platinum');
  const fallen = falls({ downgrade: 'one_level' }, { end: 600 });
  assert.equal(shown(fallen.tierSince), '2027-03-02T00:00:00.000Z');
  assert.equal(shown(fallen.tierUntil), '2028-03-03T00:00:00.000Z', 'the lower tier has a whole period of its own');
});

test('nobody is looked at before the grace has ended', () => {
  const of = programme({ graceDays: 10 });
  const standing = inTier(of, 'Gold');
  const { end, look } = periodFrom(of, MARCH);
  const totals = { now: points(0), atEnd: { periodEnd: points(0), look: points(0) } };
  assert.equal(settledStanding(of, standing, totals, end).standing, standing);
  assert.equal(settledStanding(of, standing, totals, look - 1).standing, standing);
  assert.equal(settledStanding(of, standing, totals, look).standing.tier, 'Bronze');
});

test('an order raises at once and never lowers', () => {
  const of = programme();
  const start = firstStanding(of, MARCH);
  assert.equal(start.tier, 'Bronze');
  const later = instant('2026-06-01T12:00:00Z');
  const risen = tierAfterOrder(of, start, { before: points(0), after: points(2500) }, later);
  assert.deepEqual([risen.tier, risen.tierSince, shown(risen.tierUntil)], ['Gold', later, '2027-06-01T23:00:00.000Z']);
  assert.equal(tierAfterOrder(of, risen, { before: points(0), after: points(10) }, later), risen);
});

test('a return that undoes the threshold takes the tier back', () => {
  const of = programme();
  const gold = tierAfterOrder(of, inTier(of, 'Silver'), { before: points(600), after: points(2100) }, MARCH + 5);
  const back = tierAfterReturn(of, gold, { before: points(2100), after: points(600) });
  assert.equal(back.tier, 'Silver');
  assert.equal(back.tierSince, MARCH, 'with the period that it had before');
  assert.equal(tierAfterReturn(of, gold, { before: points(2100), after: points(2000) }), gold);
  assert.equal(tierAfterReturn(of, gold, { before: points(2100), after: points(0) }).tier, 'Bronze');
  const kind = programme({ returnsTakeBack: false });
  assert.equal(tierAfterReturn(kind, gold, { before: points(2100), after: points(0) }), gold);
});

test('a return takes no tier that the member has for its period', () => {
  const of = programme();
  // They had Silver for its period alone when the order raised them.
  const gold = tierAfterOrder(of, inTier(of, 'Silver'), { before: points(100), after: points(2100) }, MARCH + 5);
  const back = tierAfterReturn(of, gold, { before: points(2100), after: points(100) });
  assert.deepEqual([back.tier, back.tierSince], ['Silver', MARCH]);
  // And Gold they had reached once, and would not now: a small return is not what undid it.
  const kept = inTier(of, 'Gold');
  assert.equal(tierAfterReturn(of, kept, { before: points(1500), after: points(1400) }), kept);
});

test('a tier that was removed is seen as the next lower one that was kept', () => {
  const without = (...names: string[]) => TIERS.filter(({ name }) => !names.includes(name));
  const seen = (of: Programme) => ['Bronze', 'Silver', 'Gold', 'Platinum', 'Diamond', null].map((t) => tierSeen(of, t));
  const first = programme({}, { tiers: without('Gold'), retiredTiers: retiredTiers(programme(), without('Gold')) });
  assert.deepEqual(seen(first), ['Bronze', 'Silver', 'Silver', 'Platinum', 'Bronze', 'Bronze']);
  // Removed one after the other.
  const second = {
    ...first,
    tiers: without('Gold', 'Silver'),
    retiredTiers: retiredTiers(first, without('Gold', 'Silver')),
  };
  assert.deepEqual(seen(second), ['Bronze', 'Bronze', 'Bronze', 'Platinum', 'Bronze', 'Bronze']);
  // The lowest goes: the new lowest stands for it.
  const third = { ...second, tiers: without('Bronze'), retiredTiers: retiredTiers(second, without('Bronze')) };
  assert.deepEqual(seen(third), ['Silver', 'Silver', 'Gold', 'Platinum', 'Silver', 'Silver']);
  const none = { ...third, tiers: [], retiredTiers: retiredTiers(third, []) };
  assert.deepEqual(seen(none), [null, null, null, null, null, null]);
});

test('a member whose tier vanished falls no further than the next one, and rises where the new thresholds allow', () => {
  const tiers = [TIERS[0], TIERS[1], { name: 'Platinum', threshold: 3000 }];
  const of = programme({}, { tiers, retiredTiers: retiredTiers(programme(), tiers), version: 2 });
  const now = MARCH + 1000;
  const poor = settledStanding(of, inTier(programme(), 'Gold'), { now: points(100) }, now);
  assert.deepEqual([poor.standing.tier, poor.standing.tierSince], ['Silver', MARCH]);
  assert.deepEqual(poor.changes, [{ from: 'Gold', to: 'Silver', cause: 'programme', at: now }]);
  const rich = settledStanding(of, inTier(programme(), 'Gold'), { now: points(3000) }, now);
  assert.equal(rich.standing.tier, 'Platinum');
  assert.equal(rich.standing.tierSince, now);
});

test('a stricter policy takes no tier at once: the period begins anew', () => {
  const lenient = inTier(programme({ downgrade: 'never' }), 'Gold');
  assert.equal(lenient.tierUntil, null);
  const now = instant('2035-05-05T12:00:00Z');
  const { standing } = settledStanding(programme(), lenient, { now: points(0) }, now);
  assert.deepEqual([standing.tier, shown(standing.tierUntil)], ['Gold', '2036-05-05T23:00:00.000Z']);
});

test('windows: of always, of the last months, of the programme year', () => {
  const window = (policy: TierPolicy['window'], at: string): (string | null)[] => {
    const found = currentWindow(programme({ window: policy }), instant(at));
    return [shown(found?.after ?? null), shown(found?.until ?? null)];
  };
  assert.deepEqual(window({ kind: 'lifetime' }, '2026-06-15T12:00:00Z'), [null, null]);
  assert.deepEqual(window({ kind: 'rolling', months: 12 }, '2026-06-15T12:00:00Z'), ['2025-06-15T12:00:00.000Z', null]);
  // Noon in London is at another hour of UTC in winter than in summer.
  assert.deepEqual(window({ kind: 'rolling', months: 6 }, '2026-06-15T11:00:00Z'), ['2025-12-15T12:00:00.000Z', null]);
  assert.deepEqual(window({ kind: 'rolling', months: 1 }, '2026-03-31T11:00:00Z'), ['2026-02-28T12:00:00.000Z', null]);
  const tax = { kind: 'programme_year', startsOn: '04-06' } as const;
  const of2026 = ['2026-04-05T22:59:59.999Z', '2027-04-05T22:59:59.999Z'];
  assert.deepEqual(window(tax, '2026-06-15T12:00:00Z'), of2026);
  assert.deepEqual(window(tax, '2026-04-05T23:00:00Z'), of2026);
  assert.deepEqual(window(tax, '2027-04-05T22:59:59.999Z'), of2026);
  assert.deepEqual(window(tax, '2026-04-05T22:59:59.999Z')[1], '2026-04-05T22:59:59.999Z');
  const leap = { kind: 'programme_year', startsOn: '02-29' } as const;
  assert.deepEqual(window(leap, '2028-02-28T12:00:00Z'), ['2027-02-27T23:59:59.999Z', '2028-02-28T23:59:59.999Z']);
  assert.deepEqual(window(leap, '2028-02-29T12:00:00Z'), ['2028-02-28T23:59:59.999Z', '2029-02-27T23:59:59.999Z']);
});

const DAY = 86_400_000;
const at = fc.integer({ min: instant('2000-01-01T00:00:00Z'), max: instant('2037-12-31T23:59:59Z') });
const startsOn = fc
  .integer({ min: 0, max: 365 })
  .map((day) => new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(5, 10));
const zone = fc.constantFrom('UTC', 'Europe/London', 'America/New_York', 'Pacific/Auckland', 'America/Sao_Paulo');

test(`programme years meet without a gap and none lies in two (seed ${SEED})`, () => {
  fc.assert(
    fc.property(at, startsOn, zone, (now, day, name) => {
      const of = programme({ window: { kind: 'programme_year', startsOn: day } }, { zone: name });
      const year = currentWindow(of, now)!;
      assert.ok(year.after! < now && now <= year.until!);
      const next = currentWindow(of, year.until! + 1)!;
      assert.equal(next.after, year.until);
      assert.deepEqual(windowUpTo(of, year.until! + 1), year);
      const days = Math.round((year.until! - year.after!) / DAY);
      assert.ok(days >= 365 && days <= 366, `${days} days`);
      // Intl says that it begins on its day, or on the 28th for want of a 29th.
      const first = new Intl.DateTimeFormat('en-CA', { timeZone: name, dateStyle: 'short' }).format(year.after! + 1);
      assert.ok(first.endsWith(day) || (day === '02-29' && first.endsWith('02-28')), `${first} for ${day}`);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test(`a rolling window moves forward with time and is as long as its months (seed ${SEED})`, () => {
  const months = fc.integer({ min: 1, max: 36 });
  fc.assert(
    fc.property(at, months, zone, fc.integer({ min: 0, max: 40 * DAY }), (now, count, name, ahead) => {
      const of = programme({ window: { kind: 'rolling', months: count } }, { zone: name });
      const window = currentWindow(of, now)!;
      const days = (now - window.after!) / DAY;
      assert.ok(days >= count * 28 - 1 && days <= count * 31 + 1, `${days} days`);
      assert.ok(currentWindow(of, now + ahead)!.after! >= window.after! - DAY, 'but for the end of a longer month');
      assert.equal(windowUpTo(of, now)!.until, now - 1);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test(`whatever happens, a settled standing is settled, in a tier that there is, and not below what is reached (seed ${SEED})`, () => {
  const amount = fc.integer({ min: 0, max: 12_000 });
  const policy = fc.record({
    downgrade: fc.constantFrom('never', 'to_earned', 'one_level'),
    graceDays: fc.integer({ min: 0, max: 60 }),
    period: fc.oneof(
      fc.record({ kind: fc.constant('months'), months: fc.integer({ min: 1, max: 24 }) }),
      fc.record({ kind: fc.constant('programme_year'), startsOn }),
    ),
  }) as fc.Arbitrary<Partial<TierPolicy>>;
  const tier = fc.constantFrom('Bronze', 'Silver', 'Gold', 'Platinum', 'Ruby', null);
  fc.assert(
    fc.property(
      at,
      policy,
      tier,
      fc.tuple(amount, amount, amount),
      fc.integer({ min: 0, max: 900 }),
      (since, chosen, name, [end, look, now], days) => {
        const of = programme(chosen);
        const stored = { tier: name, tierSince: since, tierUntil: nextLook(of, name, since), tierBefore: null };
        const instantNow = since + days * DAY;
        const totals = { now: points(now), atEnd: { periodEnd: points(end), look: points(look) } };
        const { standing } = settledStanding(of, stored, totals, instantNow);
        assert.ok(rankOf(of, standing.tier) >= 0);
        assert.ok(rankOf(of, standing.tier) >= rankOf(of, tierReached(of, points(now))));
        assert.equal(standing.tierUntil, nextLook(of, standing.tier, standing.tierSince));
        if (standing.tierUntil === null || standing.tierUntil > instantNow) {
          assert.equal(
            settledStanding(of, standing, totals, instantNow).standing,
            standing,
            'asking again changes nothing',
          );
        }
        if (chosen.downgrade === 'never') assert.ok(rankOf(of, standing.tier) >= rankOf(of, name));
        if (chosen.downgrade === 'one_level') assert.ok(rankOf(of, standing.tier) >= rankOf(of, name) - 1);
      },
    ),
    { seed: SEED, numRuns: 1000 },
  );
});
