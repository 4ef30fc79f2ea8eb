import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { CallOptions, IfMatchOrNoneMatchOptions } from '../../core/options.ts';
import type { PageQuery, PagedCall } from '../../core/pages.ts';
import type { ActivateRuleSetRequest } from '../../models/activate-rule-set-request.ts';
import type { ActivationRecord } from '../../models/activation-record.ts';
import type { DeactivateRuleSetRequest } from '../../models/deactivate-rule-set-request.ts';
import type { RuleSetActivation } from '../../models/rule-set-activation.ts';
import type { RuleSetDeactivation } from '../../models/rule-set-deactivation.ts';
import type { RuleSetDiff } from '../../models/rule-set-diff.ts';
import type { RuleSetValidation } from '../../models/rule-set-validation.ts';
import type { RuleSetVersion } from '../../models/rule-set-version.ts';
import type { RuleSet } from '../../models/rule-set.ts';
import type { SaveRuleSetRequest } from '../../models/save-rule-set-request.ts';
import type { SavedRuleSet } from '../../models/saved-rule-set.ts';
import type { ValidateRuleSetRequest } from '../../models/validate-rule-set-request.ts';
import { activateRuleSet } from './activate-rule-set.ts';
import { deactivateRuleSet } from './deactivate-rule-set.ts';
import { diffRuleSetVersions, type DiffRuleSetVersionsQuery } from './diff-rule-set-versions.ts';
import { getRuleSetVersion } from './get-rule-set-version.ts';
import { getRuleSet } from './get-rule-set.ts';
import { listRuleSetActivations } from './list-rule-set-activations.ts';
import { listRuleSets } from './list-rule-sets.ts';
import { saveRuleSet } from './save-rule-set.ts';
import { validateRuleSet } from './validate-rule-set.ts';

/** What orders earn, as programs. */
export class RuleSetsResource {
  readonly #client: LoyaltyOSCore;

  /** @internal */
  constructor(client: LoyaltyOSCore) {
    this.#client = client;
  }

