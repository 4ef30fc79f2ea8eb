import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { NO_BROWSER, openBrowser } from '@loyaltyos/testing';
import { build } from 'esbuild';
import type { Spec } from '../spec/spec.ts';
import { corpusResults, type CorpusDocument } from './fixture/corpus-results.ts';
import { servePage } from './fixture/serve-page.ts';

const SOURCE = join(import.meta.dirname, '..');
const CORPUS = join(SOURCE, '../corpus');
/** So that a page may load it without thinking. */
const MOST_BYTES = 100 * 1024;
const PAGE_MS = 60_000;

/** Bundles for browsers. A built-in of Node.js, for which there is nothing in a browser, makes it fail. */
async function bundle(entry: string) {
  const { outputFiles, metafile, warnings } = await build({
    entryPoints: [join(SOURCE, entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome120', 'firefox121', 'safari17'],
    supported: { 'top-level-await': true },
    write: false,
    metafile: true,
    logLevel: 'silent',
    absWorkingDir: SOURCE,
  });
  assert.deepEqual(warnings, []);
  return { text: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) };
}

function readCorpus(): readonly CorpusDocument[] {
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.rules'))
    .toSorted()
    .map((file) => {
      const name = file.slice(0, -'.rules'.length);
      const spec = JSON.parse(readFileSync(join(CORPUS, `${name}.spec.json`), 'utf8')) as Spec;
      return { name, source: readFileSync(join(CORPUS, file), 'utf8'), spec };
    });
}

test('the package bundles for browsers with nothing but its own files', async (t) => {
  const { text, inputs } = await bundle('index.ts');
  assert.deepEqual(
    inputs.filter((path) => !path.endsWith('.ts') || path.includes('node_modules')),
    [],
    'no polyfill, no package from elsewhere',
  );
  const bytes = gzipSync(text, { level: 9 }).length;
  t.diagnostic(`${(text.length / 1024).toFixed(1)} KiB minified, ${(bytes / 1024).toFixed(1)} KiB with gzip`);
  assert.ok(bytes > 0 && bytes < MOST_BYTES, `${bytes} bytes with gzip`);
});

test(
  'the whole corpus gives the same in a browser without unsafe-eval as in Node.js',
  { skip: NO_BROWSER },
  async (t) => {
    const documents = readCorpus();
    const { text } = await bundle('browser/fixture/corpus-page.ts');
    const server = await servePage(text, documents);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(server.url);
      const late = AbortSignal.timeout(PAGE_MS);
      const report = await Promise.race([
        server.report,
        new Promise<never>((_, reject) => {
          late.addEventListener('abort', () => reject(new Error(`no report from the page: ${errors.join('; ')}`)));
        }),
      ]);
      assert.equal(report.error, undefined);
      assert.deepEqual(errors, []);
      assert.deepEqual(report.violations, []);
      assert.ok(report.evalIsRefused, 'the policy is in force');
      assert.deepEqual(
        Object.keys(report.results),
        documents.map(({ name }) => name),
      );
      for (const document of documents) {
        assert.equal(report.results[document.name], corpusResults(document), document.name);
      }
      const cases = documents.reduce((sum, { spec }) => sum + (spec.cases?.length ?? 0), 0);
      assert.ok(documents.length > 10 && cases > documents.length, 'there is a corpus');
      t.diagnostic(`Chromium ${browser.version()}: ${documents.length} programs, ${cases} cases`);
    } finally {
      await browser.close();
      await server.close();
    }
  },
);
