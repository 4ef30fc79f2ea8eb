import { compile } from '@loyaltyos/rules';
import { EXIT, type Command } from '../command.ts';
import { PROGRAMME_OPTION, readEnvironment, readText } from '../rules/read-file.ts';
import { showDiagnostic } from '../rules/show-diagnostic.ts';

/** Compiles a file of rules, without a server or a database. */
export const rulesCheck: Command = {
  name: 'rules check',
  summary: 'Compile a rule set and show what is wrong with it; exit code 1 when it does not compile',
  positionals: ['FILE'],
  options: PROGRAMME_OPTION,
  async run(call) {
    const file = call.positionals[0]!;
    const source = readText(file);
    const { program, diagnostics, complexity, irHash } = compile(source, readEnvironment(call));
    const valid = program !== undefined;
    const summary = valid
      ? `${file} compiles: complexity ${complexity.score} of ${complexity.budget}, IR ${irHash}.`
      : `${file} does not compile.`;
    const text = [...diagnostics.map((diagnostic) => showDiagnostic(file, source, diagnostic)), summary].join('\n');
    call.terminal.answer(text, { valid, diagnostics, complexity, irHash: irHash ?? null });
    return valid ? EXIT.ok : EXIT.failed;
  },
};
