import type { Endpoint } from '../../endpoint.ts';
import { cancelOrder } from './cancel-order.ts';
import { getOrder } from './get-order.ts';
import { ingestOrder } from './ingest-order.ts';
import { ingestOrders } from './ingest-orders.ts';
import { returnOrder } from './return-order.ts';
import { simulateOrder } from './simulate-order.ts';

export const orderEndpoints: readonly Endpoint[] = [
  ingestOrder,
  ingestOrders,
  getOrder,
  cancelOrder,
  returnOrder,
  simulateOrder,
];
