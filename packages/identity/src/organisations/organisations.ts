import { type Database, statement } from '@loyaltyos/database';
import type { Clock, Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import type { SecretHasher } from '../api-keys/secret-hasher.ts';
import { BoundedCache } from '../bounded-cache.ts';
import type { TenantKeys } from '../crypto/tenant-keys.ts';
import type { Caller } from '../principal.ts';
import { findActiveTenant } from '../tenants/find-tenant.ts';
import type { TenantStandings } from '../tenants/tenant-standing.ts';
import { type Tenant, TENANT_COLUMNS, type TenantRow, tenantFromRow } from '../tenants/tenant.ts';
import type { KeyRing } from '../tokens/key-ring.ts';
import { acceptInvitation, type Acceptance } from './accept-invitation.ts';
import { AttemptBudget, type AttemptBounds } from './attempt-budget.ts';
import { changePassword, type PasswordChange } from './change-password.ts';
import { changeRole, type RoleChange } from './change-role.ts';
import type { OrganisationContext, Visitor } from './context.ts';
import { createOrganisationTenant, type CreatedTenant, type OrganisationTenant } from './create-organisation-tenant.ts';
import { inviteMember, type Invitation, type Invited } from './invite-member.ts';
import { KnownDevices } from './known-devices.ts';
import { logIn, type Credentials } from './log-in.ts';
import { MemberProfiles } from './member-profiles.ts';
import type { Member } from './member.ts';
import type { Provisioning } from './provisioning.ts';
import { register, type Registered, type Registration } from './register.ts';
import { removeMember } from './remove-member.ts';
import { scopesOf } from './roles.ts';
import { actorOf } from './session-actor.ts';
import { Sessions } from './sessions.ts';
import type { BegunSession, SessionHolder } from './session.ts';
import { findMember, findMembers } from './stored-members.ts';

export interface OrganisationsOptions {
  readonly provisioning: Provisioning;
  /** Whether anybody may register. */
  readonly registration: 'open' | 'closed';
  /** What one process takes; what is written here when absent. */
  readonly registrationBounds?: AttemptBounds;
  readonly logInBounds?: AttemptBounds;
}

/** An organisation as its members see it. */
export interface OrganisationView {
  readonly organisationId: string;
  readonly name: string;
  /** Whoever asks. */
  readonly member: Member;
  readonly tenants: readonly OrganisationTenantView[];
}

export interface OrganisationTenantView extends Tenant {
  readonly status: 'active' | 'suspended';
  readonly createdAt: Instant;
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
   * @throws Problem `tenant-not-found`, also for what belongs to others.
   */
  callerIn(holder: SessionHolder, slug: string): Promise<Caller>;
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
  inviteByOperator(tenant: Tenant, invitation: Invitation, command: string): Promise<Invited>;
  acceptInvitation(acceptance: Acceptance, visitor: Visitor): Promise<BegunSession>;
  changeRole(holder: SessionHolder, change: RoleChange): Promise<Member>;
  removeMember(holder: SessionHolder, memberId: string): Promise<Member>;

  dropOld(): void;
  clear(): void;
}

const MINUTE_MS = 60_000;
const REGISTRATIONS: AttemptBounds = {
  perAddress: { attempts: 10, perMs: 60 * MINUTE_MS },
  inAll: { attempts: 60, perMs: 60 * MINUTE_MS },
};
const LOG_INS: AttemptBounds = {
  perAddress: { attempts: 60, perMs: 10 * MINUTE_MS },
  inAll: { attempts: 1_200, perMs: 10 * MINUTE_MS },
};
/** With the time of the query it stays below the promised 5 s. */
const TENANT_BOUNDS = { maxEntries: 10_000, maxAgeMs: 4_000 };

const selectOrganisation = statement(
  'identity.organisation-by-id',
  'SELECT name FROM organisation WHERE organisation_id = $1',
);
const selectTenants = statement(
  'identity.tenants-of-organisation',
  `SELECT ${TENANT_COLUMNS}, t.created_at FROM tenant t
    WHERE t.organisation_id = $1 AND t.status IN ('active', 'suspended') ORDER BY t.created_at, t.slug`,
);

interface TenantViewRow extends TenantRow {
  readonly created_at: Instant;
}

export function openOrganisations(
  parts: {
    readonly database: Database;
    readonly clock: Clock;
    readonly keyRing: KeyRing;
    readonly hasher: SecretHasher;
    readonly tenantKeys: TenantKeys;
    readonly standings: TenantStandings;
  },
  { provisioning, registration, registrationBounds, logInBounds }: OrganisationsOptions,
): Organisations {
  const { database, clock, keyRing, standings } = parts;
  const context: OrganisationContext = {
    ...parts,
    profiles: new MemberProfiles(keyRing),
    sessions: new Sessions(database, clock),
    devices: new KnownDevices(keyRing, clock),
    logIns: new AttemptBudget(clock, logInBounds ?? LOG_INS),
    registrations: new AttemptBudget(clock, registrationBounds ?? REGISTRATIONS),
  };
  const { profiles, sessions, logIns, registrations } = context;
  const tenants = new BoundedCache<Tenant>(clock, TENANT_BOUNDS);

  async function tenantOf(slug: string): Promise<Tenant | undefined> {
    const known = tenants.get(slug);
    if (known !== undefined) return known;
    const askedAt = clock.now();
    const tenant = await findActiveTenant(database, slug);
    if (tenant !== undefined) tenants.set(slug, tenant, askedAt);
    return tenant;
  }

  return {
    async register(wanted, visitor) {
      if (registration === 'closed') throw new Problem('registration-closed');
      return register(context, provisioning, wanted, visitor);
    },
    logIn: (credentials, visitor) => logIn(context, credentials, visitor),
    remembers: (token) => sessions.remembers(token),
    holderOf: (token) => sessions.authenticate(token),
    async callerIn(holder, slug) {
      const { memberId: id, organisationId, role } = holder;
      const tenant = await tenantOf(slug);
      const isOwn = tenant !== undefined && tenant.organisationId === organisationId;
      const standing = isOwn ? await standings.of(tenant.tenantId) : undefined;
      if (standing === undefined || !standing.active) throw new Problem('tenant-not-found');
      const { tenant: current, terms } = standing;
      return { ...actorOf(holder), kind: 'member', id, tenant: current, scopes: scopesOf(role), terms };
    },
    logOut: (holder) => sessions.end(holder),
    changePassword: (holder, change, visitor) => changePassword(context, holder, change, visitor),
    async view({ organisationId, memberId }) {
      const open = await profiles.opener();
      return database.directory(async (tx) => {
        const [organisation, row, rows] = await Promise.all([
          tx.query<{ name: string }>(selectOrganisation, [organisationId]),
          findMember(tx, organisationId, memberId),
          tx.query<TenantViewRow>(selectTenants, [organisationId]),
        ]);
        if (row === undefined || row.status !== 'active') throw new Problem('session-required');
        const name = organisation[0]?.name ?? '';
        return { organisationId, name, member: open(row), tenants: rows.map(tenantViewFromRow) };
      });
    },

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
        { organisationId: holder.organisationId, actor: actorOf(holder), authority: holder, letsBackIn: false },
        invitation,
      ),
    inviteByOperator: ({ organisationId }, invitation, command) =>
      inviteMember(
        context,
        {
          organisationId,
          actor: { kind: 'operator', id: command },
          authority: { role: 'owner' },
          letsBackIn: true,
        },
        invitation,
      ),
    acceptInvitation: (acceptance, visitor) => acceptInvitation(context, acceptance, visitor),
    changeRole: (holder, change) => changeRole(context, holder, change),
    removeMember: (holder, memberId) => removeMember(context, holder, memberId),

    dropOld() {
      for (const cache of [sessions, tenants, logIns, registrations]) cache.dropOld();
    },
    clear() {
      for (const cache of [sessions, tenants, logIns, registrations]) cache.clear();
    },
  };
}

function tenantViewFromRow(row: TenantViewRow): OrganisationTenantView {
  const status = row.status === 'suspended' ? 'suspended' : 'active';
  return { ...tenantFromRow(row), status, createdAt: row.created_at };
}
