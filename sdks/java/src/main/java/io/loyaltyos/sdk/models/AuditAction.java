package io.loyaltyos.sdk.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What was done.
 *
 * <p>Others may come, and are kept as they are.
 */
public final class AuditAction extends OpenEnum {

    /** {@code api-key.created} */
    public static final AuditAction API_KEY_CREATED = new AuditAction("api-key.created");

    /** {@code api-key.revoked} */
    public static final AuditAction API_KEY_REVOKED = new AuditAction("api-key.revoked");

    /** {@code api-key.rolled} */
    public static final AuditAction API_KEY_ROLLED = new AuditAction("api-key.rolled");

    /** {@code certificate.registered} */
    public static final AuditAction CERTIFICATE_REGISTERED = new AuditAction("certificate.registered");

    /** {@code certificate.revoked} */
    public static final AuditAction CERTIFICATE_REVOKED = new AuditAction("certificate.revoked");

    /** {@code clock.advanced} */
    public static final AuditAction CLOCK_ADVANCED = new AuditAction("clock.advanced");

    /** {@code customer.erased} */
    public static final AuditAction CUSTOMER_ERASED = new AuditAction("customer.erased");

    /** {@code customer.exported} */
    public static final AuditAction CUSTOMER_EXPORTED = new AuditAction("customer.exported");

    /** {@code keys.rotated} */
    public static final AuditAction KEYS_ROTATED = new AuditAction("keys.rotated");

    /** {@code list.changed} */
    public static final AuditAction LIST_CHANGED = new AuditAction("list.changed");

    /** {@code member.changed} */
    public static final AuditAction MEMBER_CHANGED = new AuditAction("member.changed");

    /** {@code member.invited} */
    public static final AuditAction MEMBER_INVITED = new AuditAction("member.invited");

    /** {@code member.joined} */
    public static final AuditAction MEMBER_JOINED = new AuditAction("member.joined");

    /** {@code member.password-changed} */
    public static final AuditAction MEMBER_PASSWORD_CHANGED = new AuditAction("member.password-changed");

    /** {@code member.removed} */
    public static final AuditAction MEMBER_REMOVED = new AuditAction("member.removed");

    /** {@code points.adjusted} */
    public static final AuditAction POINTS_ADJUSTED = new AuditAction("points.adjusted");

    /** {@code programme.changed} */
    public static final AuditAction PROGRAMME_CHANGED = new AuditAction("programme.changed");

    /** {@code rule-set.activated} */
    public static final AuditAction RULE_SET_ACTIVATED = new AuditAction("rule-set.activated");

    /** {@code rule-set.deactivated} */
    public static final AuditAction RULE_SET_DEACTIVATED = new AuditAction("rule-set.deactivated");

    /** {@code rule-set.saved} */
    public static final AuditAction RULE_SET_SAVED = new AuditAction("rule-set.saved");

    /** {@code security-policy.changed} */
    public static final AuditAction SECURITY_POLICY_CHANGED = new AuditAction("security-policy.changed");

    /** {@code tenant.created} */
    public static final AuditAction TENANT_CREATED = new AuditAction("tenant.created");

    /** {@code tenant.limits-changed} */
    public static final AuditAction TENANT_LIMITS_CHANGED = new AuditAction("tenant.limits-changed");

    /** {@code token.created} */
    public static final AuditAction TOKEN_CREATED = new AuditAction("token.created");

    /** {@code token.revoked} */
    public static final AuditAction TOKEN_REVOKED = new AuditAction("token.revoked");

    private AuditAction(String value) {
        super(value);
    }

    /**
     * The value that a text stands for.
     *
     * @param value the text, known or not.
     * @return the value: the constant, where there is one.
     */
    @JsonCreator
    public static AuditAction of(String value) {
        return switch (value) {
            case "api-key.created" -> API_KEY_CREATED;
            case "api-key.revoked" -> API_KEY_REVOKED;
            case "api-key.rolled" -> API_KEY_ROLLED;
            case "certificate.registered" -> CERTIFICATE_REGISTERED;
            case "certificate.revoked" -> CERTIFICATE_REVOKED;
            case "clock.advanced" -> CLOCK_ADVANCED;
            case "customer.erased" -> CUSTOMER_ERASED;
            case "customer.exported" -> CUSTOMER_EXPORTED;
            case "keys.rotated" -> KEYS_ROTATED;
            case "list.changed" -> LIST_CHANGED;
            case "member.changed" -> MEMBER_CHANGED;
            case "member.invited" -> MEMBER_INVITED;
            case "member.joined" -> MEMBER_JOINED;
            case "member.password-changed" -> MEMBER_PASSWORD_CHANGED;
            case "member.removed" -> MEMBER_REMOVED;
            case "points.adjusted" -> POINTS_ADJUSTED;
            case "programme.changed" -> PROGRAMME_CHANGED;
            case "rule-set.activated" -> RULE_SET_ACTIVATED;
            case "rule-set.deactivated" -> RULE_SET_DEACTIVATED;
            case "rule-set.saved" -> RULE_SET_SAVED;
            case "security-policy.changed" -> SECURITY_POLICY_CHANGED;
            case "tenant.created" -> TENANT_CREATED;
            case "tenant.limits-changed" -> TENANT_LIMITS_CHANGED;
            case "token.created" -> TOKEN_CREATED;
            case "token.revoked" -> TOKEN_REVOKED;
            default -> new AuditAction(value);
        };
    }

    /** {@return the values that this version of the SDK knows} */
    public static List<AuditAction> known() {
        return List.of(
            API_KEY_CREATED,
            API_KEY_REVOKED,
            API_KEY_ROLLED,
            CERTIFICATE_REGISTERED,
            CERTIFICATE_REVOKED,
            CLOCK_ADVANCED,
            CUSTOMER_ERASED,
            CUSTOMER_EXPORTED,
            KEYS_ROTATED,
            LIST_CHANGED,
            MEMBER_CHANGED,
            MEMBER_INVITED,
            MEMBER_JOINED,
            MEMBER_PASSWORD_CHANGED,
            MEMBER_REMOVED,
            POINTS_ADJUSTED,
            PROGRAMME_CHANGED,
            RULE_SET_ACTIVATED,
            RULE_SET_DEACTIVATED,
            RULE_SET_SAVED,
            SECURITY_POLICY_CHANGED,
            TENANT_CREATED,
            TENANT_LIMITS_CHANGED,
            TOKEN_CREATED,
            TOKEN_REVOKED
        );
    }
}
