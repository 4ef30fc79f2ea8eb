import type { OrderRequest } from './order-request.ts';

/** Orders to be rewarded, each by itself. */
export interface OrderBatchRequest {
  /** 1 to 500 orders. */
  orders: readonly OrderRequest[];
}
