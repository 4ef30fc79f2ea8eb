import { newEvent, ruleSetActivated } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import { TENANT_STRIPE } from '@loyaltyos/journal';
import { formatInstant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import type { Ir } from '@loyaltyos/rules';
import { appendAudited } from '../audit/append-audited.ts';
import type { Context } from '../context.ts';
import { baseCurrencyOf, type Programme } from '../programme/programme.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { lockStripe } from '../stripe-events.ts';
import { effectiveInstant } from './effective-instant.ts';
import type { Activation, ActivationInput } from './rule-set.ts';
import type { Share } from './share.ts';
import { insertActivationRow, readStandings } from './stored-activations.ts';
import { findRuleSet, readVersion } from './stored-rule-sets.ts';

/**
 * Decides that a version is the one that orders run through: every order recorded after this answer, or from the given
 * instant on. It replaces what was scheduled before. Activating what is active already, with nothing scheduled, changes
 * nothing and answers alike.
 *
 * @throws Problem `rule-set-not-found`; `invalid-values` for an instant in the past; `rule-set-outdated` for a version that was
 *   compiled for other tiers.
 */
export async function activateRuleSet(
  { database, clock }: Context,
  principal: Principal,
  input: ActivationInput,
): Promise<Activation> {
  const { tenantId } = principal.tenant;
  const { ruleSetId, version } = input;
  const share = input.share ?? null;
  return database.transaction(tenantId, async (tx) => {
    const head = await lockStripe(tx, clock, { tenantId, stripe: TENANT_STRIPE });
    const effectiveAt = effectiveInstant(input.effectiveAt, head.now);
    const [ruleSet, stored, standings] = await Promise.all([
      findRuleSet(tx, tenantId, ruleSetId),
      readVersion(tx, tenantId, { ruleSetId, version }),
      readStandings(tx, tenantId, { ruleSetIds: [ruleSetId], at: head.now }),
    ]);
    if (ruleSet === undefined || stored === undefined) throw new Problem('rule-set-not-found');
    requireCurrent(stored.ir, await readProgramme(tx, tenantId));
    const standing = standings.get(ruleSetId);
    const status = effectiveAt > head.now ? 'scheduled' : 'active';
    const unchanged =
      status === 'active' &&
      standing?.active === version &&
      standing.scheduled === undefined &&
      sameShare(standing.share, share);
    if (!unchanged) {
      const decision = { ruleSetId, version, share, effectiveAt, author: principal.id, at: head.now };
      await insertActivationRow(tx, tenantId, decision);
      const event = newEvent(ruleSetActivated, ruleSetId, {
        ruleSetId,
        name: ruleSet.name,
        version,
        previousVersion: standing?.active ?? null,
        irHash: stored.irHash,
        effectiveAt: formatInstant(effectiveAt),
        ...(share === null ? {} : { share: { ...share } }),
      });
      await appendAudited(tx, clock, principal, { head, events: [event] });
    }
    return {
      ruleSetId,
      version,
      status,
      effectiveAt,
      ...(share === null ? {} : { share }),
      activatedBy: principal.id,
    };
  });
}

/** Tiers compare by their places, which are part of a program: one for other tiers would compare them wrongly. */
function requireCurrent(ir: Ir, programme: Programme): void {
  const names = programme.tiers.map(({ name }) => name);
  const current = ir.baseCurrency === baseCurrencyOf(programme) && ir.tiers.join(' ') === names.join(' ');
  if (current) return;
  const detail = `The programme, now at version ${programme.version}, has other tiers or another base currency than this version was compiled for.`;
  throw new Problem('rule-set-outdated', { detail });
}

function sameShare(a: Share | null, b: Share | null): boolean {
  return a?.experiment === b?.experiment && a?.from === b?.from && a?.to === b?.to;
}
