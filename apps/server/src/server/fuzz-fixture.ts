import { runFuzz, type FuzzResult, type FuzzTenant } from '@loyaltyos/api';
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
    const tenants = [
      await addTenant(server, { slug: 'fuzz-alfa', environment: 'sandbox' }),
      await addTenant(server, { slug: 'fuzz-bravo', environment: 'sandbox' }),
    ];
    const result = await runFuzz({
      ...options,
      connections: options.connections ?? 6,
      port: Number(new URL(server.url).port),
      tenants: [
        callerOf(tenants[0]!, { idMark: 'idalfa', textMark: 'zqalfa' }),
        callerOf(tenants[1]!, { idMark: 'idbravo', textMark: 'zqbravo' }),
      ],
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

function callerOf(tenant: TestTenant, marks: Pick<FuzzTenant, 'idMark' | 'textMark'>): FuzzTenant {
  let made = 0;
  let tokens: Promise<readonly string[]> | undefined;
  return {
    ...marks,
    client: { id: tenant.tenant.slug, secret: tenant.apiKey },
    guarded: new Set([tenant.keyId]),
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
