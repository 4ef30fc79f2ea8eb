import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkSpec, reportOnSpec, SPEC_ENVIRONMENT, type Difference, type SpecReport } from '@loyaltyos/rules';
import { EXIT, textOf, UsageError, type Command } from '../command.ts';
import { PROGRAMME_OPTION, readEnvironment, readJson, readText } from '../rules/read-file.ts';
import { readable } from '../rules/read-stated.ts';

/** Runs rule sets against the specs beside them. */
export const rulesTest: Command = {
  name: 'rules test',
  summary: 'Run NAME.spec.json against NAME.rules beside it; exit code 1 when something differs',
  positionals: ['PATH'],
  options: PROGRAMME_OPTION,
  details: 'PATH is a file of rules, a spec, or a folder. docs/rules/testing.md says what a spec holds.',
  async run(call) {
    const { terminal } = call;
    const specs = specsIn(call.positionals[0]!);
    const environment = textOf(call, 'programme') === undefined ? SPEC_ENVIRONMENT : readEnvironment(call);
    let [cases, failed] = [0, 0];
    for (const spec of specs) {
      const rules = spec.replace(/\.spec\.json$/, '.rules');
      const report = readable(spec, () => reportOnSpec(readText(rules), checkSpec(readJson(spec)), environment));
      const different = report.cases.filter(({ differences }) => differences.length > 0).length;
      cases += report.cases.length;
      failed += different + (report.diagnostics.length > 0 ? 1 : 0);
      terminal.answer(reportText(rules, report), { file: rules, ...report });
    }
    terminal.note(`${specs.length} specs, ${cases} cases, ${failed} failed`);
    return failed === 0 ? EXIT.ok : EXIT.failed;
  },
};

function specsIn(path: string): string[] {
  if (!existsSync(path)) throw new UsageError(`There is no ${path}.`);
  if (!statSync(path).isDirectory()) {
    const spec = path.endsWith('.rules') ? path.replace(/\.rules$/, '.spec.json') : path;
    if (!spec.endsWith('.spec.json') || !existsSync(spec)) throw new UsageError(`There is no spec ${spec}.`);
    return [spec];
  }
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.spec.json'));
  if (names.length === 0) throw new UsageError(`There is no spec in ${path}.`);
  return names.toSorted().map((name) => join(path, name));
}

function reportText(file: string, { diagnostics, cases }: SpecReport): string {
  const bad = cases.filter(({ differences }) => differences.length > 0);
  if (bad.length === 0 && diagnostics.length === 0) return `ok      ${file}: ${cases.length} cases`;
  return [
    `FAILED  ${file}`,
    ...diagnostics.flatMap(differenceLines),
    ...bad.flatMap(({ name, differences }) => [`  ${name}`, ...differences.flatMap(differenceLines)]),
  ].join('\n');
}

function differenceLines({ what, expected, actual }: Difference): string[] {
  return [`    ${what}`, `      - ${shown(expected)}`, `      + ${shown(actual)}`];
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
