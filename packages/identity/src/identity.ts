import type { KeyObject } from 'node:crypto';
import type { Database, Transaction } from '@loyaltyos/database';
import type { Clock, Json, Page, PageQuery } from '@loyaltyos/kernel';
import type { ApiKey } from './api-keys/api-key.ts';
import { createApiKey, type CreatedApiKey } from './api-keys/create-api-key.ts';
import type { ApiKeyWish } from './api-keys/draft-api-key.ts';
import type { KeyMaker } from './api-keys/key-maker.ts';
import { listApiKeys } from './api-keys/list-api-keys.ts';
import { revokeApiKey } from './api-keys/revoke-api-key.ts';
import { type ApiKeyRoll, rollApiKey, type RolledApiKey } from './api-keys/roll-api-key.ts';
import { type HashCost, SecretHasher } from './api-keys/secret-hasher.ts';
import type { Actor } from './audit/record-change.ts';
import { BoundedCache } from './bounded-cache.ts';
import type { ClientCertificate } from './certificates/certificate.ts';
import { listCertificates } from './certificates/list-certificates.ts';
import { type CertificateWish, registerCertificate } from './certificates/register-certificate.ts';
import { revokeCertificate } from './certificates/revoke-certificate.ts';
import type { Secret } from './crypto/secret.ts';
import { TenantKeys } from './crypto/tenant-keys.ts';
import { CustomerKeys } from './customers/customer-keys.ts';
import * as records from './customers/customer-record.ts';
import type { CustomerRecord } from './customers/customer-record.ts';
import { type Destroyed, eraseCustomer } from './customers/erase-customer.ts';
import { decryptForCustomers, encryptForCustomers } from './customers/customer-values.ts';
import type { ValueToDecrypt, ValueToEncrypt } from './customers/customer-values.ts';
import { backupHorizon, type BackupHorizon } from './epochs/backup-horizon.ts';
import {
  destroyDueKeys,
  keepKeys,
  type KeysKept,
  type KeysStatus,
  keysStatus,
  rotateKeys,
} from './epochs/keep-keys.ts';
import { noteFirstRoot } from './epochs/root-versions.ts';
import { ROTATION_TIMES, type RotationTimes } from './epochs/rotation-times.ts';
import { requestHashes } from './customers/request-hash.ts';
import { getSecurityPolicy } from './policy/get-security-policy.ts';
import { putSecurityPolicy, type SecurityPolicyChange } from './policy/put-security-policy.ts';
import type { SecurityPolicy } from './policy/security-policy.ts';
import { openOrganisations, type Organisations, type OrganisationsOptions } from './organisations/organisations.ts';
import type { Caller, Origin, Principal } from './principal.ts';
import type { RootKey } from './root-key/root-key.ts';
import { checkSignature } from './signatures/check-signature.ts';
import { UsedNonces } from './signatures/used-nonces.ts';
import type { ReceivedRequest } from './signatures/verify-signature.ts';
import { changeLimits, type TenantLimits } from './tenants/change-limits.ts';
import { createTenant, type NewTenant, type TenantEquipment } from './tenants/create-tenant.ts';
import { findActiveTenant } from './tenants/find-tenant.ts';
import { type Standing, TenantStandings } from './tenants/tenant-standing.ts';
import type { Tenant } from './tenants/tenant.ts';
import { TokenAuthenticator } from './tokens/authenticate.ts';
import type { CallFacts } from './tokens/call-facts.ts';
import { checkClient } from './tokens/check-client.ts';
import { issueCustomerToken, type IssuedCustomerToken } from './tokens/issue-customer-token.ts';
import { type Introspection, introspection } from './tokens/introspect-token.ts';
import { issueToken, type IssuedToken } from './tokens/issue-token.ts';
import { type DerivedUse, KeyRing, type SigningRotation } from './tokens/key-ring.ts';
import { revokeToken } from './tokens/revoke-token.ts';
import { TOKEN_LIFETIME_MS } from './tokens/token-lifetime.ts';

export interface IdentityOptions {
  readonly database: Database;
  /** Wall time: tokens and keys never follow a tenant's test clock. */
  readonly clock: Clock;
  readonly rootKey: RootKey;
  /** The server's own origin, as configured: `iss` of tokens. */
  readonly issuer: string;
  /** The API that tokens are for: `aud`. */
  readonly audience: string;
  /** What new secrets cost to hash; keys hashed at a lower cost are hashed anew when they are used. */
  readonly hashCost?: HashCost;
  /** How long keys are used and kept; 35 days each when absent. */
  readonly rotationTimes?: RotationTimes;
}

