import { decimalsOf, type Instant } from '@loyaltyos/kernel';
import { addMonths, calendarDay, type DayNumber, type InstantRange } from '@loyaltyos/rules';
import { dayInYear, nextOf, zoneOf } from '../programme/lot-dates.ts';
import { baseCurrencyOf, type ProgrammeDocument, type Tier } from '../programme/programme.ts';

/** What a member's orders add up to, less what returns took back. */
export interface QualifyingTotals {
  readonly points: bigint;
  /** Minor units of the base currency. */
  readonly spend: bigint;
}

/** The highest tier that the totals reach; null in a programme without tiers. */
export function tierReached(programme: ProgrammeDocument, totals: QualifyingTotals): string | null {
  const units = totals[programme.tierPolicy.measure];
  return programme.tiers.findLast((tier) => units >= thresholdUnits(programme, tier))?.name ?? null;
}

/** What is missing of a tier's threshold, in points or in whole units of the base currency, a part counting as one. */
export function missingOf(programme: ProgrammeDocument, tier: Tier, totals: QualifyingTotals): bigint {
  const missing = thresholdUnits(programme, tier) - totals[programme.tierPolicy.measure];
  const unit = unitOf(programme);
  return missing > 0n ? (missing + unit - 1n) / unit : 0n;
}

function thresholdUnits(programme: ProgrammeDocument, { threshold }: Tier): bigint {
  return BigInt(threshold) * unitOf(programme);
}

/** How many of what totals are counted in make one of what thresholds are written in. */
function unitOf(programme: ProgrammeDocument): bigint {
  const { measure } = programme.tierPolicy;
  return measure === 'points' ? 1n : 10n ** BigInt(decimalsOf(baseCurrencyOf(programme)));
}

/**
 * The orders that count now, by when they occurred; undefined: all. An order may lie a little ahead, and counts at once where
 * the window goes along with time.
 */
export function currentWindow(programme: ProgrammeDocument, now: Instant): InstantRange | undefined {
  return windowOf(programme, now, {});
}

/** The orders that counted when something ended: those before that instant; undefined: all. */
export function windowUpTo(programme: ProgrammeDocument, end: Instant): InstantRange | undefined {
  return windowOf(programme, end - 1, { until: end - 1 });
}

function windowOf(programme: ProgrammeDocument, at: Instant, open: { until?: Instant }): InstantRange | undefined {
  const { window } = programme.tierPolicy;
  if (window.kind === 'lifetime') return undefined;
  const zone = zoneOf(programme);
  const { day, millisecond } = zone.local(at);
  if (window.kind === 'rolling') {
    return { after: zone.instantOf({ day: addMonths(day, -window.months), millisecond }), ...open };
  }
  const start = (of: DayNumber): Instant => zone.instantOf({ day: of, millisecond: 0 });
  const end = start(nextOf([window.startsOn], day + 1)) - 1;
  return { after: start(startOfYear(window.startsOn, day)) - 1, until: Math.min(end, open.until ?? end) };
}

/** The first day of the programme year that a day lies in. */
function startOfYear(startsOn: string, day: DayNumber): DayNumber {
  const { year } = calendarDay(day);
  const inThisYear = dayInYear(startsOn, year);
  return inThisYear <= day ? inThisYear : dayInYear(startsOn, year - 1);
}
