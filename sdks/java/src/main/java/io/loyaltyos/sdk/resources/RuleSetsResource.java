package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.Paged;
import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Core;
import io.loyaltyos.sdk.models.ActivateRuleSetRequest;
import io.loyaltyos.sdk.models.ActivationRecord;
import io.loyaltyos.sdk.models.ActivationRecordPage;
import io.loyaltyos.sdk.models.DeactivateRuleSetRequest;
import io.loyaltyos.sdk.models.RuleSet;
import io.loyaltyos.sdk.models.RuleSetActivation;
import io.loyaltyos.sdk.models.RuleSetDeactivation;
import io.loyaltyos.sdk.models.RuleSetDiff;
import io.loyaltyos.sdk.models.RuleSetPage;
import io.loyaltyos.sdk.models.RuleSetValidation;
import io.loyaltyos.sdk.models.RuleSetVersion;
import io.loyaltyos.sdk.models.SaveRuleSetRequest;
import io.loyaltyos.sdk.models.SavedRuleSet;
import io.loyaltyos.sdk.models.ValidateRuleSetRequest;
import io.loyaltyos.sdk.params.DiffRuleSetVersionsParams;
import io.loyaltyos.sdk.params.ListRuleSetActivationsParams;
import io.loyaltyos.sdk.params.ListRuleSetsParams;
import io.loyaltyos.sdk.params.SaveRuleSetParams;

/**
 * What orders earn, as programs.
 *
 * <p>Each method waits for its answer; interrupting the thread ends that.
 *
 * <p>Safe to share between threads.
 */
public final class RuleSetsResource {

    private final Core core;
    private final WithResponse withResponse;

    /**
     * The client makes it.
     *
     * @param core what makes the calls.
     */
    public RuleSetsResource(Core core) {
        this.core = core;
        this.withResponse = new WithResponse(core);
    }

    /** {@return the same calls, which give the response too} */
    public WithResponse withResponse() {
        return withResponse;
    }

    /**
     * List rule sets.
     *
     * <p>Every rule set with its versions: which one is active, who saved them and why, and what they cost to
     * run.
     *
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<RuleSet> list() {
        return list(ListRuleSetsParams.none(), RequestOptions.none());
    }

    /**
     * List rule sets.
     *
     * <p>Every rule set with its versions: which one is active, who saved them and why, and what they cost to
     * run.
     *
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<RuleSet> list(RequestOptions options) {
        return list(ListRuleSetsParams.none(), options);
    }

    /**
     * List rule sets.
     *
     * <p>Every rule set with its versions: which one is active, who saved them and why, and what they cost to
     * run.
     *
     * @param params what is asked for.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<RuleSet> list(ListRuleSetsParams params) {
        return list(params, RequestOptions.none());
    }

    /**
     * List rule sets.
     *
     * <p>Every rule set with its versions: which one is active, who saved them and why, and what they cost to
     * run.
     *
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<RuleSet> list(ListRuleSetsParams params, RequestOptions options) {
        return Paged.of(
            cursor -> core.await(RuleSetsCalls.list(params, cursor, options)).data(),
            RuleSetPage::data,
            RuleSetPage::nextCursor,
            params.cursor()
        );
    }

    /**
     * Save a rule set.
     *
     * <p>Makes a rule set of this name, or the next version of it. The source is parsed, checked and compiled
     * now; what does not compile is a 422 with {@code diagnostics}, and nothing is saved. A new version
     * does not run until it is activated. With {@code If-Match} the version is made only if the newest one
     * is still the one that you have seen, with {@code If-None-Match: *} only if there is no rule set of
     * this name yet.
     *
     * @param body what is sent.
     * @return what came of it.
     */
    public SavedRuleSet save(SaveRuleSetRequest body) {
        return save(body, SaveRuleSetParams.none(), RequestOptions.none());
    }