/** What a client presents for a token (RFC 6749, 4.4). */
export interface ClientCredentials {
  /** The tenant's slug. */
  readonly clientId: string;
  /** The whole text of an API key. Absent: the client shows its certificate. */
  readonly clientSecret?: string | undefined;
  /** Absent: all scopes of the key or certificate. */
  readonly scopes?: readonly string[];
}

/** Everything that identity does, over one database and one root key. Each member's rules stand at the function behind it. */
export interface Identity {
  createTenant(wanted: NewTenant, equip?: TenantEquipment): Promise<Tenant>;
  changeLimits(by: { tenantId: string; actor: Actor }, change: Partial<TenantLimits>): Promise<TenantLimits>;
  /** The active tenant of that slug, as it was at most 5 s ago. */
  findTenantBySlug(slug: string): Promise<Tenant | undefined>;
  /** What is known of the tenant without asking the database: after `authenticate`, and for some seconds. */
  standingOf(tenantId: string): Standing | undefined;
  /** The same, read where it is not known; undefined where there is no such tenant. */
  readStanding(tenantId: string): Promise<Standing | undefined>;
  /** Something changed that a standing tells of: this process reads it again next time. */
  forgetStanding(tenantId: string): void;

  getSecurityPolicy(principal: Principal): Promise<SecurityPolicy>;
  putSecurityPolicy(principal: Principal, change: SecurityPolicyChange): Promise<SecurityPolicy>;

  createApiKey(maker: KeyMaker, wish: ApiKeyWish): Promise<CreatedApiKey>;
  listApiKeys(maker: Pick<KeyMaker, 'tenant'>, page: PageQuery): Promise<Page<ApiKey>>;
  revokeApiKey(maker: KeyMaker, keyId: string): Promise<ApiKey>;
  rollApiKey(maker: KeyMaker, keyId: string, roll: ApiKeyRoll): Promise<RolledApiKey>;

  registerCertificate(maker: KeyMaker, wish: CertificateWish): Promise<ClientCertificate>;
  listCertificates(maker: Pick<KeyMaker, 'tenant'>, page: PageQuery): Promise<Page<ClientCertificate>>;
  revokeCertificate(maker: KeyMaker, certificateId: string): Promise<ClientCertificate>;

  issueToken(credentials: ClientCredentials, facts?: CallFacts): Promise<IssuedToken>;
  /** A token for one customer, made by somebody who was let in and has checked that there is such a customer. */
  issueCustomerToken(maker: Principal, customerId: string): Promise<IssuedCustomerToken>;
  authenticate(bearer: string, facts?: CallFacts): Promise<Caller>;
  checkSignature(caller: Caller, request: ReceivedRequest): Promise<void>;
  /** Whether the token was found good a moment ago. */
  remembers(bearer: string): boolean;
  /** RFC 7009, for a client that names itself as at the token endpoint. */
  revokeToken(credentials: ClientCredentials, token: string, facts?: CallFacts & { origin?: Origin }): Promise<void>;
  /** RFC 7662, likewise. */
  introspectToken(credentials: ClientCredentials, token: string, facts?: CallFacts): Promise<Introspection>;
  /** The JSON Web Key Set (RFC 7517) that verifies our tokens. */
  keySet(): Promise<Json>;
  rotateSigningKeys(leadMs?: number): Promise<SigningRotation>;
  /** The server's keys for another use, 32 bytes each, newest first; the same in every process. */
  deriveKeys(use: DerivedUse): Promise<readonly Buffer[]>;

