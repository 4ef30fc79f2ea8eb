import { constraintOf, statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant, newId } from '@loyaltyos/kernel';
import { type FieldError, Problem } from '@loyaltyos/problems';
import { storeCreatedKey } from '../api-keys/create-api-key.ts';
import { recordChange } from '../audit/record-change.ts';
import type { Secret } from '../crypto/secret.ts';
import type { Tenant } from '../tenants/tenant.ts';
import { prepareSession } from './begin-session.ts';
import type { OrganisationContext, Visitor } from './context.ts';
import { emailIsAmong, searchTexts } from './email-search.ts';
import { draftFirstKey } from './first-api-key.ts';
import type { MemberProfile } from './member.ts';
import { checkPassword } from './password-policy.ts';
import { activate, claimTenant, release, type ClaimedTenant, type Provisioning } from './provisioning.ts';
import { actorOf, originOf } from './session-actor.ts';
import type { BegunSession } from './session.ts';
import { slugOf } from './slug-of.ts';

/** What somebody registers with. */
export interface Registration {
  readonly organisationName: string;
  /** Of the sandbox; made of the organisation's name when absent. */
  readonly slug?: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** A new organisation, with its owner logged in. */
export interface Registered {
  readonly session: BegunSession;
  readonly tenant: Tenant;
  /** The whole text of the tenant's first key, to be shown this once. */
  readonly apiKey: Secret<string>;
  /** How long all of it took. */
  readonly provisionedMs: number;
}

const SANDBOX = { environment: 'sandbox', plan: 'growth' } as const;
/** How many slugs are tried where none was asked for. */
const SLUG_TRIES = 4;

const selectTaken = statement(
  'identity.email-is-taken',
  `SELECT member_id FROM member
    WHERE ${emailIsAmong('$1')} AND status = 'active'`,
);
const renameOrganisation = statement(
  'identity.rename-organisation',
  'UPDATE organisation SET name = $2 WHERE organisation_id = $1',
);
const insertOwner = statement(
  'identity.insert-owner',
  `INSERT INTO member (member_id, organisation_id, role, status, email_index, sealed_profile, password_hash, created_at,
                       created_by)
   VALUES ($1, $2, 'owner', 'active', $3, $4, $5, $6, $1)`,
);

/**
 * Makes an organisation with its owner and a sandbox that is ready to be called, and logs the owner in.
 *
 * The sandbox is stored and filled first, while nobody can call it. Then one transaction opens it and stores the owner, the key
 * and the session: before it there is nothing that anybody could use, and after it all. What an attempt leaves that died before
 * is taken over by the next one that wants the slug.
 *
 * @throws Problem `invalid-values`, `member-email-taken`, `tenant-slug-taken`, `registration-in-flight`, `too-many-requests`.
 */
export async function register(
  context: OrganisationContext,
  provisioning: Provisioning,
  wanted: Registration,
  visitor: Visitor,
): Promise<Registered> {
  const { database, clock, hasher, profiles, registrations } = context;
  const startedAt = clock.now();
  checkNames(wanted);
  const password = await checkPassword(wanted.password, wanted, '/password');
  registrations.take('all');
  const indexes = await profiles.indexesOf(wanted.email);
  const [emailIndex] = indexes;
  const taken = await database.directory((tx) => tx.query(selectTaken, [searchTexts(indexes)]));
  if (taken.length > 0) throw new Problem('member-email-taken');
  const lane = `register ${visitor.remoteAddress}`;
  const passwordHash = await hasher.hash(lane, password);
  const memberId = newId('member', startedAt);
  const seal = await profiles.sealer();
  const claimed = await claim(context, provisioning, wanted);
  const { tenant } = claimed;
  const { organisationId, tenantId } = tenant;
  const actor = actorOf({ memberId, origin: originOf(visitor) });
  try {
    const key = await draftFirstKey(hasher, tenant, { actor, lane, now: startedAt });
    await provisioning.furnish(tenant);
    const owner = { memberId, organisationId, role: 'owner', passwordHash } as const;
    const beginSession = await prepareSession(context, owner, visitor);
    return await database.transaction(tenantId, async (tx) => {
      const now = clock.now();
      await activate(tx, claimed, { name: wanted.organisationName, actor, now });
      tx.send(renameOrganisation, [organisationId, wanted.organisationName]);
      await storeOwner(tx, now);
      await storeCreatedKey(tx, key, { actor, now });
      const session = await beginSession(tx);
      if (session === undefined) throw new Problem('registration-in-flight', { retryAfterSeconds: 1 });
      return {
        session,
        tenant: { ...tenant, name: wanted.organisationName },
        apiKey: key.text,
        provisionedMs: clock.now() - startedAt,
      };
    });
  } catch (error) {
    // Whatever went wrong is what is told; a claim that cannot be given back runs out.
    await release(context, claimed).catch(() => undefined);
    if (constraintOf(error) === 'member_email_is_unique') throw new Problem('member-email-taken', { cause: error });
    throw error;
  }

  async function storeOwner(tx: Transaction, now: Instant): Promise<void> {
    const profile: MemberProfile = { email: wanted.email, name: wanted.name };
    const sealed = seal({ organisationId, memberId, version: 1 }, profile);
    await tx.query(insertOwner, [memberId, organisationId, emailIndex, sealed, passwordHash, formatInstant(now)]);
    const subject = { kind: 'member', id: memberId };
    await recordChange(tx, { tenantId, actor, now }, { action: 'member.joined', subject, details: { role: 'owner' } });
  }
}

/** The tenant under the slug that was asked for; or under one like the organisation's name that is free. */
async function claim(
  context: OrganisationContext,
  { equip }: Provisioning,
  { organisationName, slug }: Registration,
): Promise<ClaimedTenant> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await claimTenant(
        context,
        { ...SANDBOX, slug: slug ?? slugOf(organisationName, tried), name: organisationName },
        equip,
      );
    } catch (error) {
      const isTaken = error instanceof Problem && error.status === 409;
      if (!isTaken || slug !== undefined || tried === SLUG_TRIES) throw error;
    }
  }
}

function checkNames({ organisationName, name }: Registration): void {
  const errors: FieldError[] = [];
  if (organisationName.trim() === '') {
    errors.push({ pointer: '/organisationName', code: 'blank', message: 'A name is more than spaces.' });
  }
  if (name.trim() === '') errors.push({ pointer: '/name', code: 'blank', message: 'A name is more than spaces.' });
  if (errors.length > 0) throw new Problem('invalid-values', { errors });
}
