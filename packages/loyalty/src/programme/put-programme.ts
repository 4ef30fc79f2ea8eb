import { newEvent, programmeChanged } from '@loyaltyos/events';
import { statement, type Transaction } from '@loyaltyos/database';
import type { Principal, Tenant } from '@loyaltyos/identity';
import { lockStripes, TENANT_STRIPE } from '@loyaltyos/journal';
import { canonicalJson, wallClock, type Json } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { appendAudited } from '../audit/append-audited.ts';
import type { Context } from '../context.ts';
import { readListNames } from '../lists/stored-lists.ts';
import { recompileRuleSets } from '../rule-sets/recompile-rule-sets.ts';
import { lockStripe } from '../stripe-events.ts';
import { TIER_REVIEW } from '../tiers/review-tiers.ts';
import { scheduleWork } from '../work/stored-work.ts';
import { checkProgramme } from './check-programme.ts';
import { baseCurrencyOf, rulesEnvironment, type Programme, type ProgrammeDocument } from './programme.ts';
import { retiredTiers } from './retired-tiers.ts';
import { insertProgramme, readProgramme } from './stored-programme.ts';

const anythingRecorded = statement(
  'loyalty.anything-recorded',
  `SELECT EXISTS (SELECT FROM order_record WHERE tenant_id = $1)
       OR EXISTS (SELECT FROM account_balance WHERE tenant_id = $1) AS recorded`,
);

/**
 * Writes the whole document as the programme's next version. Every order is recorded wholly before or wholly after it, with
 * the rule sets compiled for the programme that it meets. What was earned keeps its dates; members are moved to the tiers
 * that the new version gives them behind the answer, a batch at a time. A document that says what holds already makes no
 * version.
 *
 * @param input `expected`: the version that the writer has seen; absent: whatever it is.
 * @throws Problem `invalid-values`; `precondition-failed` when the programme is at another version; `rule-set-invalid` when a
 *   rule set that runs or is scheduled would not compile any more.
 */
export async function putProgramme(
  { database, clock, wakeWorkers }: Context,
  principal: Principal,
  input: { document: ProgrammeDocument; expected?: number },
): Promise<Programme> {
  const { tenant, id: author } = principal;
  const { tenantId } = tenant;
  const { document, expected } = input;
  checkProgramme(document);
  const written = await database.transaction(tenantId, async (tx) => {
    const head = await lockStripe(tx, clock, { tenantId, stripe: TENANT_STRIPE });
    const current = await readProgramme(tx, tenantId);
    if (expected !== undefined && expected !== current.version) {
      throw new Problem('precondition-failed', { detail: `The programme is at version ${current.version}.` });
    }
    if (sameText(documentOf(current), document)) return current;
    const next: Programme = {
      ...document,
      version: current.version + 1,
      retiredTiers: retiredTiers(current, document.tiers),
    };
    const { version } = next;
    const recompiled = await recompiledFor(tx, tenantId, { current, next, author, at: head.now });
    // Last, because orders wait from here on: none may meet the programme of one version with the rule sets of another.
    await lockStripes(tx, tenantId, otherStripes(tenant));
    await requireBaseCurrency(tx, tenantId, current, document);
    await insertProgramme(tx, tenantId, { version, document, retiredTiers: next.retiredTiers, author, at: head.now });
    if (movesMembers(current, next)) {
      // Workers go by the wall clock, which business time may be ahead of.
      await scheduleWork(tx, { tenantId, kind: TIER_REVIEW, subject: String(version), dueAt: wallClock.now() });
    }
    const events = [newEvent(programmeChanged, tenantId, { version }), ...recompiled];
    await appendAudited(tx, clock, principal, { head, events });
    return next;
  });
  wakeWorkers();
  return written;
}

/** The document of a version, as it is written. */
export function documentOf({ version: _version, retiredTiers: _retired, ...document }: Programme): ProgrammeDocument {
  return document;
}

/** Credit, spend and thresholds are amounts of the base currency: it stays once there may be any. All stripes are locked. */
async function requireBaseCurrency(
  tx: Transaction,
  tenantId: string,
  current: Programme,
  document: ProgrammeDocument,
): Promise<void> {
  const base = baseCurrencyOf(current);
  if (baseCurrencyOf(document) === base) return;
  const [row] = await tx.query<{ recorded: boolean }>(anythingRecorded, [tenantId]);
  if (row?.recorded !== true) return;
  const message = `The base currency, the first one, stays ${base}: amounts have been recorded in it.`;
  throw new Problem('invalid-values', {
    errors: [{ pointer: '/currencies/0', code: 'base-currency-in-use', message }],
  });
}

async function recompiledFor(
  tx: Transaction,
  tenantId: string,
  change: { current: Programme; next: Programme; author: string; at: number },
): Promise<ReturnType<typeof recompileRuleSets>> {
  const { current, next, author, at } = change;
  const lists = await readListNames(tx, tenantId);
  const environment = rulesEnvironment(next, lists);
  if (sameText(rulesEnvironment(current, lists), environment)) return [];
  const note = `Compiled again for version ${next.version} of the programme`;
  return recompileRuleSets(tx, tenantId, { environment, author, note, at });
}

/** Whether members may stand elsewhere under the new version. */
function movesMembers(current: Programme, next: Programme): boolean {
  return !sameText(whatTiersDependOn(current), whatTiersDependOn(next));
}

function whatTiersDependOn({ tiers, tierPolicy, zone, currencies }: Programme): object {
  return { tiers, tierPolicy, zone, base: currencies[0] };
}

function otherStripes({ stripeCount }: Tenant): readonly number[] {
  return Array.from({ length: stripeCount }, (_, stripe) => stripe).filter((stripe) => stripe !== TENANT_STRIPE);
}

/** Whether two values say the same. Members that are absent say nothing. */
function sameText(a: object, b: object): boolean {
  return canonicalJson(a as Json) === canonicalJson(b as Json);
}
