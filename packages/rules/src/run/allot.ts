import { floorRemainder, multiply, smaller, subtract, whole, type Whole } from '../exact/whole.ts';
import type { Claim } from './claims.ts';
import type { Limit, Plan } from './plan.ts';
import type { Run } from './run.ts';
import type { Watcher } from './watcher.ts';

/**
 * Gives out the headroom of limits to claims, first come, first served. The claims come in the order of ties.
 *
 * What several recipients share is given out in whole units, rounded down: they are rounded apart from each other, and
 * 2.5 and 2.5 under a cap of 5 would else become 3 and 3. One recipient's claims are rounded together, and their sum
 * stays under a whole limit whatever is rounded.
 */
export function allot(
  plan: Plan,
  run: Run,
  claims: readonly Claim[],
  limits: readonly Limit[],
  watch: Watcher | undefined,
): void {
  if (limits.length === 0) return;
  const headrooms = limits.map((limit) => new Headroom(limit, plan, run, claims));
  for (const claim of claims) {
    if (claim.amount === 0) continue;
    const own = headrooms.filter(({ limit }) => limit.account === claim.account);
    let granted = claim.amount;
    for (const headroom of own) {
      const left = headroom.left(claim.recipient);
      watch?.limited(claim, headroom.limit, granted, left, headroom.isShared);
      granted = smaller(granted, left);
      if (headroom.isShared) granted = subtract(granted, floorRemainder(granted, plan.units[claim.account]));
    }
    for (const headroom of own) headroom.take(claim.recipient, granted);
    claim.amount = granted;
  }
}

/** What is left of one limit. */
class Headroom {
  readonly limit: Limit;
  /** Whether several recipients want of it. */
  readonly isShared: boolean;
  readonly #plan: Plan;
  readonly #run: Run;
  readonly #left = new Map<string, Whole>();

  constructor(limit: Limit, plan: Plan, run: Run, claims: readonly Claim[]) {
    this.limit = limit;
    this.#plan = plan;
    this.#run = run;
    this.isShared = !limit.each && hasSeveralRecipients(claims, limit);
  }

  left(recipient: string): Whole {
    const key = this.limit.each ? recipient : '';
    let left = this.#left.get(key);
    if (left === undefined) {
      const used = multiply(usedOf(this.limit, recipient, this.#run), this.#plan.units[this.limit.account]);
      left = used < this.limit.amount ? subtract(this.limit.amount, used) : 0;
      this.#left.set(key, left);
    }
    return left;
  }

  take(recipient: string, amount: Whole): void {
    this.#left.set(this.limit.each ? recipient : '', subtract(this.left(recipient), amount));
  }
}

function hasSeveralRecipients(claims: readonly Claim[], { account }: Limit): boolean {
  const own = claims.filter((claim) => claim.account === account && claim.amount !== 0);
  return own.some(({ recipient }) => recipient !== own[0]?.recipient);
}

/** What was granted before under the limit, in whole points or minor units. */
function usedOf({ need, each }: Limit, recipient: string, { facts, history }: Run): Whole {
  if (need === undefined) return 0;
  const values = each && recipient !== facts.customer.id ? history.others?.get(recipient) : history.values;
  const used = values?.get(need) ?? 0n;
  return used > 0n ? whole(used) : 0;
}
