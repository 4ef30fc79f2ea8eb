import type { OrderRequest } from './order-request.ts';

/** A program, and an order to try it on. */
export interface ValidateRuleSetRequest {
  /** A program in the rules language. */
  source: string;
  order?: OrderRequest | undefined;
}
