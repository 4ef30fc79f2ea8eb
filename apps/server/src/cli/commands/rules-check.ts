import { readFileSync } from 'node:fs';
import { SAMPLE_PROGRAMME, rulesEnvironment, type ProgrammeDocument } from '@loyaltyos/loyalty';
import { compile, type Diagnostic } from '@loyaltyos/rules';
import { EXIT, textOf, UsageError, type Command } from '../command.ts';

/** Compiles a file of rules, without a server or a database. */
export const rulesCheck: Command = {
  name: 'rules check',
  summary: 'Compile a rule set and show what is wrong with it; exit code 1 when it does not compile',
  positionals: ['FILE'],
  options: {
    programme: { type: 'string', value: 'FILE', help: 'the programme to check against; the sandbox’s when absent' },
  },
  async run(call) {
    const file = call.positionals[0]!;
    const programmeFile = textOf(call, 'programme');
    const programme =
      programmeFile === undefined ? SAMPLE_PROGRAMME : (JSON.parse(readText(programmeFile)) as ProgrammeDocument);
    const source = readText(file);
    const { program, diagnostics, complexity, irHash } = compile(source, rulesEnvironment(programme, []));
    const valid = program !== undefined;
    const summary = valid
      ? `${file} compiles: complexity ${complexity.score} of ${complexity.budget}, IR ${irHash}.`
      : `${file} does not compile.`;
    const text = [...diagnostics.map((diagnostic) => shown(file, source, diagnostic)), summary].join('\n');
    call.terminal.answer(text, { valid, diagnostics, complexity, irHash: irHash ?? null });
    return valid ? EXIT.ok : EXIT.failed;
  },
};

/** A diagnostic with the line that it is about. */
function shown(file: string, source: string, { code, severity, message, span, fixes }: Diagnostic): string {
  const line = source.split('\n')[span.line - 1] ?? '';
  const width = Math.max(1, Math.min(span.end - span.start, line.length - span.column + 1));
  return [
    `${file}:${span.line}:${span.column}: ${severity} ${code}: ${message}`,
    `  ${line}`,
    `  ${' '.repeat(span.column - 1)}${'^'.repeat(width)}`,
    ...fixes.map(({ title }) => `  fix: ${title}`),
  ].join('\n');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
