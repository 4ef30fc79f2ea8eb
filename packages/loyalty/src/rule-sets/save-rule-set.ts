import { newEvent, ruleSetSaved } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import { TENANT_STRIPE } from '@loyaltyos/journal';
import { newId } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { compile } from '@loyaltyos/rules';
import { appendAudited } from '../audit/append-audited.ts';
import type { Context } from '../context.ts';
import { readListNames } from '../lists/stored-lists.ts';
import { rulesEnvironment } from '../programme/programme.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { lockStripe } from '../stripe-events.ts';
import type { SavedRuleSet } from './rule-set.ts';
import { ruleSetInvalid } from './rule-set-invalid.ts';
import { findRuleSetByName, insertRuleSetVersion } from './stored-rule-sets.ts';

/**
 * Stores source as the next version of the rule set of that name, or as the first of a new one. It runs on nothing
 * until it is activated.
 *
 * @param input `expected`: the newest version that the writer has seen, null for a rule set that is not there yet;
 *   absent: the next version is made whatever the newest one is.
 * @throws Problem `rule-set-invalid` with the extension `diagnostics` when the source does not compile;
 *   `precondition-failed` when the newest version is another than the expected one.
 */
export async function saveRuleSet(
  { database, clock }: Context,
  principal: Principal,
  input: { name: string; source: string; note: string; expected?: number | null },
): Promise<SavedRuleSet> {
  const { tenantId } = principal.tenant;
  const { name, source, note, expected } = input;
  return database.transaction(tenantId, async (tx) => {
    const head = await lockStripe(tx, clock, { tenantId, stripe: TENANT_STRIPE });
    const [programme, lists, existing] = await Promise.all([
      readProgramme(tx, tenantId),
      readListNames(tx, tenantId),
      findRuleSetByName(tx, tenantId, name),
    ]);
    requireLatest(existing?.latestVersion ?? null, expected);
    const compiled = compile(source, rulesEnvironment(programme, lists));
    const { ir, irHash, liability, diagnostics, complexity } = compiled;
    if (ir === undefined || irHash === undefined || liability === undefined) {
      throw ruleSetInvalid(diagnostics);
    }
    const ruleSetId = existing?.ruleSetId ?? newId('ruleSet', head.now);
    const version = (existing?.latestVersion ?? 0) + 1;
    await insertRuleSetVersion(tx, tenantId, {
      ruleSetId,
      version,
      name,
      source,
      ir,
      irHash,
      complexity: complexity.score,
      diagnostics,
      author: principal.id,
      note,
      createdAt: head.now,
    });
    const event = newEvent(ruleSetSaved, ruleSetId, { ruleSetId, name, version, irHash, note });
    await appendAudited(tx, clock, principal, { head, events: [event] });
    return { ruleSetId, name, version, irHash, complexity, diagnostics, liability };
  });
}

/** @throws Problem `precondition-failed` when the writer has seen another version than the newest. */
function requireLatest(latest: number | null, expected: number | null | undefined): void {
  if (expected === undefined || expected === latest) return;
  const detail =
    latest === null ? 'There is no rule set of this name yet.' : `The newest version of the rule set is ${latest}.`;
  throw new Problem('precondition-failed', { detail });
}