  /**
   * List rule sets.
   *
   * Every rule set with its versions: which one is active, who saved them and why, and what they cost to run.
   *
   * ```ts
   * for await (const ruleSet of client.ruleSets.list()) {
   *   console.log(ruleSet);
   * }
   * ```
   *
   * @param query Which of them, how many at once, and from where on.
   * @param options What this call has of its own.
   * @throws {ApiError} `invalid-cursor`
   */
  list(query?: PageQuery, options?: CallOptions): PagedCall<RuleSet> {
    return listRuleSets(this.#client, query, options);
  }

  /**
   * Save a rule set.
   *
   * Makes a rule set of this name, or the next version of it. The source is parsed, checked and compiled now; what does
   * not compile is a 422 with `diagnostics`, and nothing is saved. A new version does not run until it is activated.
   * With `If-Match` the version is made only if the newest one is still the one that you have seen, with
   * `If-None-Match: *` only if there is no rule set of this name yet.
   *
   * ```ts
   * const savedRuleSet = await client.ruleSets.save(
   *   {
   *     name: 'acme',
   *     source:
   *       'ruleset acme {\n  currencies GBP\n  rule base-earn { on order  earn rate { GBP: 2 } of order.total }\n}\n',
   *     note: 'First rules',
   *   },
   *   { ifNoneMatch: '*' },
   * );
   * console.log(savedRuleSet);
   * ```
   *
   * @param body A program, and why it was written.
   * @param options What this call has of its own.
   * @throws {ApiError} `precondition-failed`, `rule-set-invalid`
   */
  save(body: SaveRuleSetRequest, options?: CallOptions & IfMatchOrNoneMatchOptions): Call<SavedRuleSet> {
    return saveRuleSet(this.#client, body, options);
  }

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
   * @param body A program, and an order to try it on.
   * @param options What this call has of its own.
   * @throws {ApiError} `currency-not-in-programme`, `customer-erased`, `unknown-customer`
   */
  validate(body: ValidateRuleSetRequest, options?: CallOptions): Call<RuleSetValidation> {
    return validateRuleSet(this.#client, body, options);
  }

  /**
   * Get a rule set.
   *
   * A rule set with its newest versions and which of them runs. The `ETag` is its newest version: sent as `If-Match`
   * with the next save, it keeps two editors from overwriting each other.
   *
   * ```ts
   * const ruleSet = await client.ruleSets.get('rs_01jzk3v9q8h5n2m7c4x6r0t1wy');
   * console.log(ruleSet);
   * ```
   *
   * @param ruleSetId The id of the rule set.
   * @param options What this call has of its own.
   * @throws {ApiError} `rule-set-not-found`
   */
  get(ruleSetId: string, options?: CallOptions): Call<RuleSet> {
    return getRuleSet(this.#client, ruleSetId, options);
  }

  /**
   * Get a version of a rule set.
   *
   * The source of a version, what it compiles to, who saved it and why. A version never changes.
   *
   * ```ts
   * const ruleSetVersion = await client.ruleSets.getVersion(
   *   'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
   *   1,
   * );
   * console.log(ruleSetVersion);
   * ```
   *
   * @param ruleSetId The id of the rule set.
   * @param version The version, from 1.
   * @param options What this call has of its own.
   * @throws {ApiError} `rule-set-not-found`
   */
  getVersion(ruleSetId: string, version: number, options?: CallOptions): Call<RuleSetVersion> {
    return getRuleSetVersion(this.#client, ruleSetId, version, options);
  }

  /**
   * Compare two versions.
   *
   * What became different from one version of a rule set to another: in the text, and in what it means.
   *
   * ```ts
   * const ruleSetDiff = await client.ruleSets.diff('rs_01jzk3v9q8h5n2m7c4x6r0t1wy', {
   *   from: 1,
   *   to: 2,
   * });
   * console.log(ruleSetDiff);
   * ```
   *
   * @param ruleSetId The id of the rule set.
   * @param query What is asked for.
   * @param options What this call has of its own.
   * @throws {ApiError} `rule-set-not-found`
   */
  diff(ruleSetId: string, query: DiffRuleSetVersionsQuery, options?: CallOptions): Call<RuleSetDiff> {
    return diffRuleSetVersions(this.#client, ruleSetId, query, options);
  }

  /**
   * Activate a version of a rule set.
   *
   * Makes a version the one that runs, in place of the one before: at once, or at a moment to come. With `share` it
   * runs for a share of the customers, and for the others nothing of this rule set does.
   *
   * ```ts
   * const ruleSetActivation = await client.ruleSets.activate(
   *   'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
   *   { version: 1 },
   * );
   * console.log(ruleSetActivation);
   * ```
   *
   * @param ruleSetId The id of the rule set.
   * @param body Which version, from when, and for whom.
   * @param options What this call has of its own.
   * @throws {ApiError} `rule-set-not-found`, `rule-set-outdated`
   */
  activate(ruleSetId: string, body: ActivateRuleSetRequest, options?: CallOptions): Call<RuleSetActivation> {
    return activateRuleSet(this.#client, ruleSetId, body, options);
  }

  /**
   * Deactivate a rule set.
   *
   * No version of the rule set runs any more: at once, or from a moment to come. What was scheduled is called off.
   * Points that it granted stay.
   *
   * ```ts
   * const ruleSetDeactivation = await client.ruleSets.deactivate(
   *   'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
   * );
   * console.log(ruleSetDeactivation);
   * ```
   *
   * @param ruleSetId The id of the rule set.
   * @param body From when no version runs.
   * @param options What this call has of its own.
   * @throws {ApiError} `rule-set-not-found`
   */
  deactivate(ruleSetId: string, body?: DeactivateRuleSetRequest, options?: CallOptions): Call<RuleSetDeactivation> {
    return deactivateRuleSet(this.#client, ruleSetId, body, options);
  }

  /**
   * List who activated what.
   *
   * Every decision about which version of a rule set runs, newest first: what, from when, and by whom.
   *
   * ```ts
   * for await (const activationRecord of client.ruleSets.activations(
   *   'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
   * )) {
   *   console.log(activationRecord);
   * }
   * ```
   *
   * @param ruleSetId The id of the rule set.
   * @param query Which of them, how many at once, and from where on.
   * @param options What this call has of its own.
   * @throws {ApiError} `invalid-cursor`, `rule-set-not-found`
   */
  activations(ruleSetId: string, query?: PageQuery, options?: CallOptions): PagedCall<ActivationRecord> {
    return listRuleSetActivations(this.#client, ruleSetId, query, options);
  }
}
