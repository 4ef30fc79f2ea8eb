package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Call;
import io.loyaltyos.sdk.models.ActivateRuleSetRequest;
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
import org.jspecify.annotations.Nullable;

/** The calls of {@code ruleSets}, written down before they are made. */
final class RuleSetsCalls {

    private RuleSetsCalls() {}

    static Call<RuleSetPage> list(ListRuleSetsParams params, @Nullable String cursor, RequestOptions options) {
        return Call.of("ruleSets.list", RuleSetPage.class)
            .request("GET", "/rule-sets")
            .query("limit", params.limit())
            .query("cursor", cursor)
            .options(options);
    }

    static Call<SavedRuleSet> save(SaveRuleSetRequest body, SaveRuleSetParams params, RequestOptions options) {
        return Call.of("ruleSets.save", SavedRuleSet.class)
            .request("POST", "/rule-sets")
            .unrepeatable()
            .ifMatch(params.ifMatch())
            .ifNoneMatch(params.ifNoneMatch())
            .body(body)
            .options(options);
    }

    static Call<RuleSetValidation> validate(ValidateRuleSetRequest body, RequestOptions options) {
        return Call.of("ruleSets.validate", RuleSetValidation.class)
            .request("POST", "/rule-sets/validate")
            .body(body)
            .options(options);
    }

    static Call<RuleSet> get(String ruleSetId, RequestOptions options) {
        return Call.of("ruleSets.get", RuleSet.class)
            .request("GET", "/rule-sets/{ruleSetId}", ruleSetId)
            .options(options);
    }

    static Call<RuleSetVersion> getVersion(String ruleSetId, int version, RequestOptions options) {
        return Call.of("ruleSets.getVersion", RuleSetVersion.class)
            .request("GET", "/rule-sets/{ruleSetId}/versions/{version}", ruleSetId, version)
            .options(options);
    }

    static Call<RuleSetDiff> diff(String ruleSetId, DiffRuleSetVersionsParams params, RequestOptions options) {
        return Call.of("ruleSets.diff", RuleSetDiff.class)
            .request("GET", "/rule-sets/{ruleSetId}/diff", ruleSetId)
            .query("from", params.from())
            .query("to", params.to())
            .options(options);
    }

    static Call<RuleSetActivation> activate(String ruleSetId, ActivateRuleSetRequest body, RequestOptions options) {
        return Call.of("ruleSets.activate", RuleSetActivation.class)
            .request("POST", "/rule-sets/{ruleSetId}/activate", ruleSetId)
            .unrepeatable()
            .body(body)
            .options(options);
    }

    static Call<RuleSetDeactivation> deactivate(
        String ruleSetId,
        @Nullable DeactivateRuleSetRequest body,
        RequestOptions options
    ) {
        return Call.of("ruleSets.deactivate", RuleSetDeactivation.class)
            .request("POST", "/rule-sets/{ruleSetId}/deactivate", ruleSetId)
            .unrepeatable()
            .body(body)
            .options(options);
    }

    static Call<ActivationRecordPage> activations(
        String ruleSetId,
        ListRuleSetActivationsParams params,
        @Nullable String cursor,
        RequestOptions options
    ) {
        return Call.of("ruleSets.activations", ActivationRecordPage.class)
            .request("GET", "/rule-sets/{ruleSetId}/activations", ruleSetId)
            .query("limit", params.limit())
            .query("cursor", cursor)
            .options(options);
    }
}
