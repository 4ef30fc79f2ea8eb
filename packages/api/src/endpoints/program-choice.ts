import { Problem } from '@loyaltyos/problems';
import { Type } from 'typebox';
import { RuleSetId } from '../schema/id.ts';
import { RuleSource } from './rule-source.ts';
import { versionOf } from './rule-sets/rule-set-schema.ts';

/** The members of a request that say which program to run. */
export const programMembers = {
  source: Type.Optional(RuleSource),
  ruleSetId: Type.Optional(RuleSetId),
  version: Type.Optional(versionOf('Of `ruleSetId`.')),
};

type ProgramChoice =
  | { readonly from: 'source'; readonly source: string }
  | { readonly from: 'version'; readonly ruleSetId: string; readonly version: number };

/**
 * The program that a request names: source, or a version of a stored rule set. Undefined when it names none.
 *
 * @throws Problem `malformed-request` for anything in between.
 */
export function readProgram(body: {
  readonly source?: string;
  readonly ruleSetId?: string;
  readonly version?: number;
}): ProgramChoice | undefined {
  const { source, ruleSetId, version } = body;
  if (source !== undefined) {
    if (ruleSetId !== undefined || version !== undefined) throw oneProgram();
    return { from: 'source', source };
  }
  if (ruleSetId === undefined && version === undefined) return undefined;
  if (ruleSetId === undefined || version === undefined) throw oneProgram();
  return { from: 'version', ruleSetId, version };
}

/** The request names no program, or more than one. */
export function oneProgram(): Problem {
  const message = 'Send source, or ruleSetId with version.';
  return new Problem('malformed-request', { errors: [{ pointer: '', code: 'one-program', message }] });
}
