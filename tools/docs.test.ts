import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { runPage } from './docs/run-page.ts';
import { runnableBlocks } from './docs/runnable-blocks.ts';
import { startSandboxServer } from './docs/sandbox-server.ts';
import { filesOf, readTree } from './tidy/source-tree.ts';

const pages = filesOf(readTree(join(import.meta.dirname, '..')), /\.md$/)
  .map(([path, page]) => ({ path, blocks: runnableBlocks(page) }))
  .filter(({ blocks }) => blocks.length > 0);

/** A machine may have Node.js and nothing else; then the report says what was left out. */
const missing = ['bash', 'curl'].filter((name) => spawnSync(name, ['--version']).error !== undefined);
const skip = missing.length > 0 && `needs ${missing.join(' and ')}`;

suite('what the documents show is what happens', () => {
  for (const { path, blocks } of pages) {
    test(path, { skip }, async () => {
      const server = await startSandboxServer();
      try {
        runPage(path, blocks, server.folder);
      } finally {
        await server.stop();
      }
    });
  }
});

test('the README is among the pages that run', () => {
  assert.ok(pages.some(({ path }) => path === 'README.md'));
});
