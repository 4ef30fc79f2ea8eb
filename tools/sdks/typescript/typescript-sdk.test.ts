import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { NO_BROWSER, openBrowser } from '@loyaltyos/testing';
import { build } from 'esbuild';
import { startSandboxServer, type SandboxServer } from '../../docs/sandbox-server.ts';
import { readTarball } from '../../release/archive.ts';
import { checkContents, checkMetadata } from '../../release/npm.ts';
import { factsOf, releaseOfDocument } from '../../release/release-facts.ts';
import { readSettings } from '../read-settings.ts';
import { findNode } from './find-nodes.ts';
import { packSdk, run, type PackedSdk } from './packed-sdk.ts';
import { moduleOf, snippetsOf } from './snippets.ts';

const NODES = [20, 22, 24];
/** A page that makes one call should not notice. */
const MOST_BYTES_OF_A_CALL = 15 * 1024;
/** The whole API, for whom convenience matters more. */
const MOST_BYTES_OF_ALL = 25 * 1024;

/** What a user does first, to the letter. */
const FIRST_PROGRAM = `import { LoyaltyOSClient } from '@loyaltyos/sdk';
const client = new LoyaltyOSClient({ tenantSlug: 'acme-retail', apiKey: process.env.LOYALTYOS_API_KEY });
const result = await client.orders.ingest({
  orderId: 'ord_8k2p', customerId: 'cust_a1b2', orderTotal: 149.99, currencyCode: 'GBP',
  lineItems: [{ sku: 'TRAINER-42', quantity: 1, unitPrice: 149.99 }],
});
console.log(result.pointsEarned); // 450
console.log(result.newBalance);   // 3300
console.log(result.tier);         // "Gold"
`;

interface Balance {
  readonly pointsBalance: number;
}

let sdk: PackedSdk;
let project: string;

