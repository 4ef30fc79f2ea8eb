import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { ruleSetValidationShape, type RuleSetValidation } from '../../models/rule-set-validation.ts';
import type { ValidateRuleSetRequest } from '../../models/validate-rule-set-request.ts';

const VALIDATE_RULE_SET: Operation<RuleSetValidation> = {
  id: 'ruleSets.validate',
  method: 'POST',
  path: '/rule-sets/validate',
  idempotency: 'read',
  result: ruleSetValidationShape,
};

/**
 * Check a rule set.
 *
 * Parses, checks and measures source text; with a sample order also shows what that order would earn. Saves nothing.
 * Source that does not compile is a 200 with `valid` false, and without `liability` and `preview`.
 *
 * ```ts
 * const ruleSetValidation = await client.ruleSets.validate({
 *   source:
 *     'ruleset acme {\n  currencies GBP\n  rule base-earn { on order  earn rate { GBP: 2 } of order.total }\n}\n',
 * });
 * console.log(ruleSetValidation);
 * ```
 *
 * @param client The client that calls.
 * @param body A program, and an order to try it on.
 * @param options What this call has of its own.
 * @throws {ApiError} `currency-not-in-programme`, `customer-erased`, `unknown-customer`
 */
export function validateRuleSet(
  client: LoyaltyOSCore,
  body: ValidateRuleSetRequest,
  options?: CallOptions,
): Call<RuleSetValidation> {
  return client.request(VALIDATE_RULE_SET, { body }, options);
}
