import type { Outcome } from '@loyaltyos/rules';

/** What outcomes come to, for all receivers; it takes as much memory as there are rules. */
export class Totals {
  orders = 0;
  /** Orders that were granted anything. */
  rewarded = 0;
  points = 0n;
  /** In minor units of the base currency. */
  credit = 0n;
  readonly rules = new Map<string, { orders: number; points: bigint; credit: bigint }>();

  add({ grants }: Outcome): void {
    this.orders += 1;
    if (grants.length > 0) this.rewarded += 1;
    const seen = new Set<string>();
    for (const { ruleId, account, amount } of grants) {
      this[account] += amount;
      const rule = this.rules.get(ruleId) ?? { orders: 0, points: 0n, credit: 0n };
      rule[account] += amount;
      if (!seen.has(ruleId)) rule.orders += 1;
      seen.add(ruleId);
      this.rules.set(ruleId, rule);
    }
  }
}
