import { writeFileSync } from 'node:fs';
import { compile, format } from '@loyaltyos/rules';
import { EXIT, type Command } from '../command.ts';
import { PROGRAMME_OPTION, readEnvironment, readText } from '../rules/read-file.ts';
import { showDiagnostic } from '../rules/show-diagnostic.ts';

/** Brings files of rules into their one layout. */
export const rulesFmt: Command = {
  name: 'rules fmt',
  summary: 'Format files of rules; exit code 1 for one that does not parse, or with --check for one to be formatted',
  positionals: ['FILE...'],
  options: {
    check: { type: 'boolean', help: 'write nothing, and name the files that would change' },
    ...PROGRAMME_OPTION,
  },
  async run(call) {
    const { positionals, terminal, values } = call;
    const environment = readEnvironment(call);
    let failed = false;
    for (const file of positionals) {
      const source = readText(file);
      const formatted = format(source);
      const errors = compile(source, environment).diagnostics.filter(({ code }) => code === 'E101');
      const changed = formatted !== source;
      failed ||= errors.length > 0 || (changed && values['check'] === true);
      if (changed && values['check'] !== true) writeFileSync(file, formatted);
      const state = errors.length > 0 ? 'does not parse' : !changed ? 'unchanged' : outcomeOf(values['check'] === true);
      const shown = errors.map((diagnostic) => showDiagnostic(file, source, diagnostic));
      terminal.answer([...shown, `${file}: ${state}`].join('\n'), { file, state, diagnostics: errors });
    }
    return failed ? EXIT.failed : EXIT.ok;
  },
};

function outcomeOf(checks: boolean): string {
  return checks ? 'would change' : 'formatted';
}
