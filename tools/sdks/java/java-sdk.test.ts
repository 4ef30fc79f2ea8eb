import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { copyJavaSdk, findJava, lacksArtifacts, runMaven, runTool } from '@loyaltyos/sdkgen';
import { startSandboxServer } from '../../docs/sandbox-server.ts';
import { readSettings } from '../read-settings.ts';

/** The archive has everything, and nobody minds to have it. */
const MOST_JAR_BYTES = 1_000_000;
/** Where Maven has nothing yet, it gets all of it first. */
const FIRST_BUILD_MS = 20 * 60_000;
const EXAMPLES = ['plain', 'spring-boot', 'micronaut'];

const java = await findJava();

/** The programs in a page of the SDK. */
function snippetsOf(folder: string, page: string): string[] {
  return [...readFileSync(join(folder, page), 'utf8').matchAll(/^```java\n([^]*?)^```$/gm)].map(
    ([, text = '']) => text,
  );
}

/** A snippet as a class that compiles: statements stand in a method, after what a program around them would have. */
function programOf(snippet: string, name: string): string {
  if (/^public class Main /m.test(snippet)) return snippet.replace('public class Main', `class ${name}`);
  const imports = snippet.match(/^import .*;$/gm) ?? [];
  const packages = ['', '.errors', '.models', '.params', '.webhooks'].map(
    (part) => `import io.loyaltyos.sdk${part}.*;`,
  );
  const given = imports.length > 0 ? [] : ['LoyaltyOSClient client;', 'byte[] body;', 'Map<String, String> headers;'];
  const statements = snippet.replaceAll(/^import .*;\n/gm, '');
  return [
    ...imports,
    ...packages,
    'import java.time.Duration;',
    'import java.time.Instant;',
    'import java.util.Map;',
    `class ${name} {`,
    ...given,
    'void run() throws Exception {',
    statements,
    '}}',
  ].join('\n');
}

suite('the Java SDK', { skip: java.found ? false : java.reason }, () => {
  let folder: string;
  let missing: string | undefined;

  before(
    async () => {
      folder = copyJavaSdk('verify');
      try {
        await runMaven(folder, ['-f', 'examples/pom.xml', 'verify']);
      } catch (error) {
        // A machine without a network, and without what Maven needs in its local repository.
        if (!lacksArtifacts(error)) throw error;
        missing = 'Maven can get no packages here';
      }
    },
    { timeout: FIRST_BUILD_MS },
  );

  test('builds with its tests and its Javadoc, without a warning, into an archive below 1 MB', (t) => {
    if (missing !== undefined) return t.skip(missing);
    const pom = readFileSync(join(folder, 'pom.xml'), 'utf8');
    const version = /<version>([^<]+)</.exec(pom)?.[1] ?? '';
    const sizes = ['', '-sources', '-javadoc'].map(
      (kind) => statSync(join(folder, `target/sdk-${version}${kind}.jar`)).size,
    );
    t.diagnostic(`archive ${sizes[0]} bytes, sources ${sizes[1]}, Javadoc ${sizes[2]}`);
    assert.ok((sizes[0] ?? Number.POSITIVE_INFINITY) < MOST_JAR_BYTES);
  });

  for (const example of EXAMPLES) {
    test(`the example ${example} earns its points on a real server`, async (t) => {
      if (missing !== undefined) return t.skip(missing);
      const server = await startSandboxServer();
      try {
        const environment = readSettings(join(server.folder, '.loyaltyos/sandbox.env'));
        const printed = await runTool(
          'java',
          ['-Xmx256m', '-jar', join(folder, 'examples', example, 'target/example.jar')],
          {
            folder,
            environment,
          },
        );
        assert.match(printed, /^450\n3300\nGold$/m);
      } finally {
        await server.stop();
      }
    });
  }

  test('every snippet of its pages compiles', async (t) => {
    if (missing !== undefined) return t.skip(missing);
    const snippets = [...snippetsOf(folder, 'README.md'), ...snippetsOf(folder, 'REFERENCE.md')]
      // What needs Spring is compiled as an example.
      .filter((snippet) => !snippet.includes('@Bean'));
    assert.ok(snippets.length > 50);
    const sources = mkdtempSync(join(tmpdir(), 'loyaltyos-java-'));
    try {
      const files = snippets.map((snippet, index) => {
        const file = join(sources, `Snippet${index}.java`);
        writeFileSync(file, programOf(snippet, `Snippet${index}`));
        return file;
      });
      const classes = join(folder, 'examples/plain/target/lib/*');
      await runTool('javac', ['-proc:none', '-d', join(sources, 'classes'), '-cp', classes, ...files]);
    } finally {
      rmSync(sources, { recursive: true, force: true });
    }
  });
});
