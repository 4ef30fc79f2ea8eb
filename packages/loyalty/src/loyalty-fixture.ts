import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import {
  ALL_SCOPES,
  createIdentity,
  openLocalKeyFile,
  type Identity,
  type Principal,
  type Tenant,
} from '@loyaltyos/identity';
import { formatDecimal, formatInstant, wallClock, type Decimal, type Instant } from '@loyaltyos/kernel';
import { frozenClock, scratchDatabase, type FrozenClock, type ScratchDatabase } from '@loyaltyos/testing';
import { createLoyalty, type Loyalty, type RunningLoyalty } from './loyalty.ts';
import type { OrderInput } from './orders/order.ts';
import { createProgramme } from './programme/create-programme.ts';
import type { ProgrammeDocument } from './programme/programme.ts';
import { SAMPLE_PROGRAMME, SAMPLE_RULE_SET } from './sandbox/sample-programme.ts';

/** An engine on a scratch database with one tenant. */
export interface LoyaltyFixture {
  readonly scratch: ScratchDatabase;
  readonly clock: FrozenClock;
  readonly identity: Identity;
  readonly loyalty: RunningLoyalty;
  readonly principal: Principal;
  /** The file of the root key, for further processes on the same database. */
  readonly rootKeyFile: string;
}

export interface TenantOptions {
  readonly programme?: Partial<ProgrammeDocument>;
  /** Null: no rule set. */
  readonly source?: string | null;
  readonly stripes?: number;
  /** Default: production. */
  readonly environment?: Tenant['environment'];
}

export async function loyaltyFixture(t: TestContext, options: TenantOptions = {}): Promise<LoyaltyFixture> {
  const scratch = await scratchDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'loyalty-'));
  const rootKeyFile = join(folder, 'root.key');
  const clock = frozenClock();
  const { database } = scratch;
  const identity = await createIdentity({
    database,
    clock,
    rootKey: await openLocalKeyFile(rootKeyFile, wallClock),
    issuer: 'http://localhost',
    audience: 'http://localhost/api',
  });
  t.after(async () => {
    identity.close();
    await scratch.drop();
    await rm(folder, { recursive: true });
  });
  const loyalty = createLoyalty({ database, clock, identity });
  const parts = { scratch, clock, identity, loyalty, rootKeyFile };
  return { ...parts, principal: await anotherTenant(parts, 'test', options) };
}

/** A further tenant on the same database; answers who may do everything in it. */
export async function anotherTenant(
  { identity, clock, loyalty }: Pick<LoyaltyFixture, 'identity' | 'clock' | 'loyalty'>,
  slug: string,
  { programme, source = SAMPLE_RULE_SET.source, stripes = 1, environment = 'production' }: TenantOptions = {},
): Promise<Principal> {
  const document = { ...SAMPLE_PROGRAMME, ...programme };
  const tenant = await identity.createTenant(
    { slug, name: 'Test', environment, plan: 'growth', stripeCount: stripes },
    (tx, made) => createProgramme(tx, clock, made, { document, author: 'test' }),
  );
  const principal: Principal = { kind: 'key', id: 'key_test', tenant, scopes: new Set(ALL_SCOPES) };
  if (source !== null) await activated(loyalty, principal, source);
  return principal;
}

/** Saves source under a name and activates it. */
export async function activated(
  loyalty: Loyalty,
  principal: Principal,
  source: string,
  name = 'test',
): Promise<{ ruleSetId: string; version: number }> {
  const { ruleSetId, version } = await loyalty.saveRuleSet(principal, { name, source, note: 'for a test' });
  await loyalty.activateRuleSet(principal, { ruleSetId, version });
  return { ruleSetId, version };
}

/** An order of one line, as the API hands it over. `total` is in minor units. */
export function anOrder(
  orderId: string,
  customerId: string,
  total: bigint,
  more: { occurredAt?: Instant; currencyCode?: string; attributes?: OrderInput['attributes']; sku?: string } = {},
): OrderInput {
  const { occurredAt, currencyCode = 'GBP', attributes, sku = 'TRAINER-42' } = more;
  const amount: Decimal = { units: total, scale: 2 };
  const text = formatDecimal(amount);
  return {
    orderId,
    customerId,
    currencyCode,
    totalMinor: total,
    lines: [
      {
        sku,
        quantity: { units: 1n, scale: 0 },
        unitPrice: amount,
        amountMinor: total,
        discountMinor: 0n,
        kind: 'product',
      },
    ],
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(attributes === undefined ? {} : { attributes }),
    canonical: {
      orderId,
      customerId,
      currencyCode,
      orderTotal: text,
      lineItems: [{ sku, quantity: '1', unitPrice: text }],
      ...(occurredAt === undefined ? {} : { occurredAt: formatInstant(occurredAt) }),
      ...(attributes === undefined ? {} : { attributes: attributes as Record<string, string> }),
    },
  };
}

/** Enrols a customer with nothing but an id. */
export async function enrolled(loyalty: Loyalty, principal: Principal, customerId: string): Promise<void> {
  await loyalty.enrolCustomer(principal, { customerId, profile: {}, canonical: { customerId } });
}
