import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test, type TestContext } from 'node:test';
import { NO_BROWSER, openBrowser } from '@loyaltyos/testing';
import { startApi, type RunningApi } from '../../fixture/start-api.ts';
import { withCodeSamples } from '../../reference/code-samples.ts';
import { SCRIPT_PATH } from '../../reference/reference-page.ts';
import { SCALAR_VERSION } from '../../reference/scalar-script.ts';

type Browser = Awaited<ReturnType<typeof openBrowser>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;

const SAMPLES = {
  'orders.ingest': [
    { lang: 'typescript', label: 'TypeScript', source: 'await client.orders.ingest(order);' },
    { lang: 'python', label: 'Python', source: 'client.orders.ingest(order)' },
    { lang: 'java', label: 'Java', source: 'client.orders().ingest(order);' },
  ],
};

test('the page: from us alone, checked anew, in no frame', async (t) => {
  const api = await started(t);
  const page = await fetch(`${api.base}/docs`, { headers: { accept: 'text/html' } });
  assert.equal(page.status, 200);
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(page.headers.get('cache-control'), 'no-cache');
  assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(page.headers.get('x-frame-options'), 'DENY');
  assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
  const policy = page.headers.get('content-security-policy') ?? '';
  assert.match(policy, /^default-src 'none'; script-src 'self' 'sha256-[^']+' 'sha256-[^']+'; /);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe-eval|https?:|\*|script-src[^;]*unsafe-inline/);
  const html = await page.text();
  assert.ok(html.includes(`<script src="${SCRIPT_PATH}">`));
  assert.doesNotMatch(html, /https?:\/\//);
});

test('the script: of the version that is pinned, and kept for good', async (t) => {
  const api = await started(t);
  const script = await fetch(`${api.base}${SCRIPT_PATH}`);
  assert.equal(script.status, 200);
  assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal(script.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.match(await script.text(), /createApiReference/);
  const manifest = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  assert.equal(SCALAR_VERSION, dependencies['@scalar/fastify-api-reference']);
});

test('samples are in the document that is served, and only those of operations that are there', async (t) => {
  const api = await started(t);
  const document = (await (await fetch(`${api.base}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { 'x-codeSamples'?: unknown }>>;
  };
  assert.deepEqual(document.paths['/orders']?.['post']?.['x-codeSamples'], SAMPLES['orders.ingest']);
  assert.equal(document.paths['/customers']?.['get']?.['x-codeSamples'], undefined);
  assert.equal(withCodeSamples('{"as": "it is"}', {}), '{"as": "it is"}');
});

async function started(t: TestContext): Promise<RunningApi> {
  const api = await startApi({ codeSamples: SAMPLES });
  t.after(() => api.app.close());
  return api;
}

/** Everything that a page did which it should not. */
async function watch(page: Page, base: string): Promise<string[]> {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(`${message.type()}: ${message.text()}`);
    if (message.text().startsWith('policy: ')) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${base}/`) && !url.startsWith('data:')) found.push(`request: ${url}`);
  });
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    console.log('policy: ' + violatedDirective + ' ' + blockedURI))`);
  return found;
}

/** Long enough for a browser on a busy machine. */
const SHOWN_MS = 60_000;

let browser: Browser | undefined;
before(async () => {
  if (NO_BROWSER === false) browser = await openBrowser();
});
after(() => browser?.close());

async function open(t: TestContext, api: RunningApi, path: string): Promise<{ page: Page; found: string[] }> {
  assert.ok(browser !== undefined);
  const page = await browser.newPage();
  t.after(() => page.close());
  const found = await watch(page, api.base);
  await page.goto(`${api.base}${path}`);
  return { page, found };
}

test('a browser shows every resource and asks nobody but us', { skip: NO_BROWSER }, async (t) => {
  const api = await started(t);
  const { page, found } = await open(t, api, '/docs');
  for (const name of ['Ingest an order', 'Return part of an order', 'ruleSets', 'redemptions', 'customers']) {
    await page.getByText(name, { exact: true }).first().waitFor({ timeout: SHOWN_MS });
  }
  // What it loads late would be loaded by now.
  await page.waitForTimeout(1000);
  assert.doesNotMatch(await page.innerText('body'), /\bAsk\b|\bMCP\b|\bDeploy\b|\bShare\b/);
  assert.deepEqual(found, []);
});

test('where there is a sample, TypeScript is shown', { skip: NO_BROWSER }, async (t) => {
  const api = await started(t);
  const { page, found } = await open(t, api, '/docs#tag/orders/POST/orders');
  await page.getByText('client.orders.ingest(order)').first().waitFor({ timeout: SHOWN_MS });
  assert.match(await page.innerText('body'), /await client\.orders\.ingest\(order\)/);
  assert.deepEqual(found, []);
});

test('where there is none, curl is', { skip: NO_BROWSER }, async (t) => {
  const api = await started(t);
  const { page, found } = await open(t, api, '/docs#tag/customers/GET/customers');
  await page
    .getByText(/^curl /)
    .first()
    .waitFor({ timeout: SHOWN_MS });
  assert.deepEqual(found, []);
});

test('a request that is tried out comes to us, and through nobody else', { skip: NO_BROWSER }, async (t) => {
  const api = await started(t);
  const { page, found } = await open(t, api, '/docs');
  await page.getByText('Test Request').first().click({ timeout: SHOWN_MS });
  await page.getByRole('button', { name: /^Send/ }).first().click({ timeout: SHOWN_MS });
  await page.getByText('401').last().waitFor({ timeout: SHOWN_MS });
  assert.ok(api.records.some(({ operation, status }) => operation === 'orders.ingest' && status === 401));
  // The browser itself tells of a 401.
  const others = found.filter((line) => !line.includes('status of 401'));
  assert.deepEqual(others, []);
});