  sealCustomerRecord(tx: Transaction, tenantId: string, customerId: string, record: CustomerRecord): Promise<number>;
  openCustomerRecord(
    tx: Transaction,
    tenantId: string,
    customerId: string,
  ): Promise<Secret<CustomerRecord> | 'erased' | undefined>;
  openCustomerRecords(
    tx: Transaction,
    tenantId: string,
    customerIds: readonly string[],
  ): Promise<Map<string, Secret<CustomerRecord> | 'erased'>>;
  readRecordVersion(tx: Transaction, tenantId: string, customerId: string): Promise<number>;
  findCustomerByEmail(tx: Transaction, tenantId: string, email: string): Promise<string | undefined>;
  eraseCustomer(tx: Transaction, tenantId: string, customerId: string): Promise<Destroyed>;
  /** After the commit of an erasure: what this process holds in memory about the customer goes. */
  forgetCustomer(tenantId: string, customerId: string): void;
  encryptForCustomers(
    tx: Transaction,
    tenantId: string,
    values: readonly ValueToEncrypt[],
  ): Promise<(Buffer | 'erased')[]>;
  decryptForCustomers(
    tx: Transaction,
    tenantId: string,
    values: readonly ValueToDecrypt[],
  ): Promise<(Secret<Json> | 'erased')[]>;
  requestHashes(tx: Transaction, tenantId: string, texts: readonly string[]): Promise<Buffer[]>;

  /** From when no backup will show what is destroyed now, as far as it can be said now. Asked in the tenant's transaction. */
  backupHorizon(tx: Transaction, tenantId: string): Promise<BackupHorizon>;

  /** Does what is due about the keys that all others lie under: rotates, moves, destroys. For work behind the answers. */
  keepKeys(signal?: AbortSignal): Promise<KeysKept>;
  rotateKeys(options?: { early?: boolean; actor?: Actor }): Promise<KeysKept>;
  destroyDueKeys(options?: { givesUpBackups?: boolean }): Promise<KeysKept>;
  keysStatus(): Promise<KeysStatus>;

  /** The people of organisations. Opened once in a process. */
  openOrganisations(options: OrganisationsOptions): Organisations;

  /** Lets go of every key and token in memory. The database is the caller's to close. */
  close(): void;
}

/** With the 45 s that a customer's key may be used, it leaves memory within the promised 60 s. */
const SWEEP_MS = 15_000;
const SIGNING_KEY_BOUNDS = { maxEntries: 20_000, maxAgeMs: TOKEN_LIFETIME_MS };
const SLUG_BOUNDS = { maxEntries: 10_000, maxAgeMs: 5_000 };

/**
 * Starts identity on a migrated database. Makes the server's signing keys when there are none.
 *
 * @throws KeyFileError or Defect when the root key is not the one that the data was encrypted with: nothing could be read,
 *   so nothing should start.
 */
