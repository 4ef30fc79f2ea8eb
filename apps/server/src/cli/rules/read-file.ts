import { readFileSync } from 'node:fs';
import { SAMPLE_PROGRAMME, rulesEnvironment, type ProgrammeDocument } from '@loyaltyos/loyalty';
import type { Environment } from '@loyaltyos/rules';
import { textOf, UsageError, type CommandCall, type OptionDeclaration } from '../command.ts';

/** The option of all commands that compile rules. */
export const PROGRAMME_OPTION = {
  programme: {
    type: 'string',
    value: 'FILE',
    help: 'the programme to compile for, with the names of its lists as "lists"; the sandbox’s when absent',
  },
} as const satisfies Record<string, OptionDeclaration>;

/** The text of a file. @throws UsageError when it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** The document in a file, its numbers as the text that they are written with. @throws UsageError when it is no JSON. */
export function readJson(file: string): unknown {
  try {
    return parseExactly(readText(file));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`${file} is not JSON: ${error.message}`, { cause: error });
  }
}

/** JSON whose numbers become their own text before binary arithmetic can touch them. @throws SyntaxError */
export function parseExactly(text: string): unknown {
  return JSON.parse(text, exactNumbers as (key: string, value: unknown) => unknown);
}

function exactNumbers(_key: string, value: unknown, context: { source?: string }): unknown {
  return typeof value === 'number' ? (context.source ?? String(value)) : value;
}

/** What the rules may name: by the programme that was given, or the sandbox's. */
export function readEnvironment(call: CommandCall, moreLists: readonly string[] = []): Environment {
  const file = textOf(call, 'programme');
  if (file === undefined) return rulesEnvironment(SAMPLE_PROGRAMME, moreLists);
  const document = JSON.parse(readText(file)) as Partial<ProgrammeDocument> & { lists?: unknown };
  if (!Array.isArray(document.currencies) || document.currencies.length === 0) {
    throw new UsageError(`${file} is not a programme: it has no currencies.`);
  }
  const { lists } = document;
  const named = Array.isArray(lists) ? lists.filter((name) => typeof name === 'string') : [];
  const whole = { ...SAMPLE_PROGRAMME, tiers: [], ...document } as ProgrammeDocument;
  return rulesEnvironment(whole, [...new Set([...named, ...moreLists])]);
}
