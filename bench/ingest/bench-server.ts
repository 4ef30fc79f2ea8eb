import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { SAMPLE_PROGRAMME } from '@loyaltyos/loyalty';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');
const CLI = join(ROOT, 'apps/server/src/main.ts');
const BATCH = 500;

/** The tenants, each with a rule set of its own. */
const RULES = {
  one: join(ROOT, 'bench/ingest/one.rules'),
  twelve: join(ROOT, 'bench/rules/twelve/twelve.rules'),
} as const;
export type RulesName = keyof typeof RULES;

/** A server process with two tenants, their rules and their customers. */
export interface BenchServer {
  readonly url: string;
  readonly pid: number;
  /** A new bearer token of the tenant with these rules. */
  token(rules: RulesName): Promise<string>;
  /** A further process on the same data, told this by its environment besides. It ends with the first. */
  another(environment: Readonly<Record<string, string>>): Promise<{ readonly url: string; readonly pid: number }>;
  stop(): Promise<void>;
}

/**
 * Starts the server as it runs in production, and gives it the tenants with so many customers each, all of them with an
 * order.
 *
 * @param databases addresses of a migrated database: as the application, and as the owner of the tables.
 * @param nodeOptions of the server's process, such as `--cpu-prof`.
 */
export async function startBenchServer(
  databases: { url: string; ownerUrl: string },
  customers: number,
  nodeOptions: readonly string[] = [],
): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-bench-'));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of children) {
      if (child.exitCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    removeFolder();
  };
  const environment = {
    ...process.env,
    LOYALTYOS_DATA_DIR: folder,
    DATABASE_URL: databases.url,
    LOYALTYOS_MIGRATION_URL: databases.ownerUrl,
    PORT: '0',
    HOST: '127.0.0.1',
    LOYALTYOS_LOG_LEVEL: 'error',
    // Callers of a benchmark wait as long as it takes.
    LOYALTYOS_MAX_WAIT_MS: '15000',
  };
  try {
    const keys = await makeTenants(folder, environment);
    const serve = async (more: Readonly<Record<string, string>> = {}): Promise<{ url: string; pid: number }> => {
      const child = spawn(process.execPath, [...nodeOptions, CLI, 'serve', '--json'], {
        env: { ...environment, ...more },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      children.push(child);
      return { url: await listening(child), pid: child.pid! };
    };
    const { url, pid } = await serve();
    const token = (rules: RulesName): Promise<string> => fetchToken(url, rules, keys[rules]);
    for (const rules of ['one', 'twelve'] as const) await furnish(url, await token(rules), rules, customers);
    return { url, pid, token, another: serve, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Makes the tenants, named like their rules. @returns their API keys. */
async function makeTenants(folder: string, env: NodeJS.ProcessEnv): Promise<Record<RulesName, string>> {
  const cli = async (...args: string[]): Promise<Record<string, unknown>> => {
    const { stdout } = await run(process.execPath, [CLI, ...args, '--json'], { env });
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const programme = join(folder, 'programme.json');
  // What the document leaves out is null here.
  const given = Object.entries(SAMPLE_PROGRAMME).filter(([, member]) => member !== null);
  writeFileSync(programme, JSON.stringify({ ...Object.fromEntries(given), autoEnrol: true }));
  const made = async (slug: RulesName): Promise<string> => {
    await cli('tenant', 'create', slug, '--plan', 'enterprise', '--programme', programme);
    const { apiKey } = await cli('key', 'create', slug, '--label', 'bench');
    return String(apiKey);
  };
  return { one: await made('one'), twelve: await made('twelve') };
}

async function listening(child: ChildProcess): Promise<string> {
  const [line] = (await Promise.race([
    once(createInterface(child.stdout!), 'line'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The server ended with ${String(code)}.`))),
  ])) as [string];
  return (JSON.parse(line) as { url: string }).url;
}

async function fetchToken(url: string, slug: string, apiKey: string): Promise<string> {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: slug, client_secret: apiKey });
  const answer = (await answerOf(await fetch(`${url}/oauth/token`, { method: 'POST', body: form }))) as {
    access_token: string;
  };
  return answer.access_token;
}

async function furnish(url: string, token: string, rules: RulesName, customers: number): Promise<void> {
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return answerOf(await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
  };
  const source = readFileSync(RULES[rules], 'utf8');
  const saved = (await post('/rule-sets', { name: rules, source, note: 'For the benchmark' })) as {
    ruleSetId: string;
    version: number;
  };
  await post(`/rule-sets/${saved.ruleSetId}/activate`, { version: saved.version });
  const orders = Array.from({ length: customers }, (_, index) => ({
    orderId: `first-${index}`,
    customerId: `cust_${index}`,
    orderTotal: '10.00',
    currencyCode: 'GBP',
    lineItems: [{ sku: 'SOCKS-1', quantity: 1, lineTotal: '10.00' }],
  }));
  for (let at = 0; at < orders.length; at += BATCH) {
    const { outcomes } = (await post('/orders/batch', { orders: orders.slice(at, at + BATCH) })) as {
      outcomes: readonly { status: string; problem?: unknown }[];
    };
    const failed = outcomes.find(({ status }) => status !== 'created');
    if (failed !== undefined) throw new Error(`A first order failed: ${JSON.stringify(failed)}`);
  }
}

async function answerOf(response: Response): Promise<unknown> {
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  throw new Error(`${response.url} answered ${response.status}: ${JSON.stringify(answer)}`);
}
