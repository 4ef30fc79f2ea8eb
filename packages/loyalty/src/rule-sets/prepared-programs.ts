import type { Transaction } from '@loyaltyos/database';
import { assert } from '@loyaltyos/kernel';
import { prepare, type Program } from '@loyaltyos/rules';
import { isInShare, type Share } from './share.ts';
import type { ActiveVersion } from './stored-activations.ts';
import { readVersion } from './stored-rule-sets.ts';

/** A version of a rule set, ready to run. */
export interface PreparedRuleSet {
  readonly ruleSetId: string;
  readonly version: number;
  readonly program: Program;
  /** The customers that it runs for; null: all. */
  readonly share: Share | null;
}

/** How many programs a process keeps ready. One of 200 rules takes about a megabyte. */
const MAX_PROGRAMS = 500;

/** Programs by version. A version never changes, so what is here never goes stale; the longest unused one goes first. */
export class PreparedPrograms {
  readonly #programs = new Map<string, Program>();

  async get(
    tx: Transaction,
    tenantId: string,
    which: { ruleSetId: string; version: number },
  ): Promise<PreparedRuleSet | undefined> {
    const key = `${tenantId}/${which.ruleSetId}/${which.version}`;
    const program = this.#programs.get(key) ?? (await this.#load(tx, tenantId, which));
    if (program === undefined) return undefined;
    this.#programs.delete(key);
    this.#programs.set(key, program);
    const oldest = this.#programs.keys().next();
    if (this.#programs.size > MAX_PROGRAMS && oldest.done === false) this.#programs.delete(oldest.value);
    return { ...which, program, share: null };
  }

  /** The programs of versions that are known to be stored. */
  async all(
    tx: Transaction,
    tenantId: string,
    versions: readonly ActiveVersion[],
  ): Promise<readonly PreparedRuleSet[]> {
    const prepared: PreparedRuleSet[] = [];
    for (const { share, ...which } of versions) {
      const ruleSet = await this.get(tx, tenantId, which);
      assert(ruleSet !== undefined, 'an active version is stored');
      prepared.push({ ...ruleSet, share });
    }
    return prepared;
  }

  async #load(
    tx: Transaction,
    tenantId: string,
    which: { ruleSetId: string; version: number },
  ): Promise<Program | undefined> {
    const row = await readVersion(tx, tenantId, which);
    return row === undefined ? undefined : prepare(row.ir);
  }
}

/** Those of the rule sets that run for a customer. `key` is the tenant's key of experiments. */
export function runningFor(
  ruleSets: readonly PreparedRuleSet[],
  key: Buffer,
  customerId: string,
): readonly PreparedRuleSet[] {
  return ruleSets.filter(({ share }) => isInShare(key, share, customerId));
}
