export type Plan = 'starter' | 'growth' | 'enterprise';

/** What a plan allows. */
export interface PlanLimits {
  readonly webhookEndpoints: number;
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
