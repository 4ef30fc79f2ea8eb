import { ALL_SCOPES, type NewTenant, type Principal, type Scope, type Tenant } from '@loyaltyos/identity';
import { wallClock } from '@loyaltyos/kernel';
import { createProgramme, SAMPLE_PROGRAMME, seedSandbox, type ProgrammeDocument } from '@loyaltyos/loyalty';
import { operatorIn } from '../cli/operator.ts';
import type { ServerFixture } from './server-fixture.ts';

/** A tenant of a test's server, with a key of all scopes. */
export interface TestTenant {
  readonly tenant: Tenant;
  readonly keyId: string;
  /** The whole text of the key. */
  readonly apiKey: string;
  /** A token by the token endpoint. Absent: all scopes of the key. */
  token(scopes?: readonly Scope[]): Promise<string>;
}

/** A programme in which members can do everything that members can. */
const GENEROUS: ProgrammeDocument = {
  ...SAMPLE_PROGRAMME,
  autoEnrol: true,
  conversion: { points: 100, credit: '1.00' },
  transfers: { allowed: true, minPoints: 1, maxPoints: 100_000 },
  adjustments: { maxPoints: 100_000, maxCredit: '1000' },
};

/** Declares an event, so that events can be sent. */
const REVIEWS = {
  name: 'reviews',
  note: 'Points for reviews',
  source:
    'ruleset reviews { currencies GBP event review-written { stars: int } rule stars { on review-written earn 5 } }',
};

/** One more tenant on the server, seeded like a sandbox. */
export async function addTenant(
  { parts, url }: Pick<ServerFixture, 'parts' | 'url'>,
  wanted: Pick<NewTenant, 'slug' | 'environment'> & Partial<NewTenant>,
  { document = {} }: { document?: Partial<ProgrammeDocument> } = {},
): Promise<TestTenant> {
  const { identity, loyalty } = parts;
  const tenant = await identity.createTenant({ name: wanted.slug, plan: 'enterprise', ...wanted }, (tx, made) =>
    createProgramme(tx, wallClock, made, { document: { ...GENEROUS, ...document }, author: 'test' }),
  );
  const principal: Principal = { kind: 'key', id: 'test', tenant, scopes: new Set(ALL_SCOPES) };
  await seedSandbox(loyalty, principal, wallClock.now());
  const { ruleSetId, version } = await loyalty.saveRuleSet(principal, REVIEWS);
  await loyalty.activateRuleSet(principal, { ruleSetId, version });
  const made = await identity.createApiKey(operatorIn(tenant), { label: 'test', scopes: ALL_SCOPES });
  const apiKey = made.secret.reveal();
  return {
    tenant,
    keyId: made.apiKey.keyId,
    apiKey,
    token: (scopes) => tokenOf(url, tenant.slug, apiKey, scopes),
  };
}

async function tokenOf(
  url: string,
  slug: string,
  apiKey: string,
  scopes: readonly Scope[] | undefined,
): Promise<string> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${slug}:${apiKey}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      ...(scopes === undefined ? {} : { scope: scopes.join(' ') }),
    }),
  });
  const body = (await response.json()) as { access_token?: string };
  if (body.access_token === undefined) throw new Error(`no token for ${slug}: ${JSON.stringify(body)}`);
  return body.access_token;
}
