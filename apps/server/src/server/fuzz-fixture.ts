import {
  logIn,
  newHouse,
  runFuzz,
  type FuzzResult,
  type FuzzSession,
  type FuzzTenant,
  type House,
} from '@loyaltyos/api';
import { verifyLedger } from '@loyaltyos/ledger';
import { verifyOrders } from '@loyaltyos/loyalty';
import { serverFixture } from './server-fixture.ts';
import { addTenant, type TestTenant } from './tenants-fixture.ts';

export interface WholeFuzzResult extends FuzzResult {
  /** What the server told its operator: nothing that a client sends should be there. */
  readonly troubles: readonly string[];
  /** What the verification of all ledgers found afterwards. */
  readonly ledgerFindings: readonly unknown[];
}

/** Half of the life of a token. */
const TOKEN_USE_MS = 5 * 60_000;

/** Fuzzes a whole server with two tenants on it, and verifies what it wrote. */
export async function fuzzServer(options: {
  readonly seed: number;
  readonly requests: number;
  readonly connections?: number;
  readonly onProgress?: (sent: number) => void;
}): Promise<WholeFuzzResult> {
  const server = await serverFixture();
  try {
    const tenants: TestTenant[] = [];
    const callers: FuzzTenant[] = [];
    for (const name of ['alfa', 'bravo']) {
      const house = await newHouse(server.url, `house-${name}`);
      const { organisationId } = house;
      const tenant = await addTenant(server, { slug: `fuzz-${name}`, environment: 'sandbox', organisationId });
      tenants.push(tenant);
      callers.push(
        callerOf(tenant, house.memberId, await sessionsOf(house, options.requests), {
          idMark: `id${name}`,
          textMark: `zq${name}`,
        }),
      );
    }
    const result = await runFuzz({
      ...options,
      connections: options.connections ?? 6,
      port: Number(new URL(server.url).port),
      tenants: callers,
    });
    const { database } = server.parts.opened;
    const ledgerFindings: unknown[] = [];
    for (const { tenant } of tenants) {
      const further = [verifyOrders(database, tenant.tenantId)];
      const { findings } = await verifyLedger(database, tenant, { further });
      ledgerFindings.push(...findings);
    }
    const health = await fetch(`${server.url}/readyz`);
    if (health.status !== 200) throw new Error('the server is no longer ready');
    return { ...result, troubles: server.troubles, ledgerFindings };
  } finally {
    await server.stop();
  }
}

function callerOf(
  tenant: TestTenant,
  memberId: string,
  session: () => Promise<FuzzSession>,
  marks: Pick<FuzzTenant, 'idMark' | 'textMark'>,
): FuzzTenant {
  let made = 0;
  let tokens: Promise<readonly string[]> | undefined;
  return {
    ...marks,
    client: { id: tenant.tenant.slug, secret: tenant.apiKey },
    guarded: new Set([tenant.keyId, memberId]),
    session,
    tokens() {
      if (tokens === undefined || performance.now() - made > TOKEN_USE_MS) {
        made = performance.now();
        tokens = Promise.all([
          tenant.token(),
          tenant.token(['orders:read', 'customers:read', 'rules:read']),
          tenant.token(['pii:read']),
        ]);
      }
      return tokens;
    },
  };
}

/** A session may be ended by whoever holds it, and wrong passwords close the account for a while: all are begun first. */
const REQUESTS_A_SESSION = 1500;
const SESSION_USES = 200;

async function sessionsOf(house: House, requests: number): Promise<() => Promise<FuzzSession>> {
  const sessions: FuzzSession[] = [];
  while (sessions.length < 2 + requests / REQUESTS_A_SESSION) {
    await logIn(house);
    sessions.push({ cookie: house.browser.cookies, csrfToken: house.browser.csrfToken });
  }
  let uses = 0;
  return async () => {
    uses += 1;
    return sessions[Math.floor(uses / SESSION_USES) % sessions.length]!;
  };
}
