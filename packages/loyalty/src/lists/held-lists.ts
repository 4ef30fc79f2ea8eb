import type { Transaction } from '@loyaltyos/database';
import { assert } from '@loyaltyos/kernel';
import type { NamedList } from '@loyaltyos/rules';
import type { PreparedRuleSet } from '../rule-sets/prepared-programs.ts';
import { readListVersion, readNewestVersions } from './stored-lists.ts';

/** How many members a process keeps in memory, over all lists: about 100 MB. */
const MOST_HELD = 1_000_000;

/** Lists by version, as hashed sets. A version never changes, so what is here never goes stale; the longest unused goes first. */
export class HeldLists {
  readonly #lists = new Map<string, { readonly list: NamedList; readonly size: number }>();
  #held = 0;

  /** The lists that the rule sets name, each in its newest version. */
  async of(
    tx: Transaction,
    tenantId: string,
    ruleSets: readonly Pick<PreparedRuleSet, 'program'>[],
  ): Promise<ReadonlyMap<string, NamedList>> {
    const names = [...new Set(ruleSets.flatMap(({ program }) => program.lists))];
    const lists = new Map<string, NamedList>();
    if (names.length === 0) return lists;
    for (const { name, version } of await readNewestVersions(tx, tenantId, names)) {
      lists.set(name, await this.#get(tx, tenantId, { name, version }));
    }
    return lists;
  }

  async #get(tx: Transaction, tenantId: string, which: { name: string; version: number }): Promise<NamedList> {
    const key = `${tenantId}/${which.name}/${which.version}`;
    const known = this.#lists.get(key);
    const held = known ?? (await load(tx, tenantId, which));
    this.#lists.delete(key);
    this.#lists.set(key, held);
    if (known === undefined) this.#held += held.size;
    for (const [oldest, { size }] of this.#lists) {
      if (this.#held <= MOST_HELD || oldest === key) break;
      this.#lists.delete(oldest);
      this.#held -= size;
    }
    return held.list;
  }
}

async function load(
  tx: Transaction,
  tenantId: string,
  which: { name: string; version: number },
): Promise<{ list: NamedList; size: number }> {
  const stored = await readListVersion(tx, tenantId, which);
  assert(stored !== undefined, 'the newest version of a list is stored');
  const members = new Set(stored.members);
  return { list: { version: stored.version, has: (value) => members.has(value) }, size: members.size };
}