    /**
     * Save a rule set.
     *
     * <p>Makes a rule set of this name, or the next version of it. The source is parsed, checked and compiled
     * now; what does not compile is a 422 with {@code diagnostics}, and nothing is saved. A new version
     * does not run until it is activated. With {@code If-Match} the version is made only if the newest one
     * is still the one that you have seen, with {@code If-None-Match: *} only if there is no rule set of
     * this name yet.
     *
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public SavedRuleSet save(SaveRuleSetRequest body, RequestOptions options) {
        return save(body, SaveRuleSetParams.none(), options);
    }

    /**
     * Save a rule set.
     *
     * <p>Makes a rule set of this name, or the next version of it. The source is parsed, checked and compiled
     * now; what does not compile is a 422 with {@code diagnostics}, and nothing is saved. A new version
     * does not run until it is activated. With {@code If-Match} the version is made only if the newest one
     * is still the one that you have seen, with {@code If-None-Match: *} only if there is no rule set of
     * this name yet.
     *
     * @param body what is sent.
     * @param params what is asked for.
     * @return what came of it.
     */
    public SavedRuleSet save(SaveRuleSetRequest body, SaveRuleSetParams params) {
        return save(body, params, RequestOptions.none());
    }

    /**
     * Save a rule set.
     *
     * <p>Makes a rule set of this name, or the next version of it. The source is parsed, checked and compiled
     * now; what does not compile is a 422 with {@code diagnostics}, and nothing is saved. A new version
     * does not run until it is activated. With {@code If-Match} the version is made only if the newest one
     * is still the one that you have seen, with {@code If-None-Match: *} only if there is no rule set of
     * this name yet.
     *
     * @param body what is sent.
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public SavedRuleSet save(SaveRuleSetRequest body, SaveRuleSetParams params, RequestOptions options) {
        return core.await(RuleSetsCalls.save(body, params, options)).data();
    }

    /**
     * Check a rule set.
     *
     * <p>Parses, checks and measures source text; with a sample order also shows what that order would earn.
     * Saves nothing. Source that does not compile is a 200 with {@code valid} false, and without
     * {@code liability} and {@code preview}.
     *
     * @param body what is sent.
     * @return what came of it.
     */
    public RuleSetValidation validate(ValidateRuleSetRequest body) {
        return validate(body, RequestOptions.none());
    }

    /**
     * Check a rule set.
     *
     * <p>Parses, checks and measures source text; with a sample order also shows what that order would earn.
     * Saves nothing. Source that does not compile is a 200 with {@code valid} false, and without
     * {@code liability} and {@code preview}.
     *
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public RuleSetValidation validate(ValidateRuleSetRequest body, RequestOptions options) {
        return core.await(RuleSetsCalls.validate(body, options)).data();
    }

    /**
     * Get a rule set.
     *
     * <p>A rule set with its newest versions and which of them runs. The {@code ETag} is its newest version:
     * sent as {@code If-Match} with the next save, it keeps two editors from overwriting each other.
     *
     * @param ruleSetId the id of the rule set.
     * @return what came of it.
     */
    public RuleSet get(String ruleSetId) {
        return get(ruleSetId, RequestOptions.none());
    }

    /**
     * Get a rule set.
     *
     * <p>A rule set with its newest versions and which of them runs. The {@code ETag} is its newest version:
     * sent as {@code If-Match} with the next save, it keeps two editors from overwriting each other.
     *
     * @param ruleSetId the id of the rule set.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public RuleSet get(String ruleSetId, RequestOptions options) {
        return core.await(RuleSetsCalls.get(ruleSetId, options)).data();
    }

    /**
     * Get a version of a rule set.
     *
     * <p>The source of a version, what it compiles to, who saved it and why. A version never changes.
     *
     * @param ruleSetId the id of the rule set.
     * @param version the version, from 1.
     * @return what came of it.
     */
    public RuleSetVersion getVersion(String ruleSetId, int version) {
        return getVersion(ruleSetId, version, RequestOptions.none());
    }

    /**
     * Get a version of a rule set.
     *
     * <p>The source of a version, what it compiles to, who saved it and why. A version never changes.
     *
     * @param ruleSetId the id of the rule set.
     * @param version the version, from 1.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public RuleSetVersion getVersion(String ruleSetId, int version, RequestOptions options) {
        return core.await(RuleSetsCalls.getVersion(ruleSetId, version, options)).data();
    }

    /**
     * Compare two versions.
     *
     * <p>What became different from one version of a rule set to another: in the text, and in what it means.
     *
     * @param ruleSetId the id of the rule set.
     * @param params what is asked for.
     * @return what came of it.
     */
    public RuleSetDiff diff(String ruleSetId, DiffRuleSetVersionsParams params) {
        return diff(ruleSetId, params, RequestOptions.none());
    }

