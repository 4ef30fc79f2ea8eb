import { Problem } from '@loyaltyos/problems';
import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { OrderId } from '../../schema/id.ts';
import { Closed } from '../../schema/object.ts';
import { programMembers, readProgram } from '../program-choice.ts';
import { belowOrder, relocating } from '../relocate-problem.ts';
import { EXAMPLE_ORDER, EXAMPLE_OUTCOME } from './example-order.ts';
import { EXAMPLE_TRACE } from './example-trace.ts';
import { OrderRequest, Simulation } from './order-schema.ts';
import { simulationToWire } from './order-to-wire.ts';
import { readOrder } from './read-order.ts';

const SimulationRequest = Closed(
  {
    order: Type.Optional(OrderRequest),
    ...programMembers,
  },
  {
    name: 'SimulationRequest',
    description:
      'Which order, and which rules: `source`, or `ruleSetId` with `version`, or neither for the active rules.',
  },
);

export const simulateOrder = endpoint({
  id: 'orders.simulate',
  method: 'POST',
  path: '/orders/{orderId}/simulate',
  sdk: { function: 'simulateOrder' },
  scope: 'orders:read',
  summary: 'Simulate an order',
  description:
    'What an order would earn, with a trace of every rule, and nothing written. The order is the stored one of the ' +
    'path, or the one in the body. The rules are the active ones, a stored version, or source text that is not saved; ' +
    'with `source` only that program runs.',
  idempotency: 'read',
  pathParameters: { orderId: OrderId },
  body: {
    schema: SimulationRequest,
    optional: true,
    examples: { 'active rules': {}, 'an order': { order: EXAMPLE_ORDER } },
  },
  answers: {
    200: {
      description: 'What it would earn.',
      schema: Simulation,
      example: { ...EXAMPLE_OUTCOME, trace: EXAMPLE_TRACE },
    },
  },
  problems: [
    'order-not-found',
    'customer-erased',
    'unknown-customer',
    'currency-not-in-programme',
    'rule-set-invalid',
    'rule-set-not-found',
  ],
  async handle({ principal, path, body }, { engine }) {
    const program = readProgram(body) ?? { from: 'active' };
    if (body.order === undefined) {
      const outcome = await engine.simulateOrder(principal, { orderId: path.orderId, program });
      return { status: 200, body: simulationToWire(outcome) };
    }
    const sent = body.order;
    const businessTime = await engine.businessTime(principal);
    const order = relocating('/order', () => readOrder(sent, businessTime));
    if (order.orderId !== path.orderId) throw otherOrder();
    const outcome = await engine.simulateOrder(principal, { orderId: path.orderId, order, program }).catch(belowOrder);
    return { status: 200, body: simulationToWire(outcome) };
  },
});

function otherOrder(): Problem {
  const message = 'Must be the orderId of the path.';
  return new Problem('invalid-values', { errors: [{ pointer: '/order/orderId', code: 'differs', message }] });
}
