import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { developmentPython, executableIn, makeEnvironment, PYTHON_REQUIREMENTS, runPython } from '@loyaltyos/sdkgen';
import { startSandboxServer } from '../../docs/sandbox-server.ts';
import { readTarball, readZip } from '../../release/archive.ts';
import { checkContents, checkMetadata } from '../../release/pypi.ts';
import { factsOf, releaseOfDocument } from '../../release/release-facts.ts';
import { readSettings } from '../read-settings.ts';

const SOURCES = join(import.meta.dirname, '../../../sdks/python');
const EXAMPLES = ['earn_points.py', 'earn_points_async.py'];
/** Importing a client's class takes no longer, on a machine that starts Python itself in `USUAL_START_MS`. */
const MOST_IMPORT_MS = 200;
const USUAL_START_MS = 15;
const STARTS = 7;

const development = await developmentPython();
const skip = development.found ? false : development.reason;
const python = development.found ? development.command : '';

async function succeed(
  command: string,
  given: readonly string[],
  where: Parameters<typeof runPython>[2],
): Promise<string> {
  const { status, stdout, said } = await runPython(command, given, where);
  assert.equal(status, 0, `${given.join(' ')}\n${said}`);
  return stdout;
}

/** What stands in the fenced blocks of a page, in order. */
function snippetsOf(page: string): string[] {
  const text = readFileSync(join(SOURCES, page), 'utf8');
  return [...text.matchAll(/^```python\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
}

/** An environment with every package that tests need, from wherever pip gets them. */
const INSTALLATION_MS = 15 * 60_000;

suite('the Python SDK', { skip }, () => {
  let folder: string;
  /** The Python that has the wheel, what it needs and what tests need, and nothing of this repository. */
  let installed: string;
  let version: string;

  before(
    async () => {
      folder = mkdtempSync(join(tmpdir(), 'loyaltyos-python-'));
      cpSync(SOURCES, join(folder, 'sources'), { recursive: true });
      const given = ['-m', 'hatchling', 'build', '-t', 'sdist', '-t', 'wheel', '-d', join(folder, 'dist')];
      await succeed(python, given, { folder: join(folder, 'sources') });
      const wheel = readdirSync(join(folder, 'dist')).find((name) => name.endsWith('.whl')) ?? '';
      const tools = ['pytest', 'pytest-xdist', 'standardwebhooks', '-c', PYTHON_REQUIREMENTS];
      const trouble = await makeEnvironment(python, join(folder, 'installed'), [join(folder, 'dist', wheel), ...tools]);
      assert.equal(trouble, undefined);
      installed = executableIn(join(folder, 'installed'));
      version = wheel.split('-')[1] ?? '';
      cpSync(join(SOURCES, 'tests'), join(folder, 'tests'), { recursive: true });
      cpSync(join(SOURCES, 'examples'), join(folder, 'examples'), { recursive: true });
    },
    { timeout: INSTALLATION_MS },
  );
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('a wheel and a source distribution are built, and the wheel is what is installed', async () => {
    const built = readdirSync(join(folder, 'dist')).toSorted();
    assert.deepEqual(built, [`loyaltyos-${version}-py3-none-any.whl`, `loyaltyos-${version}.tar.gz`]);
    const where = await succeed(
      installed,
      ['-c', 'import loyaltyos; print(loyaltyos.__file__, loyaltyos.__version__)'],
      {
        folder,
      },
    );
    assert.ok(where.startsWith(join(folder, 'installed')) && where.trim().endsWith(version), where);
  });

  test('wheel and sdist hold what they should, and say what they are', (t) => {
    const read = (ending: string): Buffer =>
      readFileSync(join(folder, 'dist', readdirSync(join(folder, 'dist')).find((name) => name.endsWith(ending)) ?? ''));
    const archives = { wheel: readZip(read('.whl')), sdist: readTarball(read('.tar.gz')) };
    const facts = factsOf(releaseOfDocument());
    t.diagnostic(checkContents(archives, facts));
    t.diagnostic(checkMetadata(archives, facts));
  });

  test('the tests of the runtime pass with the wheel', async (t) => {
    const given = ['-m', 'pytest', '-q', '-n', '4', '-p', 'no:cacheprovider', '-W', 'error', 'tests'];
    const said = await succeed(installed, given, { folder, environment: { LOYALTYOS_STAGE_URL: undefined } });
    const summary = said.trim().split('\n').at(-1) ?? '';
    assert.match(summary, /\b[1-9]\d{2,} passed\b/);
    t.diagnostic(summary);
  });

  test('the examples earn their points on a real server', async () => {
    for (const example of EXAMPLES) {
      // Each on a server of its own: the second time, the same order would be answered as the first time by any client.
      const server = await startSandboxServer();
      try {
        const settings = readSettings(join(server.folder, '.loyaltyos/sandbox.env'));
        const printed = await succeed(installed, ['-W', 'error', join('examples', example)], {
          folder,
          environment: settings,
        });
        assert.equal(printed, '450\n3300\nGold\n', example);
      } finally {
        await server.stop();
      }
    }
  });

  test('the README runs from its beginning to its end', async () => {
    const server = await startSandboxServer();
    try {
      writeFileSync(join(folder, 'readme.py'), snippetsOf('README.md').join('\n'));
      const environment = readSettings(join(server.folder, '.loyaltyos/sandbox.env'));
      const printed = await succeed(installed, ['-W', 'error', 'readme.py'], { folder, environment });
      assert.match(printed, /^450\n3300\nGold\n3300\n/);
      // The snippet about errors would print this and go on.
      assert.doesNotMatch(printed, /no answer came/);
    } finally {
      await server.stop();
    }
  });

  test('package, examples, tests and every snippet of the pages have the types that they say', async (t) => {
    const sources = join(folder, 'sources');
    mkdirSync(join(sources, 'snippets'));
    const programs = [snippetsOf('README.md').join('\n'), ...snippetsOf('REFERENCE.md')];
    for (const [index, text] of programs.entries())
      writeFileSync(join(sources, 'snippets', `snippet_${index}.py`), text);
    assert.ok(programs.length > 50);
    const given = [
      '-m',
      'mypy',
      '--strict',
      '--cache-dir',
      join(folder, 'mypy'),
      'src',
      'examples',
      'tests',
      'snippets',
    ];
    const environment = {
      MYPYPATH: `${join(sources, 'src')}${process.platform === 'win32' ? ';' : ':'}${join(sources, 'tests')}`,
    };
    t.diagnostic((await succeed(python, given, { folder: sources, environment })).trim());
  });

  test('importing a client takes no time that anybody notices', async (t) => {
    const medianMs = async (program: string): Promise<number> => {
      const times: number[] = [];
      for (let start = 0; start < STARTS; start += 1) {
        const began = performance.now();
        await succeed(installed, ['-c', program], { folder, environment: { PYTHONDONTWRITEBYTECODE: undefined } });
        times.push(performance.now() - began);
      }
      return times.toSorted((a, b) => a - b)[Math.floor(STARTS / 2)] ?? 0;
    };
    const start = await medianMs('pass');
    const client = await medianMs('from loyaltyos import AsyncLoyaltyOSClient, LoyaltyOSClient');
    const models = await medianMs('from loyaltyos import LoyaltyOSClient\nfrom loyaltyos.models import OrderRequest');
    const ms = (value: number): string => `${value.toFixed(0)} ms`;
    t.diagnostic(`Python alone ${ms(start)}; with the clients ${ms(client)}; with the models of orders ${ms(models)}`);
    const slowness = Math.max(1, start / USUAL_START_MS);
    assert.ok(
      client - start <= MOST_IMPORT_MS * slowness,
      `${ms(client - start)} on a machine ${slowness} times as slow`,
    );
    const loaded =
      'import sys\nfrom loyaltyos import LoyaltyOSClient\nprint([name for name in ("httpx", "pydantic") if name in sys.modules])';
    assert.equal((await succeed(installed, ['-c', loaded], { folder })).trim(), '[]');
  });
});
