import type { Scenario } from './scenario.ts';

/** The ways in which an SDK is called: each is a column of the matrix. */
export const COLUMNS = ['typescript', 'python-sync', 'python-async', 'java-sync', 'java-async'] as const;
export type Column = (typeof COLUMNS)[number];

/** Something that every SDK keeps to, and that scenarios must show. */
export interface Rule {
  /** Kebab-case, unique. */
  readonly id: string;
  readonly section: string;
  /** A sentence that says what holds. */
  readonly holds: string;
  /** The columns in which it means nothing, each with the reason. */
  readonly except?: Readonly<Partial<Record<Column, string>>>;
}

/**
 * Why a scenario is not played in a column: the reason of the first of its rules that means nothing there. Undefined where it is
 * played.
 *
 * @throws Error for a scenario that names a rule that is not listed.
 */
export function exceptionOf(scenario: Scenario, column: Column, rules: readonly Rule[]): string | undefined {
  for (const id of scenario.rules) {
    const rule = rules.find((known) => known.id === id);
    if (rule === undefined) throw new Error(`${scenario.id} names the rule ${id}, which rules.json does not have.`);
    const reason = rule.except?.[column];
    if (reason !== undefined) return reason;
  }
  return undefined;
}
