import { newEvent, sandboxClockAdvanced } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import { recordingInstant, type StripeHead } from '@loyaltyos/journal';
import { assert, formatInstant, type Clock, type Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { appendAudited } from '../audit/append-audited.ts';
import type { Context } from '../context.ts';
import { nextSeen, sweep } from '../sweeps/sweeps.ts';
import type { ClockAdvance, ClockAdvanced } from './clock.ts';
import { countFallenDue } from './count-fallen-due.ts';
import { lockAllStripes, moveClock } from './move-clock.ts';

const YEAR_MS = 366 * 86_400_000;

/** How far one call may go, and how far all of them together. */
const MOST_MS = 10 * YEAR_MS;
const MOST_AHEAD_MS = 50 * YEAR_MS;

/** So many instants at which something falls due are stopped at one by one; those behind them in so many strides. */
const STOPS = 200;
const STRIDES = 50;

/**
 * Moves a sandbox's business time ahead and does what falls due on the way, in the order of the instants: the clock stops at
 * each of them, and what falls due is recorded at that time, as if the time had passed. When more than 200 instants lie on the
 * way, those behind are gathered in at most 50 strides: then each customer's own things still happen in their order and take
 * effect at their instants, but are recorded at the end of the stride.
 *
 * An advance that is interrupted leaves the clock at a stop on the way, with everything done that was due by then.
 *
 * @throws Problem `sandbox-only`; `invalid-values` for a time that lies back, or too far ahead.
 */
export async function advanceClock(
  context: Context,
  principal: Principal,
  advance: ClockAdvance,
): Promise<ClockAdvanced> {
  const { tenant } = principal;
  const { tenantId, stripeCount } = tenant;
  if (tenant.environment !== 'sandbox') throw new Problem('sandbox-only');
  const { database, clock } = context;
  const wallNow = clock.now();
  // It stands still meanwhile, so that recording happens at the stops themselves and not a little later.
  const still: Clock = { now: () => wallNow };
  const { heads, from, target } = await database.transaction(tenantId, async (tx) => {
    const locked = await lockAllStripes(tx, tenant);
    const way = wayOf(advance, locked, wallNow);
    const events = [newEvent(sandboxClockAdvanced, tenantId, textOf(way))];
    await appendAudited(tx, clock, principal, { head: { ...locked[0]!, now: way.from }, events });
    return { heads: locked, ...way };
  });
  const sweepUntil = (until: Instant): Promise<boolean> =>
    sweep(context, { tenantId, stripeCount, until, clock: still });
  await sweepUntil(from);
  let at = from;
  for (let stops = 0; ; stops += 1) {
    const passed = at;
    const due = await database.transaction(tenantId, (tx) => nextSeen(tx, tenantId, passed));
    if (due === undefined || due > target) break;
    const stride = stops < STOPS ? 0 : Math.ceil((target - from) / STRIDES);
    const stop = Math.min(target, Math.max(due, at + stride));
    await moveTo(context, principal, { to: stop, wallNow });
    await sweepUntil(stop);
    at = stop;
  }
  await moveTo(context, principal, { to: target, wallNow });
  if (target > at) await sweepUntil(target);
  const fallen = await database.transaction(tenantId, (tx) => countFallenDue(tx, tenantId, heads));
  return { now: target, ...fallen };
}

/** From where to where, if the clock may go there. */
function wayOf(
  advance: ClockAdvance,
  heads: readonly StripeHead[],
  wallNow: Instant,
): { readonly from: Instant; readonly target: Instant } {
  const from = Math.max(...heads.map((head) => recordingInstant(head, wallNow)));
  const target = 'to' in advance ? advance.to : from + advance.byMs;
  const pointer = 'to' in advance ? '/to' : '/by';
  assert(Number.isSafeInteger(target), 'an instant is a whole number of milliseconds');
  if (target < from) {
    const message = `Time does not go back; it is ${formatInstant(from)}.`;
    throw new Problem('invalid-values', { errors: [{ pointer, code: 'in-the-past', message }] });
  }
  if (target - from > MOST_MS || target - wallNow > MOST_AHEAD_MS) {
    const message = 'The clock goes ten years at a time, and fifty in all.';
    throw new Problem('invalid-values', { errors: [{ pointer, code: 'too-far', message }] });
  }
  return { from, target };
}

function textOf({ from, target }: { from: Instant; target: Instant }): { from: string; to: string } {
  return { from: formatInstant(from), to: formatInstant(target) };
}

async function moveTo(
  { database }: Context,
  { tenant }: Principal,
  { to, wallNow }: { to: Instant; wallNow: Instant },
): Promise<void> {
  await database.transaction(tenant.tenantId, async (tx) => {
    const heads = await lockAllStripes(tx, tenant);
    await moveClock(tx, tenant.tenantId, { heads, to, wallNow });
  });
}
