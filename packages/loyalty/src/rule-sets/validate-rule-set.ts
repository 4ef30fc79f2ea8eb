import type { Principal } from '@loyaltyos/identity';
import { compile } from '@loyaltyos/rules';
import { businessTime } from '../business-time.ts';
import type { Context } from '../context.ts';
import type { OrderInput } from '../orders/order.ts';
import { dryRun } from '../orders/simulate-order.ts';
import { readListNames } from '../lists/stored-lists.ts';
import { rulesEnvironment } from '../programme/programme.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import { unsaved } from './chosen-program.ts';
import type { RuleSetValidation } from './rule-set.ts';

/**
 * What the compiler says of a source, and what a sample order would earn under it. Saves nothing.
 *
 * @throws Problem for what is wrong with the sample order; what is wrong with the source is in the diagnostics.
 */
export async function validateRuleSet(
  context: Context,
  principal: Principal,
  { source, order }: { source: string; order?: OrderInput },
): Promise<RuleSetValidation> {
  const { tenantId } = principal.tenant;
  const { database, clock } = context;
  return database.transaction(
    tenantId,
    async (tx) => {
      const [programme, names] = await Promise.all([readProgramme(tx, tenantId), readListNames(tx, tenantId)]);
      const { program, diagnostics, complexity, liability } = compile(source, rulesEnvironment(programme, names));
      const proved = liability === undefined ? {} : { liability };
      const checked = { valid: program !== undefined, diagnostics, complexity, ...proved };
      if (program === undefined || order === undefined) return checked;
      const ruleSets = [unsaved(program)];
      const now = await businessTime(tx, principal.tenant, clock);
      return { ...checked, preview: await dryRun(context, tx, { tenantId, programme, ruleSets, order, now }) };
    },
    { isolation: 'repeatable read', readOnly: true },
  );
}