    /**
     * Compare two versions.
     *
     * <p>What became different from one version of a rule set to another: in the text, and in what it means.
     *
     * @param ruleSetId the id of the rule set.
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public RuleSetDiff diff(String ruleSetId, DiffRuleSetVersionsParams params, RequestOptions options) {
        return core.await(RuleSetsCalls.diff(ruleSetId, params, options)).data();
    }

    /**
     * Activate a version of a rule set.
     *
     * <p>Makes a version the one that runs, in place of the one before: at once, or at a moment to come. With
     * {@code share} it runs for a share of the customers, and for the others nothing of this rule set
     * does.
     *
     * @param ruleSetId the id of the rule set.
     * @param body what is sent.
     * @return what came of it.
     */
    public RuleSetActivation activate(String ruleSetId, ActivateRuleSetRequest body) {
        return activate(ruleSetId, body, RequestOptions.none());
    }

    /**
     * Activate a version of a rule set.
     *
     * <p>Makes a version the one that runs, in place of the one before: at once, or at a moment to come. With
     * {@code share} it runs for a share of the customers, and for the others nothing of this rule set
     * does.
     *
     * @param ruleSetId the id of the rule set.
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public RuleSetActivation activate(String ruleSetId, ActivateRuleSetRequest body, RequestOptions options) {
        return core.await(RuleSetsCalls.activate(ruleSetId, body, options)).data();
    }

    /**
     * Deactivate a rule set.
     *
     * <p>No version of the rule set runs any more: at once, or from a moment to come. What was scheduled is
     * called off. Points that it granted stay.
     *
     * @param ruleSetId the id of the rule set.
     * @return what came of it.
     */
    public RuleSetDeactivation deactivate(String ruleSetId) {
        return deactivate(ruleSetId, null, RequestOptions.none());
    }

    /**
     * Deactivate a rule set.
     *
     * <p>No version of the rule set runs any more: at once, or from a moment to come. What was scheduled is
     * called off. Points that it granted stay.
     *
     * @param ruleSetId the id of the rule set.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public RuleSetDeactivation deactivate(String ruleSetId, RequestOptions options) {
        return deactivate(ruleSetId, null, options);
    }

    /**
     * Deactivate a rule set.
     *
     * <p>No version of the rule set runs any more: at once, or from a moment to come. What was scheduled is
     * called off. Points that it granted stay.
     *
     * @param ruleSetId the id of the rule set.
     * @param body what is sent.
     * @return what came of it.
     */
    public RuleSetDeactivation deactivate(String ruleSetId, DeactivateRuleSetRequest body) {
        return deactivate(ruleSetId, body, RequestOptions.none());
    }

    /**
     * Deactivate a rule set.
     *
     * <p>No version of the rule set runs any more: at once, or from a moment to come. What was scheduled is
     * called off. Points that it granted stay.
     *
     * @param ruleSetId the id of the rule set.
     * @param body what is sent.
     * @param options what this call does otherwise than the client does.
     * @return what came of it.
     */
    public RuleSetDeactivation deactivate(String ruleSetId, DeactivateRuleSetRequest body, RequestOptions options) {
        return core.await(RuleSetsCalls.deactivate(ruleSetId, body, options)).data();
    }

