import type { Database } from '@loyaltyos/database';
import type { Clock } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import type { Actor } from '../audit/record-change.ts';
import type { SecretHasher } from '../api-keys/secret-hasher.ts';
import type { TenantKeys } from '../crypto/tenant-keys.ts';
import type { Caller } from '../principal.ts';
import type { TenantStandings } from '../tenants/tenant-standing.ts';
import type { Environment, Tenant } from '../tenants/tenant.ts';
import type { KeyRing } from '../tokens/key-ring.ts';
import { acceptInvitation, type Acceptance } from './accept-invitation.ts';
import { AttemptBudget, type AttemptRate } from './attempt-budget.ts';
import { changePassword, type PasswordChange } from './change-password.ts';
import { changeRole, type RoleChange } from './change-role.ts';
import type { OrganisationContext, Visitor } from './context.ts';
import { createOrganisationTenant, type CreatedTenant, type OrganisationTenant } from './create-organisation-tenant.ts';
import { inviteMember, type Invitation, type Invited } from './invite-member.ts';
import { KnownDevices } from './known-devices.ts';
import { logIn, type Credentials } from './log-in.ts';
import { MemberCallers } from './member-callers.ts';
import { MemberProfiles } from './member-profiles.ts';
import type { Member } from './member.ts';
import { type OrganisationView, viewOrganisation } from './organisation-view.ts';
import type { Provisioning } from './provisioning.ts';
import { register, type Registered, type Registration } from './register.ts';
import { removeMember } from './remove-member.ts';
import { actorOf } from './session-actor.ts';
import { Sessions } from './sessions.ts';
import type { BegunSession, SessionHolder } from './session.ts';
import { findMember, findMembers } from './stored-members.ts';

export interface OrganisationsOptions {
  readonly provisioning: Provisioning;
  /** Whether anybody may register. */
  readonly registration: 'open' | 'closed';
  /** What the installation itself calls tenants: nobody else gets them. */
  readonly reservedSlugs?: readonly string[];
  /** How many registrations one process takes; 300 an hour when absent. */
  readonly registrationRate?: AttemptRate;
}

/** Organisations and their people. Each member's rules stand at the function behind it. */
export interface Organisations {
  register(wanted: Registration, visitor: Visitor): Promise<Registered>;
  logIn(credentials: Credentials, visitor: Visitor): Promise<BegunSession>;
  /** Whether the session was found good a moment ago: costs nothing to ask, and promises nothing. */
  remembers(sessionToken: string): boolean;
  /** Who holds the session; undefined when there is none of that token, or it has ended. */
  holderOf(sessionToken: string): Promise<SessionHolder | undefined>;
  /**
   * The holder as a caller of one of the organisation's tenants, with the scopes of the role.
   *
   * @param environment the one that the host serves, where it serves only one.
   * @throws Problem `tenant-not-found`, also for what belongs to others.
   */
  callerIn(holder: SessionHolder, slug: string, environment?: Environment): Promise<Caller>;
  logOut(holder: SessionHolder): Promise<void>;
  changePassword(holder: SessionHolder, change: PasswordChange, visitor: Visitor): Promise<BegunSession>;
  /** @throws Problem `session-required` when the member was removed meanwhile. */
  view(holder: SessionHolder): Promise<OrganisationView>;

  createTenant(holder: SessionHolder, wanted: OrganisationTenant): Promise<CreatedTenant>;
  listMembers(holder: SessionHolder): Promise<readonly Member[]>;
  /** @throws Problem `member-not-found`. Removed members are found. */
  getMember(holder: SessionHolder, memberId: string): Promise<Member>;
  inviteMember(holder: SessionHolder, invitation: Invitation): Promise<Invited>;
  /** The operator invites somebody into the organisation of a tenant; a member gets a way back in. */
  inviteByOperator(tenant: Tenant, invitation: Invitation, operator: Actor): Promise<Invited>;
  acceptInvitation(acceptance: Acceptance, visitor: Visitor): Promise<BegunSession>;
  changeRole(holder: SessionHolder, change: RoleChange): Promise<Member>;
  removeMember(holder: SessionHolder, memberId: string): Promise<Member>;

  dropOld(): void;
  clear(): void;
}

/** For all strangers together. What one address may ask for is bounded where its requests come in. */
const REGISTRATIONS: AttemptRate = { attempts: 300, perMs: 3_600_000 };

export function openOrganisations(
  parts: {
    readonly database: Database;
    readonly clock: Clock;
    readonly keyRing: KeyRing;
    readonly hasher: SecretHasher;
    readonly tenantKeys: TenantKeys;
    readonly standings: TenantStandings;
  },
  { provisioning, registration, reservedSlugs = [], registrationRate = REGISTRATIONS }: OrganisationsOptions,
): Organisations {
  const { database, clock, keyRing } = parts;
  const context: OrganisationContext = {
    ...parts,
    profiles: new MemberProfiles(keyRing),
    sessions: new Sessions(database, clock),
    devices: new KnownDevices(keyRing, clock),
    registrations: new AttemptBudget(clock, registrationRate),
    reservedSlugs: new Set(reservedSlugs),
  };
  const { profiles, sessions, devices, registrations } = context;
  const callers = new MemberCallers(parts);
  const caches = [sessions, callers, devices, registrations];

  return {
    async register(wanted, visitor) {
      if (registration === 'closed') throw new Problem('registration-closed');
      return register(context, provisioning, wanted, visitor);
    },
    logIn: (credentials, visitor) => logIn(context, credentials, visitor),
    remembers: (token) => sessions.remembers(token),
    holderOf: (token) => sessions.authenticate(token),
    callerIn: (holder, slug, environment) => callers.callerIn(holder, slug, environment),
    logOut: (holder) => sessions.end(holder),
    changePassword: (holder, change, visitor) => changePassword(context, holder, change, visitor),
    view: (holder) => viewOrganisation(context, holder),

    createTenant: (holder, wanted) => createOrganisationTenant(context, provisioning, holder, wanted),
    async listMembers({ organisationId }) {
      const open = await profiles.opener();
      return (await database.directory((tx) => findMembers(tx, organisationId))).map(open);
    },
    async getMember({ organisationId }, memberId) {
      const open = await profiles.opener();
      const row = await database.directory((tx) => findMember(tx, organisationId, memberId));
      if (row === undefined) throw new Problem('member-not-found');
      return open(row);
    },
    inviteMember: (holder, invitation) =>
      inviteMember(
        context,
        { organisationId: holder.organisationId, actor: actorOf(holder), holder, letsBackIn: false },
        invitation,
      ),
    inviteByOperator: ({ organisationId }, invitation, operator) =>
      inviteMember(context, { organisationId, actor: operator, letsBackIn: true }, invitation),
    acceptInvitation: (acceptance, visitor) => acceptInvitation(context, acceptance, visitor),
    changeRole: (holder, change) => changeRole(context, holder, change),
    removeMember: (holder, memberId) => removeMember(context, holder, memberId),

    dropOld() {
      for (const cache of caches) cache.dropOld();
    },
    clear() {
      for (const cache of caches) cache.clear();
    },
  };
}
