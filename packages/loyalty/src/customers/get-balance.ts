import type { Principal } from '@loyaltyos/identity';
import { formatInstant, type Instant, type Money } from '@loyaltyos/kernel';
import { readStanding, readStandingAt } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import { businessTime } from '../business-time.ts';
import type { Context } from '../context.ts';
import { baseCurrencyOf, type Programme } from '../programme/programme.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { missingOf, type QualifyingTotals } from '../tiers/qualifying.ts';
import { readTier } from '../tiers/read-tier.ts';
import { rankOf } from '../tiers/standing.ts';
import type { Balance, NextTier } from './customer.ts';
import { customerNamed } from './member-of.ts';
import { readCustomers } from './stored-customers.ts';

/**
 * What a customer holds: one committed version, now or as it was recorded at a past instant. Now counts what fell due since
 * the last write, as the next write will post it; a past instant is the fold of the entries that were recorded by then. The
 * tier is today's either way: the ledger keeps what was held, and the journal when tiers changed.
 *
 * @throws Problem `customer-not-found`, `customer-erased`; `invalid-values` for an instant in the future.
 */
export async function getBalance(
  { database, clock }: Context,
  principal: Principal,
  { customerId, at }: { customerId: string; at?: Instant },
): Promise<Balance> {
  const { tenantId } = principal.tenant;
  const snapshot = { isolation: 'repeatable read', readOnly: true } as const;
  return database.transaction(
    tenantId,
    async (tx) => {
      const [customers, programme] = await Promise.all([
        readCustomers(tx, tenantId, [customerId]),
        readProgramme(tx, tenantId),
      ]);
      const customer = customerNamed({ customers }, customerId);
      // Asked for when the snapshot has been taken: what the snapshot holds was recorded by then.
      const now = await businessTime(tx, principal.tenant, clock);
      if (at !== undefined && at > now) {
        const message = `A balance can be told up to now, ${formatInstant(now)}.`;
        throw new Problem('malformed-request', { errors: [{ pointer: '/query/at', code: 'in-the-future', message }] });
      }
      const [standing, { standing: held, totals }] = await Promise.all([
        at === undefined
          ? readStanding(tx, tenantId, { customerId, now })
          : readStandingAt(tx, tenantId, { customerId, at }),
        readTier(tx, tenantId, { programme, member: customer, now }),
      ]);
      const { points, credit } = standing.accounts;
      const money = (minor: bigint): Money => ({ minor, currency: baseCurrencyOf(programme) });
      return {
        customerId,
        points: { available: points.available, pending: points.pending, held: points.held, debt: points.debt },
        credit: money(credit.available),
        creditBuckets: {
          available: money(credit.available),
          pending: money(credit.pending),
          held: money(credit.held),
          debt: money(credit.debt),
        },
        tier: held.tier,
        nextTier: nextTier(programme, held.tier, totals),
        expiring: standing.expiring,
        version: points.version + credit.version,
        asOf: at ?? now,
      };
    },
    snapshot,
  );
}

/** The tier above the customer's, and how far away it is; null on the highest one. */
function nextTier(programme: Programme, tier: string | null, totals: QualifyingTotals): NextTier | null {
  const next = programme.tiers[rankOf(programme, tier) + 1];
  if (next === undefined) return null;
  return { name: next.name, threshold: BigInt(next.threshold), remaining: missingOf(programme, next, totals) };
}
