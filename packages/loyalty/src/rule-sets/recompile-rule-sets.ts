import { newEvent, ruleSetActivated, ruleSetSaved, type NewEvent } from '@loyaltyos/events';
import type { Transaction } from '@loyaltyos/database';
import { assert, formatInstant, type Instant, type Json } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { compile, type Diagnostic, type Environment } from '@loyaltyos/rules';
import { insertActivationRow, readOpenDecisions, type ActivationRow } from './stored-activations.ts';
import { insertRuleSetVersion, readRuleSetPage, readVersion, type RuleSetRow } from './stored-rule-sets.ts';

const RULE_SETS_AT_ONCE = 200;

/** What rule sets are compiled for, and in whose name. */
interface Recompiling {
  readonly environment: Environment;
  readonly author: string;
  /** Of the versions that are made. */
  readonly note: string;
  readonly at: Instant;
}

/** A version that does not compile for the environment. */
interface Broken {
  readonly ruleSet: RuleSetRow;
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles every version that runs or is scheduled for another environment. What compiles to something else becomes a new
 * version of its rule set, which takes the place of the old one in every decision; versions never change. The tenant's
 * stripe is locked.
 *
 * @returns what the journal is to say of it.
 * @throws Problem `rule-set-invalid` when one would not compile any more, with the diagnostics of all such.
 */
export async function recompileRuleSets(
  tx: Transaction,
  tenantId: string,
  recompiling: Recompiling,
): Promise<readonly NewEvent[]> {
  const events: NewEvent[] = [];
  const broken: Broken[] = [];
  let after = '';
  for (;;) {
    const page = await readRuleSetPage(tx, tenantId, { after, limit: RULE_SETS_AT_ONCE });
    const ruleSetIds = page.map(({ ruleSetId }) => ruleSetId);
    const decisions = await readOpenDecisions(tx, tenantId, { ruleSetIds, at: recompiling.at });
    for (const ruleSet of page) {
      const own = decisions.filter(({ ruleSetId }) => ruleSetId === ruleSet.ruleSetId);
      events.push(...(await recompileOne(tx, tenantId, recompiling, { ruleSet, decisions: own, broken })));
    }
    const last = page.at(-1);
    if (last === undefined || page.length < RULE_SETS_AT_ONCE) break;
    after = last.ruleSetId;
  }
  if (broken.length > 0) throw wouldNotCompile(broken);
  return events;
}

async function recompileOne(
  tx: Transaction,
  tenantId: string,
  recompiling: Recompiling,
  of: { ruleSet: RuleSetRow; decisions: readonly ActivationRow[]; broken: Broken[] },
): Promise<readonly NewEvent[]> {
  const { ruleSet, decisions, broken } = of;
  const events: NewEvent[] = [];
  const versions = new Map<number, { version: number; irHash: string }>();
  let latest = ruleSet.latestVersion;
  for (const version of new Set(decisions.flatMap((decision) => decision.version ?? []))) {
    const stored = await readVersion(tx, tenantId, { ruleSetId: ruleSet.ruleSetId, version });
    assert(stored !== undefined, 'a version that was decided on is stored');
    const { ir, irHash, diagnostics, complexity } = compile(stored.source, recompiling.environment);
    if (ir === undefined || irHash === undefined) {
      broken.push({ ruleSet, version, diagnostics });
    } else if (irHash !== stored.irHash) {
      latest += 1;
      const { ruleSetId, name } = ruleSet;
      const { author, note, at } = recompiling;
      const head = { ruleSetId, version: latest, irHash, complexity: complexity.score, author, note, createdAt: at };
      await insertRuleSetVersion(tx, tenantId, { ...head, name, source: stored.source, ir, diagnostics });
      events.push(newEvent(ruleSetSaved, ruleSetId, { ruleSetId, name, version: latest, irHash, note }));
      versions.set(version, { version: latest, irHash });
    }
  }
  if (versions.size === 0) return events;
  for (const decision of decisions)
    events.push(...(await decideAgain(tx, tenantId, recompiling, { ruleSet, decision, versions })));
  return events;
}

/**
 * Takes a decision again, with the new version in place of the old one and from the same instant on: no clock that is a
 * little behind sees the old version once the new one is there.
 */
async function decideAgain(
  tx: Transaction,
  tenantId: string,
  { author, at }: Recompiling,
  of: {
    ruleSet: RuleSetRow;
    decision: ActivationRow;
    versions: ReadonlyMap<number, { version: number; irHash: string }>;
  },
): Promise<readonly NewEvent[]> {
  const { ruleSet, decision, versions } = of;
  const { ruleSetId, version, share, effectiveAt } = decision;
  const next = version === null ? undefined : versions.get(version);
  await insertActivationRow(tx, tenantId, {
    ruleSetId,
    version: next?.version ?? version,
    share,
    effectiveAt,
    author,
    at,
  });
  if (next === undefined) return [];
  const event = newEvent(ruleSetActivated, ruleSetId, {
    ruleSetId,
    name: ruleSet.name,
    version: next.version,
    previousVersion: version,
    irHash: next.irHash,
    effectiveAt: formatInstant(Math.max(effectiveAt, at)),
    ...(share === null ? {} : { share: { ...share } }),
  });
  return [event];
}

function wouldNotCompile(broken: readonly Broken[]): Problem {
  const [first] = broken;
  const [diagnostic] = first?.diagnostics ?? [];
  const where = diagnostic === undefined ? '' : ` Line ${diagnostic.span.line}: ${diagnostic.message}`;
  const others = broken.length > 1 ? ` So would ${broken.length - 1} more.` : '';
  return new Problem('rule-set-invalid', {
    detail: `Version ${first?.version} of the rule set "${first?.ruleSet.name}", which runs or is scheduled, would not compile any more.${where}${others}`,
    extensions: {
      // Diagnostics are plain JSON; their interfaces only lack the index signature that says so.
      diagnostics: broken.flatMap(({ diagnostics }) => diagnostics) as unknown as Json,
      ruleSets: broken.map(({ ruleSet: { ruleSetId, name }, version }) => ({ ruleSetId, name, version })),
    },
  });
}
