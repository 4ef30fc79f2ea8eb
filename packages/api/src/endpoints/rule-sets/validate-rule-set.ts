import { Type, type Static } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import type { RuleSetValidation } from '../../engine.ts';
import { Closed, Open } from '../../schema/object.ts';
import { EXAMPLE_ORDER } from '../orders/example-order.ts';
import { OrderRequest, Simulation } from '../orders/order-schema.ts';
import { simulationToWire } from '../orders/order-to-wire.ts';
import { readOrder } from '../orders/read-order.ts';
import { belowOrder, relocating } from '../relocate-problem.ts';
import { RuleSource } from '../rule-source.ts';
import { Diagnostic, diagnosticToWire } from './diagnostic-schema.ts';
import { EXAMPLE_LIABILITY, Liability, liabilityToWire } from './liability-schema.ts';
import { Complexity, complexityToWire, EXAMPLE_SOURCE } from './rule-set-schema.ts';

const Validation = Open(
  {
    valid: Type.Unsafe<boolean>({ type: 'boolean', description: 'Whether it could be saved.' }),
    diagnostics: Type.Array(Diagnostic, { description: 'Errors and warnings, in order of their place.' }),
    complexity: Type.Optional(Complexity),
    liability: Type.Optional(Liability),
    preview: Type.Optional(Simulation),
  },
  { name: 'RuleSetValidation', description: 'What is to be said about a source.' },
);

export const validateRuleSet = endpoint({
  id: 'ruleSets.validate',
  method: 'POST',
  path: '/rule-sets/validate',
  sdk: { function: 'validateRuleSet' },
  scope: 'rules:read',
  summary: 'Check a rule set',
  description:
    'Parses, checks and measures source text; with a sample order also shows what that order would earn. Saves nothing. ' +
    'Source that does not compile is a 200 with `valid` false, and without `liability` and `preview`.',
  idempotency: 'read',
  body: {
    schema: Closed(
      { source: RuleSource, order: Type.Optional(OrderRequest) },
      {
        name: 'ValidateRuleSetRequest',
        description: 'A program, and an order to try it on.',
      },
    ),
    examples: {
      source: { source: EXAMPLE_SOURCE },
      'with an order': { source: EXAMPLE_SOURCE, order: EXAMPLE_ORDER },
    },
  },
  answers: {
    200: {
      description: 'What was found.',
      schema: Validation,
      example: {
        valid: true,
        diagnostics: [],
        complexity: { score: 70, budget: 10_000 },
        liability: EXAMPLE_LIABILITY,
      },
    },
  },
  problems: ['currency-not-in-programme', 'customer-erased', 'unknown-customer'],
  async handle({ principal, body }, { engine }) {
    const { source, order: sent } = body;
    if (sent === undefined) {
      return { status: 200, body: validationToWire(await engine.validateRuleSet(principal, { source })) };
    }
    const businessTime = await engine.businessTime(principal);
    const order = relocating('/order', () => readOrder(sent, businessTime));
    const validation = await engine.validateRuleSet(principal, { source, order }).catch(belowOrder);
    return { status: 200, body: validationToWire(validation) };
  },
});

function validationToWire(validation: RuleSetValidation): Static<typeof Validation> {
  const { valid, diagnostics, complexity, liability, preview } = validation;
  return {
    valid,
    diagnostics: diagnostics.map(diagnosticToWire),
    ...(complexity === undefined ? {} : { complexity: complexityToWire(complexity) }),
    ...(liability === undefined ? {} : { liability: liabilityToWire(liability) }),
    ...(preview === undefined ? {} : { preview: simulationToWire(preview) }),
  };
}
