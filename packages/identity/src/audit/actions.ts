/** Every change that the audit log tells of, and what it says. Named as events are: what it is about, and what became of it. */
export const AUDIT_ACTIONS = {
  'api-key.created': 'An API key was made.',
  'api-key.revoked': 'An API key was ended.',
  'api-key.rolled': 'An API key got a successor; it ends when the overlap does.',
  'certificate.registered': "A client's certificate was registered.",
  'certificate.revoked': "A client's certificate was ended.",
  'clock.advanced': "The sandbox's clock was moved.",
  'customer.erased': 'A customer was erased.',
  'customer.exported': 'Everything held about a customer was read.',
  'keys.rotated': "The keys that customers' keys are wrapped with were replaced.",
  'list.changed': 'A list got a new version.',
  'member.changed': 'The role of a member was changed.',
  'member.invited': 'A person was invited to the organisation.',
  'member.joined': 'A person accepted the invitation.',
  'member.removed': 'A member was removed from the organisation.',
  'points.adjusted': "A customer's balance was adjusted.",
  'programme.changed': 'The programme got a new version.',
  'rule-set.activated': 'A version of a rule set was chosen to run.',
  'rule-set.deactivated': 'A rule set was stopped.',
  'rule-set.saved': 'A rule set got a new version.',
  'security-policy.changed': 'What the tenant asks of its callers was changed.',
  'tenant.created': 'The tenant was made.',
  'tenant.limits-changed': "The operator changed the tenant's plan or limits.",
  'token.created': 'A token for one customer was made.',
  'token.revoked': 'A token was ended before its time.',
} as const satisfies Record<string, string>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
