import type { OrderRequest } from './order-request.ts';

/** Which order, and which rules: `source`, or `ruleSetId` with `version`, or neither for the active rules. */
export interface SimulationRequest {
  order?: OrderRequest | undefined;
  /** A program in the rules language. */
  source?: string | undefined;
  /** The id of the rule set. */
  ruleSetId?: string | undefined;
  /** Of `ruleSetId`. */
  version?: number | undefined;
}