    /**
     * List who activated what.
     *
     * <p>Every decision about which version of a rule set runs, newest first: what, from when, and by whom.
     *
     * @param ruleSetId the id of the rule set.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<ActivationRecord> activations(String ruleSetId) {
        return activations(ruleSetId, ListRuleSetActivationsParams.none(), RequestOptions.none());
    }

    /**
     * List who activated what.
     *
     * <p>Every decision about which version of a rule set runs, newest first: what, from when, and by whom.
     *
     * @param ruleSetId the id of the rule set.
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<ActivationRecord> activations(String ruleSetId, RequestOptions options) {
        return activations(ruleSetId, ListRuleSetActivationsParams.none(), options);
    }

    /**
     * List who activated what.
     *
     * <p>Every decision about which version of a rule set runs, newest first: what, from when, and by whom.
     *
     * @param ruleSetId the id of the rule set.
     * @param params what is asked for.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<ActivationRecord> activations(String ruleSetId, ListRuleSetActivationsParams params) {
        return activations(ruleSetId, params, RequestOptions.none());
    }

    /**
     * List who activated what.
     *
     * <p>Every decision about which version of a rule set runs, newest first: what, from when, and by whom.
     *
     * @param ruleSetId the id of the rule set.
     * @param params what is asked for.
     * @param options what this call does otherwise than the client does.
     * @return the list, which fetches its pages as they are needed.
     */
    public Paged<ActivationRecord> activations(
        String ruleSetId,
        ListRuleSetActivationsParams params,
        RequestOptions options
    ) {
        return Paged.of(
            cursor -> core.await(RuleSetsCalls.activations(ruleSetId, params, cursor, options)).data(),
            ActivationRecordPage::data,
            ActivationRecordPage::nextCursor,
            params.cursor()
        );
    }

    /** The same calls, which give the response too. */
    public static final class WithResponse {

        private final Core core;

        private WithResponse(Core core) {
            this.core = core;
        }

        /**
         * List rule sets.
         *
         * <p>Every rule set with its versions: which one is active, who saved them and why, and what they cost to
         * run.
         *
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetPage> list() {
            return list(ListRuleSetsParams.none(), RequestOptions.none());
        }

        /**
         * List rule sets.
         *
         * <p>Every rule set with its versions: which one is active, who saved them and why, and what they cost to
         * run.
         *
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetPage> list(RequestOptions options) {
            return list(ListRuleSetsParams.none(), options);
        }

        /**
         * List rule sets.
         *
         * <p>Every rule set with its versions: which one is active, who saved them and why, and what they cost to
         * run.
         *
         * @param params what is asked for.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetPage> list(ListRuleSetsParams params) {
            return list(params, RequestOptions.none());
        }

        /**
         * List rule sets.
         *
         * <p>Every rule set with its versions: which one is active, who saved them and why, and what they cost to
         * run.
         *
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetPage> list(ListRuleSetsParams params, RequestOptions options) {
            return core.await(RuleSetsCalls.list(params, params.cursor(), options));
        }

        /**
         * Save a rule set.
         *
         * <p>Makes a rule set of this name, or the next version of it. The source is parsed, checked and compiled
         * now; what does not compile is a 422 with {@code diagnostics}, and nothing is saved. A new version
         * does not run until it is activated. With {@code If-Match} the version is made only if the newest one
         * is still the one that you have seen, with {@code If-None-Match: *} only if there is no rule set of
         * this name yet.
         *
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<SavedRuleSet> save(SaveRuleSetRequest body) {
            return save(body, SaveRuleSetParams.none(), RequestOptions.none());
        }

        /**
         * Save a rule set.
         *
         * <p>Makes a rule set of this name, or the next version of it. The source is parsed, checked and compiled
         * now; what does not compile is a 422 with {@code diagnostics}, and nothing is saved. A new version
         * does not run until it is activated. With {@code If-Match} the version is made only if the newest one
         * is still the one that you have seen, with {@code If-None-Match: *} only if there is no rule set of
         * this name yet.
         *
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<SavedRuleSet> save(SaveRuleSetRequest body, RequestOptions options) {
            return save(body, SaveRuleSetParams.none(), options);
        }

        /**
         * Save a rule set.
         *
         * <p>Makes a rule set of this name, or the next version of it. The source is parsed, checked and compiled
         * now; what does not compile is a 422 with {@code diagnostics}, and nothing is saved. A new version
         * does not run until it is activated. With {@code If-Match} the version is made only if the newest one
         * is still the one that you have seen, with {@code If-None-Match: *} only if there is no rule set of
         * this name yet.
         *
         * @param body what is sent.
         * @param params what is asked for.
         * @return what came of it, with the response.
         */
        public ApiResponse<SavedRuleSet> save(SaveRuleSetRequest body, SaveRuleSetParams params) {
            return save(body, params, RequestOptions.none());
        }

