import type { Instant } from '@loyaltyos/kernel';
import { addMonths, type DayNumber } from '@loyaltyos/rules';
import { endOfDay, nextOf, zoneOf } from '../programme/lot-dates.ts';
import type { ProgrammeDocument } from '../programme/programme.ts';

/** The time for which a member has a tier. */
export interface TierPeriod {
  /** The first instant after it. */
  readonly end: Instant;
  /** When the next one begins, where the member keeps the tier: periods follow each other without a drift. */
  readonly next: Instant;
  /** When the tier is looked at: at the end, or as many days later as the programme's grace lasts. */
  readonly look: Instant;
}

/** The period of a tier that was reached, or renewed, at an instant. It ends, like its grace, with a local day. */
export function periodFrom(programme: ProgrammeDocument, since: Instant): TierPeriod {
  const { period, graceDays } = programme.tierPolicy;
  const zone = zoneOf(programme);
  const { day } = zone.local(since);
  const inMonths = period.kind === 'months';
  const last: DayNumber = inMonths ? addMonths(day, period.months) : nextOf([period.startsOn], day + 1) - 1;
  const end = endOfDay(zone, last);
  return {
    end,
    next: inMonths ? zone.instantOf({ day: last, millisecond: 0 }) : end,
    look: endOfDay(zone, last + graceDays),
  };
}

/**
 * When a tier that was reached, or renewed, at an instant is to be looked at; null where it lasts: the lowest tier always, and
 * all where nobody ever falls.
 */
export function nextLook(programme: ProgrammeDocument, tier: string | null, since: Instant): Instant | null {
  const falls =
    programme.tierPolicy.downgrade !== 'never' && programme.tiers.findIndex(({ name }) => name === tier) > 0;
  return falls ? periodFrom(programme, since).look : null;
}
