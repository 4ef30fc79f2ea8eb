import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { ALL_SCOPES, createIdentity, openLocalKeyFile, type Identity, type Principal } from '@loyaltyos/identity';
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
}

export async function loyaltyFixture(
  t: TestContext,
  options: { programme?: Partial<ProgrammeDocument>; source?: string | null; stripes?: number } = {},
): Promise<LoyaltyFixture> {
  const scratch = await scratchDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'loyalty-'));
  const clock = frozenClock();
  const { database } = scratch;
  const identity = await createIdentity({
    database,
    clock,
    rootKey: await openLocalKeyFile(join(folder, 'root.key'), wallClock),
    issuer: 'http://localhost',
    audience: 'http://localhost/api',
  });
  t.after(async () => {
    identity.close();
    await scratch.drop();
    await rm(folder, { recursive: true });
  });
  const document = { ...SAMPLE_PROGRAMME, ...options.programme };
  const tenant = await identity.createTenant(
    { slug: 'test', name: 'Test', environment: 'production', plan: 'growth', stripeCount: options.stripes ?? 1 },
    (tx, made) => createProgramme(tx, clock, made, { document, author: 'test' }),
  );
  const loyalty = createLoyalty({ database, clock, identity });
  const principal: Principal = { kind: 'key', id: 'key_test', tenant, scopes: new Set(ALL_SCOPES) };
  const source = options.source === undefined ? SAMPLE_RULE_SET.source : options.source;
  if (source !== null) await activated(loyalty, principal, source);
  return { scratch, clock, identity, loyalty, principal };
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
