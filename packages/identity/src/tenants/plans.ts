import { Problem } from '@loyaltyos/problems';

export type Plan = 'starter' | 'growth' | 'enterprise';

/** What a plan allows. */
export interface PlanLimits {
  /** How many a tenant may have. */
  readonly webhookEndpoints: number;
  /** Whether clients may show certificates in place of secrets. */
  readonly mutualTls: boolean;
  /** For a whole tenant; null where the operator configures it. */
  readonly requestsPerSecond: number | null;
}

/** The plans. A limit reached answers a problem that names the limit and the plan. */
export const PLANS: Readonly<Record<Plan, PlanLimits>> = {
  starter: { webhookEndpoints: 3, mutualTls: false, requestsPerSecond: 50 },
  growth: { webhookEndpoints: 10, mutualTls: true, requestsPerSecond: 500 },
  enterprise: { webhookEndpoints: 10, mutualTls: true, requestsPerSecond: null },
};

export function isPlan(name: string): name is Plan {
  return Object.hasOwn(PLANS, name);
}

/** The limits that a plan sets in numbers of things a tenant has. */
export type CountedLimit = 'webhookEndpoints';
/** What a plan has or has not. */
export type PlanFeature = 'mutualTls';

/**
 * Whether a tenant of this plan may have one more.
 *
 * @param count how many it has.
 * @throws Problem `plan-limit`, which names the limit, the plan and how many it allows.
 */
export function requireRoomInPlan({ plan }: { readonly plan: Plan }, limit: CountedLimit, count: number): void {
  const allowed = PLANS[plan][limit];
  if (count < allowed) return;
  throw new Problem('plan-limit', {
    detail: `The plan ${plan} allows ${allowed} ${WORDS[limit]}.`,
    extensions: { limit, plan, allowed },
  });
}

/** @throws Problem `plan-limit`, which names the limit and the plan, where the plan does not have the feature. */
export function requireInPlan({ plan }: { readonly plan: Plan }, feature: PlanFeature): void {
  if (PLANS[plan][feature]) return;
  throw new Problem('plan-limit', {
    detail: `The plan ${plan} does not have ${WORDS[feature]}.`,
    extensions: { limit: feature, plan, allowed: false },
  });
}

const WORDS: Readonly<Record<CountedLimit | PlanFeature, string>> = {
  webhookEndpoints: 'webhook endpoints',
  mutualTls: 'mutual TLS',
};
