/** Operations that no program calls through an SDK: by id. */
export const WITHOUT_SDK: ReadonlySet<string> = new Set([
  // For auditors, who verify receipts with keys that they wrote down.
  'ledger.keySet',
  // The SDKs get tokens by themselves; the rest is for stock OAuth clients.
  'oauth.introspect',
  'oauth.keySet',
  'oauth.metadata',
  'oauth.revoke',
  'oauth.token',
  // For those who run the server.
  'operations.document',
  'operations.health',
  'operations.metrics',
  'operations.problemPage',
  'operations.readiness',
  'operations.reference',
  'operations.referenceScript',
  // For people at a browser, who have a session.
  'members.accept',
  'members.changeRole',
  'members.get',
  'members.invite',
  'members.list',
  'members.remove',
  'organisations.register',
  'sessions.changePassword',
  'sessions.create',
  'sessions.end',
  'sessions.get',
  'tenants.create',
  'tenants.list',
]);
