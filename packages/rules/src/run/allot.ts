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
  if (limits.length === 0 || claims.length === 0) return;
  const headrooms = limits.map((limit) => new Headroom(limit, plan, run, claims));
  for (const claim of claims) {
    if (claim.amount === 0) continue;
    let granted = claim.amount;
    for (const headroom of headrooms) {
      if (headroom.limit.account !== claim.account) continue;
      const left = headroom.left(claim.recipient);
      watch?.limited(claim, headroom.limit, granted, left, headroom.isShared);
      granted = smaller(granted, left);
      if (headroom.isShared) granted = subtract(granted, floorRemainder(granted, plan.units[claim.account]));
    }
    for (const headroom of headrooms) {
      if (headroom.limit.account === claim.account) headroom.take(claim.recipient, granted);
    }
    claim.amount = granted;
  }
}

/** What is left of one limit. */
class Headroom {
  readonly limit: Limit;
  /** Whether several recipients want of it. */
  readonly isShared: boolean;
  readonly #unit: Whole;
  readonly #run: Run;
  /** For each recipient that has one of their own, or for all as `''`; nearly always just one. */
  readonly #accounts: { readonly recipient: string; left: Whole }[] = [];

  constructor(limit: Limit, plan: Plan, run: Run, claims: readonly Claim[]) {
    this.limit = limit;
    this.#unit = plan.units[limit.account];
    this.#run = run;
    this.isShared = !limit.each && hasSeveralRecipients(claims, limit);
  }

  left(recipient: string): Whole {
    return this.#account(recipient).left;
  }

  take(recipient: string, amount: Whole): void {
    const account = this.#account(recipient);
    account.left = subtract(account.left, amount);
  }

  #account(recipient: string): { left: Whole } {
    const owner = this.limit.each ? recipient : '';
    for (const account of this.#accounts) if (account.recipient === owner) return account;
    const used = multiply(usedOf(this.limit, recipient, this.#run), this.#unit);
    const left = used < this.limit.amount ? subtract(this.limit.amount, used) : 0;
    const account = { recipient: owner, left };
    this.#accounts.push(account);
    return account;
  }
}

function hasSeveralRecipients(claims: readonly Claim[], { account }: Limit): boolean {
  let first: Claim | undefined;
  for (const claim of claims) {
    if (claim.account !== account || claim.amount === 0) continue;
    first ??= claim;
    if (claim.recipient !== first.recipient) return true;
  }
  return false;
}

/** What was granted before under the limit, in whole points or minor units. */
function usedOf({ need, each }: Limit, recipient: string, { facts, history }: Run): Whole {
  if (need === undefined) return 0;
  const values = each && recipient !== facts.customer.id ? history.others?.get(recipient) : history.values;
  const used = values?.get(need) ?? 0n;
  return used > 0n ? whole(used) : 0;
}