        /**
         * Save a rule set.
         *
         * <p>Makes a rule set of this name, or the next version of it. The source is parsed, checked and compiled
         * now; what does not compile is a 422 with {@code diagnostics}, and nothing is saved. A new version
         * does not run until it is activated. With {@code If-Match} the version is made only if the newest one
         * is still the one that you have seen, with {@code If-None-Match: *} only if there is no rule set of
         * this name yet.
         *
         * @param body what is sent.
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<SavedRuleSet> save(
            SaveRuleSetRequest body,
            SaveRuleSetParams params,
            RequestOptions options
        ) {
            return core.await(RuleSetsCalls.save(body, params, options));
        }

        /**
         * Check a rule set.
         *
         * <p>Parses, checks and measures source text; with a sample order also shows what that order would earn.
         * Saves nothing. Source that does not compile is a 200 with {@code valid} false, and without
         * {@code liability} and {@code preview}.
         *
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetValidation> validate(ValidateRuleSetRequest body) {
            return validate(body, RequestOptions.none());
        }

        /**
         * Check a rule set.
         *
         * <p>Parses, checks and measures source text; with a sample order also shows what that order would earn.
         * Saves nothing. Source that does not compile is a 200 with {@code valid} false, and without
         * {@code liability} and {@code preview}.
         *
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetValidation> validate(ValidateRuleSetRequest body, RequestOptions options) {
            return core.await(RuleSetsCalls.validate(body, options));
        }

        /**
         * Get a rule set.
         *
         * <p>A rule set with its newest versions and which of them runs. The {@code ETag} is its newest version:
         * sent as {@code If-Match} with the next save, it keeps two editors from overwriting each other.
         *
         * @param ruleSetId the id of the rule set.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSet> get(String ruleSetId) {
            return get(ruleSetId, RequestOptions.none());
        }

        /**
         * Get a rule set.
         *
         * <p>A rule set with its newest versions and which of them runs. The {@code ETag} is its newest version:
         * sent as {@code If-Match} with the next save, it keeps two editors from overwriting each other.
         *
         * @param ruleSetId the id of the rule set.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSet> get(String ruleSetId, RequestOptions options) {
            return core.await(RuleSetsCalls.get(ruleSetId, options));
        }

        /**
         * Get a version of a rule set.
         *
         * <p>The source of a version, what it compiles to, who saved it and why. A version never changes.
         *
         * @param ruleSetId the id of the rule set.
         * @param version the version, from 1.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetVersion> getVersion(String ruleSetId, int version) {
            return getVersion(ruleSetId, version, RequestOptions.none());
        }

        /**
         * Get a version of a rule set.
         *
         * <p>The source of a version, what it compiles to, who saved it and why. A version never changes.
         *
         * @param ruleSetId the id of the rule set.
         * @param version the version, from 1.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetVersion> getVersion(String ruleSetId, int version, RequestOptions options) {
            return core.await(RuleSetsCalls.getVersion(ruleSetId, version, options));
        }

        /**
         * Compare two versions.
         *
         * <p>What became different from one version of a rule set to another: in the text, and in what it means.
         *
         * @param ruleSetId the id of the rule set.
         * @param params what is asked for.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetDiff> diff(String ruleSetId, DiffRuleSetVersionsParams params) {
            return diff(ruleSetId, params, RequestOptions.none());
        }

        /**
         * Compare two versions.
         *
         * <p>What became different from one version of a rule set to another: in the text, and in what it means.
         *
         * @param ruleSetId the id of the rule set.
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetDiff> diff(
            String ruleSetId,
            DiffRuleSetVersionsParams params,
            RequestOptions options
        ) {
            return core.await(RuleSetsCalls.diff(ruleSetId, params, options));
        }

        /**
         * Activate a version of a rule set.
         *
         * <p>Makes a version the one that runs, in place of the one before: at once, or at a moment to come. With
         * {@code share} it runs for a share of the customers, and for the others nothing of this rule set
         * does.
         *
         * @param ruleSetId the id of the rule set.
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetActivation> activate(String ruleSetId, ActivateRuleSetRequest body) {
            return activate(ruleSetId, body, RequestOptions.none());
        }

        /**
         * Activate a version of a rule set.
         *
         * <p>Makes a version the one that runs, in place of the one before: at once, or at a moment to come. With
         * {@code share} it runs for a share of the customers, and for the others nothing of this rule set
         * does.
         *
         * @param ruleSetId the id of the rule set.
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetActivation> activate(
            String ruleSetId,
            ActivateRuleSetRequest body,
            RequestOptions options
        ) {
            return core.await(RuleSetsCalls.activate(ruleSetId, body, options));
        }

        /**
         * Deactivate a rule set.
         *
         * <p>No version of the rule set runs any more: at once, or from a moment to come. What was scheduled is
         * called off. Points that it granted stay.
         *
         * @param ruleSetId the id of the rule set.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetDeactivation> deactivate(String ruleSetId) {
            return deactivate(ruleSetId, null, RequestOptions.none());
        }

        /**
         * Deactivate a rule set.
         *
         * <p>No version of the rule set runs any more: at once, or from a moment to come. What was scheduled is
         * called off. Points that it granted stay.
         *
         * @param ruleSetId the id of the rule set.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetDeactivation> deactivate(String ruleSetId, RequestOptions options) {
            return deactivate(ruleSetId, null, options);
        }

        /**
         * Deactivate a rule set.
         *
         * <p>No version of the rule set runs any more: at once, or from a moment to come. What was scheduled is
         * called off. Points that it granted stay.
         *
         * @param ruleSetId the id of the rule set.
         * @param body what is sent.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetDeactivation> deactivate(String ruleSetId, DeactivateRuleSetRequest body) {
            return deactivate(ruleSetId, body, RequestOptions.none());
        }

        /**
         * Deactivate a rule set.
         *
         * <p>No version of the rule set runs any more: at once, or from a moment to come. What was scheduled is
         * called off. Points that it granted stay.
         *
         * @param ruleSetId the id of the rule set.
         * @param body what is sent.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<RuleSetDeactivation> deactivate(
            String ruleSetId,
            DeactivateRuleSetRequest body,
            RequestOptions options
        ) {
            return core.await(RuleSetsCalls.deactivate(ruleSetId, body, options));
        }

        /**
         * List who activated what.
         *
         * <p>Every decision about which version of a rule set runs, newest first: what, from when, and by whom.
         *
         * @param ruleSetId the id of the rule set.
         * @return what came of it, with the response.
         */
        public ApiResponse<ActivationRecordPage> activations(String ruleSetId) {
            return activations(ruleSetId, ListRuleSetActivationsParams.none(), RequestOptions.none());
        }

