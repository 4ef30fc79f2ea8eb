import type { Whole } from '../exact/whole.ts';
import type { Claim } from './claims.ts';
import type { Limit, Part, PlanGrant, PlanRule } from './plan.ts';

/** Is told what happens in a run, step by step; a plain run has none. */
export interface Watcher {
  skipped(rule: PlanRule, why: 'window' | 'condition'): void;
  /** The expression is evaluated next. */
  entering(rule: PlanRule, part: Part): void;
  multiplied(rule: PlanRule, effect: number, group: number, factor: Whole): void;
  /** `raw` in numerators before the factor. */
  claimed(rule: PlanRule, grant: PlanGrant, recipient: string, raw: Whole, factor: Whole): void;
  /** All effects of the claim are in its amount. */
  claiming(claim: Claim): void;
  rounded(claim: Claim): void;
  /** `asked` is what the claim wanted of the limit; `left` is what there was. */
  limited(claim: Claim, limit: Limit, asked: Whole, left: Whole, isShared: boolean): void;
  excluded(claim: Claim): void;
  lost(claim: Claim, to: Claim | undefined): void;
  /** `share` in whole points or minor units. */
  shared(claim: Claim, share: Whole): void;
}
