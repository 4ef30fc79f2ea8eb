import type { Principal } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { changedDeclarations, type DeclarationChange } from './changed-declarations.ts';
import { changedLines, type LineChange } from './changed-lines.ts';
import { readVersion } from './stored-rule-sets.ts';

/** What became different from one version to another: in the text, and in what it means. */
export interface RuleSetDiff {
  readonly ruleSetId: string;
  readonly from: number;
  readonly to: number;
  /** True when both mean the same, whatever their texts. */
  readonly sameMeaning: boolean;
  readonly lines: readonly LineChange[];
  readonly declarations: readonly DeclarationChange[];
}

/** @throws Problem `rule-set-not-found`. */
export async function diffRuleSet(
  { database }: Context,
  principal: Principal,
  { ruleSetId, from, to }: { ruleSetId: string; from: number; to: number },
): Promise<RuleSetDiff> {
  const { tenantId } = principal.tenant;
  const [before, after] = await database.transaction(tenantId, (tx) =>
    Promise.all([
      readVersion(tx, tenantId, { ruleSetId, version: from }),
      readVersion(tx, tenantId, { ruleSetId, version: to }),
    ]),
  );
  if (before === undefined || after === undefined) throw new Problem('rule-set-not-found');
  return {
    ruleSetId,
    from,
    to,
    sameMeaning: before.irHash === after.irHash,
    lines: changedLines(before.source, after.source),
    declarations: changedDeclarations(before.ir, after.ir),
  };
}
