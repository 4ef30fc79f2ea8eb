import { compile, type Environment, type Program } from '@loyaltyos/rules';
import type { Terminal } from '../command.ts';
import { readText } from './read-file.ts';
import { showDiagnostic } from './show-diagnostic.ts';

/** A file of rules, ready to run. @returns undefined when it does not compile, which has been said. */
export function compileFile(
  file: string,
  environment: Environment,
  terminal: Terminal,
): { readonly source: string; readonly program: Program } | undefined {
  const source = readText(file);
  const { program, diagnostics } = compile(source, environment);
  if (program !== undefined) return { source, program };
  const shown = diagnostics.map((diagnostic) => showDiagnostic(file, source, diagnostic));
  terminal.answer([...shown, `${file} does not compile.`].join('\n'), { valid: false, diagnostics });
  return undefined;
}
