import type { Principal } from '@loyaltyos/identity';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import { readStanding, readStandingAt } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { baseCurrencyOf, type Programme } from '../programme/programme.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import type { Balance, NextTier } from './customer.ts';
import { readCustomers, type CustomerRow } from './stored-customers.ts';

/**
 * What a customer holds: one committed version, now or as it was recorded at a past instant.
 *
 * @throws Problem `customer-not-found`; `invalid-values` for an instant in the future.
 */
export async function getBalance(
  { database, clock }: Context,
  principal: Principal,
  { customerId, at }: { customerId: string; at?: Instant },
): Promise<Balance> {
  const { tenantId } = principal.tenant;
  const now = clock.now();
  if (at !== undefined && at > now) {
    const message = `A balance can be told up to now, ${formatInstant(now)}.`;
    throw new Problem('invalid-values', { errors: [{ pointer: '/query/at', code: 'in-the-future', message }] });
  }
  const snapshot = { isolation: 'repeatable read', readOnly: true } as const;
  return database.transaction(
    tenantId,
    async (tx) => {
      const [customers, programme, standing] = await Promise.all([
        readCustomers(tx, tenantId, [customerId]),
        readProgramme(tx, tenantId),
        at === undefined
          ? readStanding(tx, tenantId, { customerId, now })
          : readStandingAt(tx, tenantId, { customerId, at }),
      ]);
      const customer = customers.get(customerId);
      if (customer === undefined) throw new Problem('customer-not-found');
      const { points, credit } = standing.accounts;
      return {
        customerId,
        points: { available: points.available, pending: points.pending, held: points.held, debt: points.debt },
        credit: { minor: credit.available, currency: baseCurrencyOf(programme) },
        tier: customer.tier,
        nextTier: nextTier(programme, customer),
        expiring: standing.expiring,
        version: points.version + credit.version,
        asOf: at ?? now,
      };
    },
    snapshot,
  );
}

/** The tier above the customer's, and how far away it is; null on the highest one. */
function nextTier({ tiers }: Programme, { tier, qualifyingPoints }: CustomerRow): NextTier | null {
  const next = tiers[tiers.findIndex(({ name }) => name === tier) + 1];
  if (next === undefined) return null;
  const threshold = BigInt(next.threshold);
  const remaining = threshold > qualifyingPoints ? threshold - qualifyingPoints : 0n;
  return { name: next.name, threshold, remaining };
}
