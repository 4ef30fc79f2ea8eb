import type { Transaction } from '@loyaltyos/database';
import { readTenantTime, recordingInstant } from '@loyaltyos/journal';
import type { Instant } from '@loyaltyos/kernel';
import type { Context } from '../context.ts';
import { readCustomerPage } from '../customers/stored-customers.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { commitDue } from '../sweeps/commit-due.ts';
import type { LeasedWork } from '../work/stored-work.ts';
import { QualifyingHistory } from './qualifying-history.ts';
import { settledStanding } from './settled-standing.ts';
import { settleTierCommand } from './settle-tier-command.ts';

/** The kind of work that looks at all members once the programme has other tiers. */
export const TIER_REVIEW = 'tier-review';

/** Who moves members because the programme changed, as the journal names them. */
const REVIEWER = 'system:tier-review';

const MEMBERS_AT_ONCE = 200;

/**
 * Brings the tiers of all members up to date, a batch at a time, each batch in one transaction per stripe and under its lock. Who
 * stands right is only read; so it may be killed anywhere, and begun again passes over what it did. Orders that come in
 * meanwhile settle their own member first: nobody waits for the review.
 */
export async function reviewTiers(
  context: Context,
  { tenantId }: Pick<LeasedWork, 'tenantId'>,
  signal: AbortSignal,
): Promise<undefined> {
  const { database, clock } = context;
  let after = '';
  while (!signal.aborted) {
    const from = after;
    const page = await database.transaction(tenantId, (tx) =>
      readPage(tx, tenantId, { after: from, wallNow: clock.now() }),
    );
    if (page === undefined) return;
    const commands = page.misplaced.map((customerId) => {
      return { id: customerId, customerId, command: settleTierCommand(customerId, { actor: REVIEWER }) };
    });
    const { stripeCount, now: until, last } = page;
    await commitDue(context, { tenantId, stripeCount, until, clock, failed: new Set() }, commands);
    if (last === undefined) return;
    after = last;
  }
}

interface ReviewedPage {
  readonly stripeCount: number;
  readonly now: Instant;
  /** Those who stand elsewhere than they are stored. */
  readonly misplaced: readonly string[];
  /** Undefined when there is no next page. */
  readonly last: string | undefined;
}

/** @returns undefined when there is no such tenant. */
async function readPage(
  tx: Transaction,
  tenantId: string,
  { after, wallNow }: { after: string; wallNow: Instant },
): Promise<ReviewedPage | undefined> {
  const [time, programme, members] = await Promise.all([
    readTenantTime(tx, tenantId),
    readProgramme(tx, tenantId),
    readCustomerPage(tx, tenantId, { after, tiers: undefined, limit: MEMBERS_AT_ONCE }),
  ]);
  if (time === undefined) return undefined;
  const now = recordingInstant({ recordedAt: time.recordedAt, clockAheadMs: time.aheadMs }, wallNow);
  const history = await QualifyingHistory.read(tx, tenantId, { programme, members, now });
  const misplaced = members
    .filter((member) => settledStanding(programme, member, history.settling(member), now).standing !== member)
    .map(({ customerId }) => customerId);
  const last = members.length < MEMBERS_AT_ONCE ? undefined : members.at(-1)?.customerId;
  return { stripeCount: time.stripeCount, now, misplaced, last };
}
