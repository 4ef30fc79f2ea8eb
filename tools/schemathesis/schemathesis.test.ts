import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serverFixture } from '../../apps/server/src/server/server-fixture.ts';
import { addTenant } from '../../apps/server/src/server/tenants-fixture.ts';
import { pythonEnvironment, run } from './python-environment.ts';

const DOCUMENT = join(import.meta.dirname, '../../packages/api/openapi.json');
const SEED = 7;
/** Of each operation and phase; the examples and the edges of each schema come besides. */
const MOST_EXAMPLES = 2;
const TIMEOUT_MS = 240_000;
const NOT_JUDGED: readonly string[] = [
  // What it makes up by the schemas may be about nothing that is there, or come with a cursor that no list gave.
  'positive_data_acceptance',
  // `/orders/batch` is also the order of id `batch`, which can be read: the path says so, each template says its own.
  'allow_header_conformance',
  'unsupported_method',
];
/** Its example asks that requests be signed, which would turn away all that follow: it comes by itself, and last. */
const TURNS_AWAY = 'securityPolicy.put';

/**
 * A fuzzer that is not ours reads the committed document and tries whether the server does what it says. Where there is no
 * Python, or nowhere to get it from, the test is skipped and says so.
 */
test(
  'Schemathesis finds nothing between the document and the server',
  { timeout: 2 * TIMEOUT_MS + 300_000 },
  async (t) => {
    const environment = await pythonEnvironment();
    if ('missing' in environment) return t.skip(environment.missing);
    const server = await serverFixture();
    const folder = await mkdtemp(join(tmpdir(), 'schemathesis-'));
    try {
      const tenant = await addTenant(server, { slug: 'schemathesis', environment: 'sandbox' });
      const token = await tenant.token();
      for (const chosen of [
        ['--exclude-operation-id', TURNS_AWAY],
        ['--include-operation-id', TURNS_AWAY],
      ]) {
        const { code, output } = await run(
          join(environment.programs, 'schemathesis'),
          [
            ['--config-file', join(import.meta.dirname, 'schemathesis.toml'), 'run', DOCUMENT],
            ['--url', `${server.url}/api/v1`, '--header', `Authorization: Bearer ${token}`, ...chosen],
            ['--phases', 'examples,coverage,fuzzing', '--exclude-checks', NOT_JUDGED.join(',')],
            ['--max-examples', String(MOST_EXAMPLES), '--seed', String(SEED)],
            ['--generation-database', 'none', '--no-color', '--report-dir', folder],
          ].flat(),
          TIMEOUT_MS,
        );
        t.diagnostic(/\d+ generated.*/.exec(output)?.[0] ?? 'no summary');
        assert.equal(code, 0, output);
      }
      assert.deepEqual(server.troubles, [], 'nothing that a client sent is a defect');
    } finally {
      await server.stop();
      await rm(folder, { recursive: true });
    }
  },
);