        /**
         * List who activated what.
         *
         * <p>Every decision about which version of a rule set runs, newest first: what, from when, and by whom.
         *
         * @param ruleSetId the id of the rule set.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<ActivationRecordPage> activations(String ruleSetId, RequestOptions options) {
            return activations(ruleSetId, ListRuleSetActivationsParams.none(), options);
        }

        /**
         * List who activated what.
         *
         * <p>Every decision about which version of a rule set runs, newest first: what, from when, and by whom.
         *
         * @param ruleSetId the id of the rule set.
         * @param params what is asked for.
         * @return what came of it, with the response.
         */
        public ApiResponse<ActivationRecordPage> activations(String ruleSetId, ListRuleSetActivationsParams params) {
            return activations(ruleSetId, params, RequestOptions.none());
        }

        /**
         * List who activated what.
         *
         * <p>Every decision about which version of a rule set runs, newest first: what, from when, and by whom.
         *
         * @param ruleSetId the id of the rule set.
         * @param params what is asked for.
         * @param options what this call does otherwise than the client does.
         * @return what came of it, with the response.
         */
        public ApiResponse<ActivationRecordPage> activations(
            String ruleSetId,
            ListRuleSetActivationsParams params,
            RequestOptions options
        ) {
            return core.await(RuleSetsCalls.activations(ruleSetId, params, params.cursor(), options));
        }
    }
}
