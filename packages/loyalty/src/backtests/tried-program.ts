import type { Transaction } from '@loyaltyos/database';
import { Problem } from '@loyaltyos/problems';
import { compile } from '@loyaltyos/rules';
import type { Context } from '../context.ts';
import { readListNames } from '../lists/stored-lists.ts';
import { unsaved } from '../orders/simulate-order.ts';
import { rulesEnvironment } from '../programme/programme.ts';
import { readProgramme } from '../programme/stored-programme.ts';
import type { PreparedRuleSet } from '../rule-sets/prepared-programs.ts';
import { ruleSetInvalid } from '../rule-sets/rule-set-invalid.ts';
import type { BacktestInput } from './backtest.ts';

/** The program that a backtest tries: a stored version, or source compiled for the programme as it is now. */
export async function triedProgram(
  { programs }: Pick<Context, 'programs'>,
  tx: Transaction,
  tenantId: string,
  { program }: BacktestInput,
): Promise<PreparedRuleSet> {
  if (program.from === 'version') {
    const { ruleSetId, version } = program;
    const prepared = await programs.get(tx, tenantId, { ruleSetId, version });
    if (prepared === undefined) throw new Problem('rule-set-not-found');
    return prepared;
  }
  const [programme, lists] = await Promise.all([readProgramme(tx, tenantId), readListNames(tx, tenantId)]);
  const compiled = compile(program.source, rulesEnvironment(programme, lists));
  if (compiled.program === undefined) throw ruleSetInvalid(compiled.diagnostics);
  return unsaved(compiled.program);
}
