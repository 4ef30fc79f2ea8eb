import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** One thing that `npm run check` does. */
export interface Step {
  /** One word, for the line of the report. */
  readonly name: string;
  /** What holds when it succeeds. */
  readonly holds: string;
  /** What to do when it does not. */
  readonly remedy: string;
  /** The arguments for Node.js, to be run in the root. */
  readonly run: readonly string[];
  /** Whether it takes so long that its output is shown while it runs. */
  readonly slow?: true;
}

/** The script behind a command of an installed package: run by the Node.js that runs us, it needs no PATH and no shell. */
function command(packageName: string, name: string): string {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: Record<string, string> };
  return join(folder, bin[name] ?? '');
}

const UNDERSTAND = 'read the first message: the rest often follows from it';

/** Every step of the gate, the quickest to fail first. None of them needs the network. */
export const STEPS: readonly Step[] = [
  {
    name: 'format',
    holds: 'every file looks the way the formatter would write it',
    remedy: '`npm run format` writes it that way',
    run: [command('oxfmt', 'oxfmt'), '--check', '.'],
  },
  {
    name: 'lint',
    holds: 'no known mistake',
    remedy: '`npm run lint` shows them again',
    run: [command('oxlint', 'oxlint'), '--type-aware', '--deny-warnings', '.'],
  },
  {
    name: 'types',
    holds: 'the types fit',
    remedy: UNDERSTAND,
    run: [command('typescript', 'tsc'), '-p', '.', '--pretty'],
  },
  {
    name: 'unused',
    holds: 'no file, export or dependency without a use, none used without being declared',
    remedy: 'delete what nobody uses; `npm run unused` shows the list again',
    run: [command('knip', 'knip'), '--no-progress', '--no-config-hints'],
  },
  {
    name: 'laws',
    holds: 'the laws of the house (tools/tidy)',
    remedy: 'each line names a place and what to do there',
    run: ['--test', '--test-reporter=dot', 'tools/tidy.test.ts', 'tools/tidy/**/*.test.ts'],
  },
  {
    name: 'generated',
    holds: 'what is generated is what its source makes of it',
    remedy: '`npm run generate` writes it; read the difference before you commit it',
    run: ['tools/generate.ts', '--check'],
  },
  {
    name: 'contract',
    holds: 'the OpenAPI document is sound',
    remedy: UNDERSTAND,
    run: [command('@redocly/cli', 'redocly'), 'lint', '--format=stylish'],
  },
  {
    name: 'document',
    holds: 'the OpenAPI document says everything that the SDKs need (packages/sdkgen/src/lint)',
    remedy: 'each line is a place in packages/api/openapi.json: change its declaration, then `npm run generate`',
    run: ['tools/lint-document.ts'],
  },
  {
    name: 'tests',
    holds: 'every test passes',
    remedy: 'run the one file that fails: `node --test path/to/it.test.ts`',
    run: ['tools/test.ts'],
    slow: true,
  },
];
