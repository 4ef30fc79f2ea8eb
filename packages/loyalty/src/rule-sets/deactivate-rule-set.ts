import { newEvent, ruleSetDeactivated } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import { TENANT_STRIPE } from '@loyaltyos/journal';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { appendAudited } from '../audit/append-audited.ts';
import type { Context } from '../context.ts';
import { lockStripe } from '../stripe-events.ts';
import { effectiveInstant } from './effective-instant.ts';
import type { Deactivation } from './rule-set.ts';
import { insertActivationRow, readStandings } from './stored-activations.ts';
import { findRuleSet } from './stored-rule-sets.ts';

/**
 * Decides that no version of a rule set runs: on orders recorded after this answer, or from the given instant on. It
 * replaces what was scheduled before. Deactivating what does not run, with nothing scheduled, changes nothing.
 *
 * @throws Problem `rule-set-not-found`; `invalid-values` for an instant in the past.
 */
export async function deactivateRuleSet(
  { database, clock }: Context,
  principal: Principal,
  input: { ruleSetId: string; effectiveAt?: Instant },
): Promise<Deactivation> {
  const { tenantId } = principal.tenant;
  const { ruleSetId } = input;
  return database.transaction(tenantId, async (tx) => {
    const head = await lockStripe(tx, clock, { tenantId, stripe: TENANT_STRIPE });
    const effectiveAt = effectiveInstant(input.effectiveAt, head.now);
    const [ruleSet, standings] = await Promise.all([
      findRuleSet(tx, tenantId, ruleSetId),
      readStandings(tx, tenantId, { ruleSetIds: [ruleSetId], at: head.now }),
    ]);
    if (ruleSet === undefined) throw new Problem('rule-set-not-found');
    const standing = standings.get(ruleSetId);
    const status = effectiveAt > head.now ? 'scheduled' : 'inactive';
    const unchanged = status === 'inactive' && standing?.active == null && standing?.scheduled === undefined;
    if (!unchanged) {
      await insertActivationRow(tx, tenantId, {
        ruleSetId,
        version: null,
        share: null,
        effectiveAt,
        author: principal.id,
        at: head.now,
      });
      const event = newEvent(ruleSetDeactivated, ruleSetId, {
        ruleSetId,
        name: ruleSet.name,
        previousVersion: standing?.active ?? null,
        effectiveAt: formatInstant(effectiveAt),
      });
      await appendAudited(tx, clock, principal, { head, events: [event] });
    }
    return { ruleSetId, status, effectiveAt, deactivatedBy: principal.id };
  });
}
