import { DATE_FUNCTIONS } from './dates.ts';
import type { FunctionRow } from './function-row.ts';
import { LIST_FUNCTIONS } from './lists.ts';
import { TEXT_FUNCTIONS } from './texts.ts';

/** Every function of the language, by name. */
export const FUNCTIONS: ReadonlyMap<string, FunctionRow> = new Map(
  [...DATE_FUNCTIONS, ...LIST_FUNCTIONS, ...TEXT_FUNCTIONS].map((row) => [row.name, row]),
);
