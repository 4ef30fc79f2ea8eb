import { endpoint } from '../../endpoint.ts';
import { OrderId } from '../../schema/id.ts';
import { EXAMPLE_RESULT } from './example-order.ts';
import { Order } from './order-schema.ts';
import { orderToWire } from './order-to-wire.ts';

export const getOrder = endpoint({
  id: 'orders.get',
  method: 'GET',
  path: '/orders/{orderId}',
  sdk: { function: 'getOrder' },
  scope: 'orders:read',
  summary: 'Get an order',
  description:
    'The order as it is stored, the answer of its ingestion, what has come back of it since, and all ledger transactions ' +
    'that belong to it.',
  idempotency: 'read',
  pathParameters: { orderId: OrderId },
  answers: {
    200: {
      description: 'The order.',
      schema: Order,
      example: {
        orderId: 'ord_8k2p',
        customerId: 'cust_a1b2',
        status: 'active',
        orderTotal: '149.99',
        currencyCode: 'GBP',
        lineItems: [
          {
            sku: 'TRAINER-42',
            quantity: '1',
            unitPrice: '149.99',
            lineTotal: '149.99',
            kind: 'product',
            discount: '0.00',
          },
        ],
        occurredAt: '2026-03-01T09:30:00.000Z',
        recordedAt: '2026-03-01T09:30:00.120Z',
        result: EXAMPLE_RESULT,
        refunded: '0.00',
        returns: [],
        ledgerTransactionIds: [EXAMPLE_RESULT.ledgerTransactionId],
      },
    },
  },
  problems: ['order-not-found'],
  async handle({ principal, path }, { engine }) {
    return { status: 200, body: orderToWire(await engine.getOrder(principal, path.orderId)) };
  },
});
