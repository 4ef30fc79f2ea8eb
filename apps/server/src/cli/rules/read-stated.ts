import { SpecUnreadable } from '@loyaltyos/rules';
import { textOf, UsageError, type CommandCall, type OptionDeclaration } from '../command.ts';
import { readJson } from './read-file.ts';
import { checkStated, type Stated } from './situation.ts';

export const CUSTOMER_OPTION = {
  customer: {
    type: 'string',
    value: 'FILE',
    help: 'customer, history, others and lists, as in a spec; a newcomer in the lowest tier when absent',
  },
} as const satisfies Record<string, OptionDeclaration>;

/** What `--customer` says. @throws UsageError */
export function readStated(call: CommandCall): Stated {
  const file = textOf(call, 'customer');
  return file === undefined ? {} : readable(file, () => checkStated(readJson(file)));
}

/** The result, or what is wrong with the file. @throws UsageError */
export function readable<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SpecUnreadable) throw new UsageError(`${file}: ${error.message}`, { cause: error });
    throw error;
  }
}
