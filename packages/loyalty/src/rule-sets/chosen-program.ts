import type { Transaction } from '@loyaltyos/database';
import { Problem } from '@loyaltyos/problems';
import { compile } from '@loyaltyos/rules';
import type { Context } from '../context.ts';
import { readListNames } from '../lists/stored-lists.ts';
import type { SimulatedProgram } from '../orders/order.ts';
import { rulesEnvironment, type Programme } from '../programme/programme.ts';
import type { PreparedRuleSet } from './prepared-programs.ts';
import { ruleSetInvalid } from './rule-set-invalid.ts';

/** A program that is not what runs now: a stored version, or source that is in the request. */
export type ChosenProgram = Exclude<SimulatedProgram, { from: 'active' }>;

/**
 * The program that a request chooses to try. Source is compiled for the programme as it is now and has version 0.
 *
 * @throws Problem `rule-set-not-found`, `rule-set-invalid`.
 */
export async function chosenProgram(
  { programs }: Pick<Context, 'programs'>,
  tx: Transaction,
  { tenantId, programme, program }: { tenantId: string; programme: Programme; program: ChosenProgram },
): Promise<PreparedRuleSet> {
  if (program.from === 'version') {
    const { ruleSetId, version } = program;
    const prepared = await programs.get(tx, tenantId, { ruleSetId, version });
    if (prepared === undefined) throw new Problem('rule-set-not-found');
    return prepared;
  }
  const compiled = compile(program.source, rulesEnvironment(programme, await readListNames(tx, tenantId)));
  if (compiled.program === undefined) throw ruleSetInvalid(compiled.diagnostics);
  return unsaved(compiled.program);
}

/** Source that is not stored, ready to run. */
export function unsaved(program: PreparedRuleSet['program']): PreparedRuleSet {
  return { ruleSetId: program.ruleSetName, version: 0, program, share: null };
}