before(() => {
  sdk = packSdk();
  project = mkdtempSync(join(tmpdir(), 'loyaltyos-sdk-'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', sdk.tarball], project);
});
after(() => rmSync(project, { recursive: true, force: true }));

function tsc(...args: string[]): void {
  run(process.execPath, [join(import.meta.dirname, '../../../node_modules/typescript/bin/tsc'), ...args], sdk.folder);
}

test('the tarball holds what it should, and says what it is', (t) => {
  const archive = readTarball(readFileSync(sdk.tarball));
  t.diagnostic(checkContents(archive));
  t.diagnostic(checkMetadata(archive, factsOf(releaseOfDocument())));
});

suite('types', () => {
  test('examples and tests compile, and the types are what they must be', () => {
    tsc('-p', 'tsconfig.check.json');
  });

  test('every snippet of the pages compiles', (t) => {
    const pages = ['README.md', 'REFERENCE.md'].map((name) => readFileSync(join(sdk.folder, name), 'utf8'));
    const snippets = pages.flatMap(snippetsOf);
    const folder = join(sdk.folder, 'snippets');
    mkdirSync(folder);
    for (const [index, snippet] of snippets.entries()) writeFileSync(join(folder, `${index}.ts`), moduleOf(snippet));
    const config = { extends: './tsconfig.check.json', include: ['snippets'] };
    writeFileSync(join(sdk.folder, 'tsconfig.snippets.json'), JSON.stringify(config));
    tsc('-p', 'tsconfig.snippets.json');
    assert.ok(snippets.length > 50);
    t.diagnostic(`${snippets.length} snippets`);
  });
});

suite('size', () => {
  async function bytesOf(source: string): Promise<number> {
    const { outputFiles, warnings } = await build({
      stdin: { contents: source, resolveDir: project },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      write: false,
    });
    assert.deepEqual(warnings, []);
    return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
  }

  test('one call is small, and the whole API is not large', async (t) => {
    const call = await bytesOf(`
      import { ingestOrder, LoyaltyOSCore } from '@loyaltyos/sdk';
      export const result = ingestOrder(new LoyaltyOSCore(), globalThis.order);`);
    const all = await bytesOf("export { LoyaltyOSClient } from '@loyaltyos/sdk';");
    const webhooks = await bytesOf("export { verify } from '@loyaltyos/sdk/webhooks';");
    t.diagnostic(`gzip: one call ${call} bytes, the whole client ${all}, verifying webhooks ${webhooks}`);
    assert.ok(call > 1000 && call <= MOST_BYTES_OF_A_CALL, `${call} bytes`);
    assert.ok(all > call && all <= MOST_BYTES_OF_ALL, `${all} bytes`);
    assert.ok(webhooks < call / 2, `${webhooks} bytes`);
  });
});

suite('against a server', () => {
  let server: SandboxServer;
  let settings: Readonly<Record<string, string>>;

  before(async () => {
    server = await startSandboxServer();
    settings = readSettings(join(server.folder, '.loyaltyos/sandbox.env'));
    writeFileSync(join(project, 'first.js'), FIRST_PROGRAM);
  });
  after(() => server.stop());

  for (const major of NODES) {
    const found = findNode(major);
    const skip = 'missing' in found && found.missing;
    test(`the first program prints what it should on Node.js ${major}`, { skip }, (t) => {
      assert.ok('program' in found);
      t.diagnostic(`Node.js ${found.version}`);
      assert.equal(run(found.program, ['first.js'], project, settings), '450\n3300\nGold\n');
    });
  }

  test('the examples run', () => {
    cpSync(join(sdk.folder, 'examples'), join(project, 'examples'), { recursive: true });
    const example = (name: string): string => run(process.execPath, [`examples/${name}.ts`], project, settings);
    assert.equal(example('first-order'), '450\n3300\nGold\n');
    assert.match(example('redeem'), /^captured \d+\n$/);
    assert.match(example('export-ledger'), /^2\d{3}-.*Z,points,redeem,-500$/m);
  });

  test('a page reads its customer’s balance, and is refused a key', { skip: NO_BROWSER }, async (t) => {
    const page = await servePage();
    const browser = await openBrowser();
    try {
      const prepare = `
        import { LoyaltyOSClient } from '@loyaltyos/sdk';
        const client = new LoyaltyOSClient({ tenantSlug: process.env.LOYALTYOS_TENANT });
        const { data, response } = await client.securityPolicy.get().withResponse();
        await client.securityPolicy.put(
          { signatures: data.signatures, browserOrigins: [${JSON.stringify(page.origin)}] }, { ifMatch: response.etag });
        console.log((await client.customers.createToken('cust_a1b2')).accessToken);`;
      writeFileSync(join(project, 'prepare.js'), prepare);
      const token = run(process.execPath, ['prepare.js'], project, settings).trim();
      const ask = `
        import { LoyaltyOSClient } from '@loyaltyos/sdk';
        console.log(JSON.stringify(await new LoyaltyOSClient().customers.balance('cust_a1b2')));`;
      writeFileSync(join(project, 'balance.js'), ask);
      page.show(
        await bundleOf(`
        import { ConfigurationError, getCustomerBalance, LoyaltyOSClient, LoyaltyOSCore } from '@loyaltyos/sdk';
        globalThis.read = async (baseUrl, token) => {
          const client = new LoyaltyOSCore({ baseUrl, customerToken: async () => token });
          const { data, response } = await getCustomerBalance(client, 'cust_a1b2').withResponse();
          return { customerId: data.customerId, isDate: data.asOf instanceof Date, balance: data.pointsBalance, requestId: response.requestId };
        };
        globalThis.refused = (baseUrl) => {
          try {
            new LoyaltyOSClient({ baseUrl, tenantSlug: 'acme-retail', apiKey: 'los_sandbox_sk_3h8v2m_secret' });
          } catch (error) {
            return error instanceof ConfigurationError ? error.message : 'another error';
          }
        };`),
      );
      const tab = await browser.newPage();
      await tab.goto(page.origin);
      const { LOYALTYOS_BASE_URL: baseUrl } = settings;
      const read = await tab.evaluate(`read(${JSON.stringify(baseUrl)}, ${JSON.stringify(token)})`);
      assert.ok(typeof read === 'object' && read !== null && 'balance' in read && 'requestId' in read);
      const { pointsBalance } = JSON.parse(run(process.execPath, ['balance.js'], project, settings)) as Balance;
      assert.equal(read.balance, pointsBalance);
      assert.ok('isDate' in read && read.isDate === true);
      assert.match(String(read.requestId), /^req_/);
      assert.match(String(await tab.evaluate(`refused(${JSON.stringify(baseUrl)})`)), /in a browser/);
      t.diagnostic(`Chromium ${browser.version()}`);
    } finally {
      await browser.close();
      await page.stop();
    }
  });

  // After all that looks at balances: these move points.
  test('every snippet of the README runs', (t) => {
    const snippets = snippetsOf(readFileSync(join(sdk.folder, 'README.md'), 'utf8'));
    // What asks the page's own server is for a page, where the same client has run above.
    const here = snippets.filter((snippet) => !snippet.includes("fetch('/"));
    for (const [index, snippet] of here.entries()) {
      writeFileSync(join(project, `snippet-${index}.ts`), snippet);
      run(process.execPath, [`snippet-${index}.ts`], project, settings);
    }
    assert.equal(here.length, snippets.length - 1);
    t.diagnostic(`${here.length} snippets`);
  });

  async function bundleOf(source: string): Promise<string> {
    const { outputFiles } = await build({
      stdin: { contents: source, resolveDir: project },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      write: false,
    });
    return outputFiles[0]?.text ?? '';
  }
});

/** A page with one script, on an origin of its own. */
async function servePage(): Promise<{ origin: string; show(script: string): void; stop(): Promise<void> }> {
  let script = '';
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show: (text) => void (script = text),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