export async function createIdentity(options: IdentityOptions): Promise<Identity> {
  const { database, clock, rootKey, issuer, audience } = options;
  const times = options.rotationTimes ?? ROTATION_TIMES;
  const authority = { issuer, audience };
  const [hasher, keyRing] = await Promise.all([
    SecretHasher.start(options.hashCost),
    KeyRing.open(database, clock, rootKey),
  ]);
  const keeping = { database, clock, rootKey, times };
  await noteFirstRoot(keeping);
  const tenantKeys = new TenantKeys(rootKey, clock);
  const customerKeys = new CustomerKeys(tenantKeys, clock);
  const standings = new TenantStandings(database, clock);
  standings.onRead(({ tenant, erasedCustomers }) => {
    for (const customerId of erasedCustomers) customerKeys.forget(tenant.tenantId, customerId);
  });
  const tokens = new TokenAuthenticator({ keyRing, authority, standings, clock });
  const slugs = new BoundedCache<Tenant>(clock, SLUG_BOUNDS);
  const recordKeys = { clock, tenantKeys, customerKeys };
  const workshop = { database, clock, hasher, standings };
  const signingKeys = new BoundedCache<KeyObject>(clock, SIGNING_KEY_BOUNDS);
  const signatureChecks = { keyRing, clock, nonces: new UsedNonces(database, clock), keys: signingKeys };

  const caches: { dropOld(): void; clear(): void }[] = [tenantKeys, customerKeys, tokens, slugs, signingKeys];
  const sweep = setInterval(() => {
    for (const cache of caches) cache.dropOld();
  }, SWEEP_MS).unref();

  return {
    createTenant: (wanted, equip) => createTenant({ database, clock, tenantKeys }, wanted, equip),
    changeLimits: (by, change) => changeLimits(workshop, by, change),
    async findTenantBySlug(slug) {
      const known = slugs.get(slug);
      if (known !== undefined) return known;
      const askedAt = clock.now();
      const tenant = await findActiveTenant(database, slug);
      if (tenant !== undefined) slugs.set(slug, tenant, askedAt);
      return tenant;
    },
    standingOf: (tenantId) => standings.known(tenantId),
    readStanding: (tenantId) => standings.of(tenantId),
    forgetStanding: (tenantId) => standings.forget(tenantId),
    getSecurityPolicy: (principal) => getSecurityPolicy(database, principal.tenant.tenantId),
    putSecurityPolicy: (principal, change) => putSecurityPolicy({ database, clock, standings }, principal, change),
    createApiKey: (maker, wish) => createApiKey(workshop, maker, wish),
    listApiKeys: ({ tenant }, page) => listApiKeys(database, tenant.tenantId, page),
    revokeApiKey: (maker, keyId) => revokeApiKey(workshop, maker, keyId),
    rollApiKey: (maker, keyId, roll) => rollApiKey(workshop, maker, keyId, roll),

    registerCertificate: (maker, wish) => registerCertificate(workshop, maker, wish),
    listCertificates: ({ tenant }, page) => listCertificates(database, tenant.tenantId, page),
    revokeCertificate: (maker, certificateId) => revokeCertificate(workshop, maker, certificateId),

    async issueToken({ clientId, clientSecret, scopes }, facts = {}) {
      const client = await checkClient(workshop, { clientId, clientSecret }, facts);
      return issueToken({ clock, keyRing, authority }, client, scopes);
    },
    issueCustomerToken: (maker, customerId) => issueCustomerToken({ clock, keyRing, authority }, maker, customerId),
    authenticate: (bearer, facts) => tokens.authenticate(bearer, facts),
    checkSignature: (caller, request) => checkSignature(signatureChecks, caller, request),
    remembers: (bearer) => tokens.remembers(bearer),
    async revokeToken(credentials, token, facts = {}) {
      const { kind, keyId: id, tenant } = await checkClient(workshop, credentials, facts);
      const actor = { kind, id, ...(facts.origin === undefined ? {} : { origin: facts.origin }) };
      await revokeToken(workshop, { tenant, actor }, await tokens.read(token));
    },
    async introspectToken(credentials, token, facts = {}) {
      const { tenant } = await checkClient(workshop, credentials, facts);
      return introspection(authority, tenant, await tokens.readLive(token));
    },
    keySet: () => keyRing.keySet(),
    rotateSigningKeys: (leadMs) => keyRing.rotate(leadMs),
    deriveKeys: (use) => keyRing.derivedKeys(use),

    sealCustomerRecord: (tx, tenantId, customerId, record) =>
      records.sealCustomerRecord(recordKeys, tx, tenantId, customerId, record),
    openCustomerRecord: (tx, tenantId, customerId) => records.openCustomerRecord(recordKeys, tx, tenantId, customerId),
    openCustomerRecords: (tx, tenantId, ids) => records.openCustomerRecords(recordKeys, tx, tenantId, ids),
    readRecordVersion: records.readRecordVersion,
    eraseCustomer: (tx, tenantId, customerId) => eraseCustomer(recordKeys, tx, tenantId, customerId),
    forgetCustomer: (tenantId, customerId) => customerKeys.forget(tenantId, customerId),
    findCustomerByEmail: (tx, tenantId, email) => records.findCustomerByEmail(recordKeys, tx, tenantId, email),
    encryptForCustomers: (tx, tenantId, values) => encryptForCustomers(customerKeys, tx, tenantId, values),
    decryptForCustomers: (tx, tenantId, values) => decryptForCustomers(customerKeys, tx, tenantId, values),
    requestHashes: (tx, tenantId, texts) => requestHashes(tenantKeys, tx, tenantId, texts),

    backupHorizon: (tx, tenantId) =>
      backupHorizon(tx, tenantId, { now: clock.now(), times, destructionTakesMs: rootKey.destructionTakesMs }),

    keepKeys: (signal) => keepKeys(keeping, signal),
    rotateKeys: ({ actor, ...wanted } = {}) =>
      rotateKeys(actor === undefined ? keeping : { ...keeping, actor }, wanted),
    destroyDueKeys: (wanted) => destroyDueKeys(keeping, wanted),
    keysStatus: () => keysStatus(keeping),

    openOrganisations(wanted) {
      const opened = openOrganisations({ database, clock, keyRing, hasher, tenantKeys, standings }, wanted);
      caches.push(opened);
      return opened;
    },

    close() {
      clearInterval(sweep);
      for (const cache of caches) cache.clear();
    },
  };
}
